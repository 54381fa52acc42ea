import { closeness, pairsOf } from '../compare/closeness.ts';
import { pairPath } from '../compare/pair-pages.ts';
import { spreadOf } from '../compare/spread.ts';
import { addressOf } from './source.ts';
import { count, numberOrNull, table, text } from './table.ts';

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
    open: count('Questions to which both give the same value, and both doubtfully'),
    oneSilent: count('Questions to which only one of the two speaks'),
    low: numberOrNull(
      'Of two proposals proper: lower end of the share of same among all these, with the questions drawn anew; 95 of 100 resamples lie within',
    ),
    high: numberOrNull('The upper end'),
    leads: numberOrNull('In which share of resamples no pair of proposals proper is closer'),
    address: text('The two side by side'),
  },
  rows: (source) => {
    const { matrix } = source.checked;
    return pairsOf(matrix).map(({ a, b }) => {
      const { same, different, open, oneSilent } = closeness(matrix, a, b);
      const spread = spreadOf(matrix).find((pair) => pair.a === a && pair.b === b);
      return {
        a,
        b,
        same: same.length,
        different: different.length,
        open: open.length,
        oneSilent: oneSilent.length,
        low: spread?.interval[0] ?? null,
        high: spread?.interval[1] ?? null,
        leads: spread?.leads ?? null,
        address: addressOf(source, pairPath(matrix, a, b)),
      };
    });
  },
});
