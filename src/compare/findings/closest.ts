import { type Closeness, closeness, type Pair, pairsOf } from '../closeness.ts';
import type { Matrix } from '../matrix.ts';
import { type Finding, type FindingRule, listed, subject } from './finding.ts';

/** The two proposals that answer alike most often, and why; all such pairs where several are equally close. */
export const closest: FindingRule = {
  name: 'closest',
  heading: 'Which two are closest',
  meaning:
    'The two with the most answers in common, as a share of the questions that at least one of them answers. Answers in words are left out.',
  find(matrix) {
    const proper = new Set(
      matrix.proposals.filter(({ value }) => value.kind === 'proposal').map(({ id }) => id),
    );
    const pairs = pairsOf(matrix)
      .filter(({ a, b }) => proper.has(a) && proper.has(b))
      .map((pair) => ({ ...pair, ...closeness(matrix, pair.a, pair.b) }));
    const most = Math.max(...pairs.map((pair) => pair.share));
    // Of a single pair it says nothing that it is the closest.
    if (pairs.length < 2 || most <= 0) return [];
    return pairs.filter((pair) => pair.share === most).map((pair) => told(matrix, pair));
  },
};

function told(matrix: Matrix, { a, b, same, different, oneSilent }: Pair & Closeness): Finding {
  const name = (id: string) => matrix.proposals.find((proposal) => proposal.id === id)?.value.name ?? id;
  const asked = same.length + different.length + oneSilent.length;
  return {
    id: `closest-${a}-${b}`,
    rule: 'closest',
    cells: same.flatMap((dimension) => [matrix.cell(a, dimension), matrix.cell(b, dimension)]),
    parts: [
      { text: `${name(a)} and ${name(b)}`, pair: [a, b] },
      `. Of the ${asked} questions that at least one of them answers, they answer ${same.length} alike: `,
      ...listed(same.map((dimension) => subject(matrix.cell(a, dimension)))),
      '.',
    ],
  };
}
