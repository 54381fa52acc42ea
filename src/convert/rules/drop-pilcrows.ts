import type { Rule } from './rule.ts';

/**
 * Takes away the pilcrow that some printings of a cable set before a paragraph's number or a reference's letter. It says only that
 * something begins, which the page shows; and where a cable sets it, it sets it before some paragraphs and not before others.
 *
 * ```source
 * ¶4. (C/NF) Why not TSCTP/OEF-TS?
 * ```
 * ```text
 * 4. (C/NF) Why not TSCTP/OEF-TS?
 * ```
 */
export const dropPilcrows: Rule = {
  name: 'drop-pilcrows',
  kinds: ['cable'],
  fates: ['normalised'],
  apply(text) {
    for (const line of text.lines) {
      const [word] = line.words;
      if (!word || !/^¶(?:\d|\(?[A-Z][.)])/.test(word.text)) continue;
      text.replace(
        [word],
        [{ ...word, text: word.text.slice(1), change: { fate: 'normalised', by: 'drop-pilcrows' } }],
      );
    }
  },
};
