import { closeness, pairsOf } from '../compare/closeness.ts';
import { pairPath } from '../compare/pair-pages.ts';
import { addressOf } from './source.ts';
import { count, table, text } from './table.ts';

export const pairs = table({
  name: 'pairs',
  title: 'Pairs',
  description:
    'How close the proposals are: one row for every two of them. Questions that are answered in words are not counted.',
  key: ['a', 'b'],
  links: [
    ['a', 'proposals', 'id'],
    ['b', 'proposals', 'id'],
  ],
  columns: {
    a: text('Id of the one proposal'),
    b: text('Id of the other, which stands after it in the matrix'),
    same: count('Questions to which both give the same value'),
    different: count('Questions to which both speak and give different values'),
    oneSilent: count('Questions to which only one of the two speaks'),
    address: text('The two side by side'),
  },
  rows: (source) => {
    const { matrix } = source.checked;
    return pairsOf(matrix).map(({ a, b }) => {
      const { same, different, oneSilent } = closeness(matrix, a, b);
      return {
        a,
        b,
        same: same.length,
        different: different.length,
        oneSilent: oneSilent.length,
        address: addressOf(source, pairPath(matrix, a, b)),
      };
    });
  },
});
