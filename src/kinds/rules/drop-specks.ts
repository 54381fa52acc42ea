import type { Rule } from './rule.ts';

const by = 'drop-specks';
/** Marks that recognition makes of dust, folds and the edge of a page. */
const speck = /^[|¦~^`¬\\]{1,2}$/;

export const dropSpecks: Rule = {
  name: by,
  fates: ['furniture'],
  description: `
    Takes out single marks that recognition makes of specks and of the edge of a page (\`|\`, \`~\`): one alone on a line, or one at the beginning or
    the end of a line that has no other. Where a line has several, they may part columns, and stay.`,
  examples: [
    {
      source: ['The ministers met ~', '|', 'in the third port.', 'boats | eleven | red'],
      text: ['The ministers met', 'in the third port.', 'boats | eleven | red'],
    },
  ],
  apply(text) {
    const emptied = new Set<number>();
    const all = text.lines.flatMap(({ number, words }) => {
      const specks = words.filter((word) => speck.test(word.text));
      if (specks.length !== 1 || (specks[0] !== words[0] && specks[0] !== words.at(-1))) return [];
      if (words.length === 1) emptied.add(number);
      return specks;
    });
    text.depart(all, { fate: 'furniture', by });
    // A line that held a speck alone is no blank line.
    text.removeLines(emptied);
  },
};
