import { chosenPath, pairPagePath } from '../addresses/paths.ts';
import { type Pair, pairsOf } from './closeness.ts';
import type { Matrix } from './matrix.ts';

/** Up to this many proposals every pair has a page of its own: 435 pages. Their number grows with the square. */
export const pairedProposals = 30;

/** The pairs that have a page: all pairs among the first {@link pairedProposals} proposals of the matrix. */
export function pairsWithPages(matrix: Matrix): Pair[] {
  const first = new Set(matrix.proposals.slice(0, pairedProposals).map((proposal) => proposal.id));
  return pairsOf(matrix).filter(({ a, b }) => first.has(a) && first.has(b));
}

/** Where two proposals are compared, as a path from the site's root: their own page, or the matrix with only the two chosen. */
export function pairPath(matrix: Matrix, one: string, other: string): string {
  const place = (id: string) => matrix.proposals.findIndex((proposal) => proposal.id === id);
  const [a, b] = place(one) < place(other) ? [one, other] : [other, one];
  const paged = Math.max(place(one), place(other)) < pairedProposals;
  return paged ? pairPagePath(a, b) : chosenPath(a, b);
}
