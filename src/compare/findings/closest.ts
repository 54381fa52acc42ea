import type { Matrix } from '../matrix.ts';
import { counts, type Spread, spreadOf } from '../spread.ts';
import { type Finding, type FindingRule, listed, subject } from './finding.ts';

/** Which two proposals are closest, and whether that can be told at all. */
export const closest: FindingRule = {
  name: 'closest',
  heading: 'Which two are closest',
  meaning:
    'The two with the most answers alike, as a share of the questions that at least one of them answers. Answers in words are left out. They count as separable from other pairs only if every way of counting puts them first, and 95 of 100 resamples of the questions.',
  overturned: 'It falls where another reasonable count, or a few other questions, put another pair first.',
  find(matrix) {
    const pairs = spreadOf(matrix);
    const most = Math.max(...pairs.map(({ how }) => how.share));
    // Of a single pair it says nothing that it is the closest.
    if (pairs.length < 2 || most <= 0) return [];
    return pairs.filter(({ how }) => how.share === most).map((pair) => told(matrix, pair, pairs));
  },
};

function told(matrix: Matrix, { a, b, how, leads }: Spread, pairs: readonly Spread[]): Finding {
  const name = (id: string) => matrix.proposals.find((proposal) => proposal.id === id)?.value.name ?? id;
  const both = (pair: Pick<Spread, 'a' | 'b'>) => `${name(pair.a)} and ${name(pair.b)}`;
  const asked = how.same.length + how.different.length + how.open.length + how.oneSilent.length;
  const others = counts.flatMap(({ says }, at) => {
    const most = Math.max(...pairs.map(({ shares }) => shares[at] as number));
    const first = pairs.filter(({ shares }) => shares[at] === most);
    return first.length === 1 && first[0]?.a === a && first[0].b === b
      ? []
      : [
          ` As a share ${says}, ${first.map(both).join(', and ')} ${first.length === 1 ? 'come' : 'share the place'} first.`,
        ];
  });
  const separable = others.length === 0 && leads >= 0.95;
  return {
    id: `closest-${a}-${b}`,
    rule: 'closest',
    cells: how.same.flatMap((dimension) => [matrix.cell(a, dimension), matrix.cell(b, dimension)]),
    parts: [
      { text: both({ a, b }), pair: [a, b] },
      separable ? ' are the closest two: of the ' : ' are close, and not separable from others: of the ',
      `${asked} questions that at least one of them answers, they answer ${how.same.length} alike.`,
    ],
    more: [
      ' Alike are the answers on ',
      ...listed(how.same.map((dimension) => subject(matrix.cell(a, dimension)))),
      `. With the questions drawn anew no pair is closer in ${Math.round(100 * leads)} of 100 resamples.`,
      ...others,
    ],
  };
}
