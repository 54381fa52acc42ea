import type { Rule } from '../../rules/rule.ts';
import { paragraphStart } from '../paragraph-number.ts';
import { Phrase } from '../phrase.ts';

const by = 'join-compound-line-ends';

export const joinCompoundLineEnds: Rule = {
  name: by,
  fates: ['joined'],
  description: `
    Joins a compound that was printed over a line end behind its hyphen. Cables do not divide words at line ends, so the
    hyphen is the compound's own and stays.`,
  examples: [
    {
      source: ['greater than that of the well-', 'known neighbors, in long-', 'and short-term planning'],
      text: ['greater than that of the well-known', 'neighbors, in long-', 'and short-term planning'],
    },
  ],
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
