import { paragraphStart } from '../../kinds/cable/paragraph-number.ts';
import { Phrase } from '../../kinds/cable/phrase.ts';
import type { Rule } from './rule.ts';

const by = 'join-compound-line-ends';

/**
 * Joins a compound that was printed over a line end behind its hyphen. Cables do not divide words at line ends, so the
 * hyphen is the compound's own and stays.
 *
 * ```source
 * greater than that of the well-
 * known neighbors, in long-
 * and short-term planning
 * ```
 * ```text
 * greater than that of the well-known
 * neighbors, in long-
 * and short-term planning
 * ```
 */
export const joinCompoundLineEnds: Rule = {
  name: by,
  kinds: ['cable'],
  fates: ['joined'],
  apply(text) {
    for (const [at, line] of text.lines.entries()) {
      const head = line.words.at(-1);
      const lower = text.lines[at + 1];
      const tail = lower?.words[0];
      if (!head || !tail || !/[A-Za-z]-$/.test(head.text) || !/^[A-Za-z]/.test(tail.text)) continue;
      if (/^(?:and|or|to|as|but)$/i.test(tail.text) || paragraphStart(new Phrase(lower?.words ?? []).text))
        continue;
      const emended = [head, tail].find((word) => word.change?.fate === 'emended');
      const word = {
        ...tail,
        tokens: [...head.tokens, ...tail.tokens],
        text: head.text + tail.text,
        change: emended?.change ?? ({ fate: 'joined', by } as const),
      };
      text.replace([head, tail], [word]);
    }
  },
};
