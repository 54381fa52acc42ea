import { evidenceOf } from '../../segment/line-ends/evidence.ts';
import { breaksOf, joinHalves, joinsLines, vocabularyOf, weigh } from '../../segment/line-ends/hyphens.ts';
import type { Word } from '../../segment/working-text.ts';
import type { Rule } from './rule.ts';

/** No word is broken over more lines than this: "Upper-/Lower-/Town". */
const mostParts = 6;

export const joinHyphenatedLines: Rule = {
  name: joinsLines,
  fates: ['joined'],
  description: `
    Joins a word that a line end, a column or a page breaks. A hyphen that is only there for the line end goes; a real one
    stays. How the same text writes the word elsewhere decides, then the form of the two halves (a capital after the
    hyphen, what its language always writes so, an ending that is no word; English and French are known); where nothing decides, the reader warns.`,
  examples: [
    {
      source: [
        'The Rhine-Danube region is in a crisis: in the Rhine-',
        'Danube region, state policies have failed to stop the desta-',
        'bilization.',
      ],
      text: [
        'The Rhine-Danube region is in a crisis: in the Rhine-Danube region, state policies have failed to stop the destabilization.',
      ],
    },
  ],
  apply(text) {
    const vocabulary = vocabularyOf(text);
    const evidence = evidenceOf(text.language);
    // A half may itself be joined to the next line: "Anglo-/Dutch-/Danish".
    const grown = new Map<Word, Word>();
    const emptied = new Set<number>();
    for (const { left, right } of breaksOf(text)) {
      const first = grown.get(left) ?? left;
      if (first.tokens.length >= mostParts) continue;
      const { keep } = weigh(left.text, right.text, vocabulary, evidence);
      const word: Word = {
        ...right,
        tokens: [...first.tokens, ...right.tokens],
        text: joinHalves(first.text, right.text, keep),
        // An editor's emendation outranks a rule.
        change: [first, right].map(({ change }) => change).find((change) => change?.fate === 'emended') ?? {
          fate: 'joined',
          by: joinsLines,
        },
      };
      text.replace([first, right], [word]);
      grown.set(right, word);
      emptied.add(right.tokens[0]?.line ?? 0);
    }
    // A line whose only word went up is no blank line.
    text.removeLines(emptied);
  },
};
