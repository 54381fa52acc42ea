import { normalisedBy } from '../../../segment/working-text.ts';
import type { Rule } from '../../rules/rule.ts';

export const dropPilcrows: Rule = {
  name: 'drop-pilcrows',
  fates: ['normalised'],
  description: `
    Takes away the pilcrow that some printings of a cable set before a paragraph's number or a reference's letter. It says only that
    something begins, which the page shows; and where a cable sets it, it sets it before some paragraphs and not before others.`,
  examples: [{ source: ['¶4. (C/NF) Why not OSPAR/HELCOM?'], text: ['4. (C/NF) Why not OSPAR/HELCOM?'] }],
  apply(text) {
    for (const line of text.lines) {
      const [word] = line.words;
      if (!word || !/^¶(?:\d|\(?[A-Z][.)])/.test(word.text)) continue;
      text.replace(
        [word],
        [{ ...word, text: word.text.slice(1), change: normalisedBy('drop-pilcrows', word) }],
      );
    }
  },
};
