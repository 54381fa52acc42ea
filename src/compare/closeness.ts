import { type Cell, isReviewed, type Matrix, speaks } from './matrix.ts';

/** How close two proposals are. Questions that are answered in words are left out: two sentences cannot be counted as the same. */
export interface Closeness {
  /** Dimensions to which both give the same value. */
  readonly same: readonly string[];
  /** Dimensions to which both speak and give different values. */
  readonly different: readonly string[];
  /** Dimensions to which only one of the two speaks. */
  readonly oneSilent: readonly string[];
  /** Same values as a share of all questions to which at least one of the two speaks, 0 to 1. */
  readonly share: number;
}

/** Compares two proposals, question by question. */
export function closeness(matrix: Matrix, a: string, b: string): Closeness {
  const same: string[] = [];
  const different: string[] = [];
  const oneSilent: string[] = [];
  for (const { id, value } of matrix.dimensions) {
    if (value.scale === 'words') continue;
    const left = matrix.cell(a, id);
    const right = matrix.cell(b, id);
    if (!isReviewed(left) || !isReviewed(right)) continue;
    if (speaks(left) && speaks(right)) (agree(left, right) ? same : different).push(id);
    else if (speaks(left) || speaks(right)) oneSilent.push(id);
  }
  const all = same.length + different.length + oneSilent.length;
  return { same, different, oneSilent, share: all === 0 ? 0 : same.length / all };
}

/** Whether two cells of one dimension give the same value. */
export function agree(a: Cell, b: Cell): boolean {
  return a.position.value === b.position.value;
}

/** Two proposals by their places in the matrix, the earlier first. */
export interface Pair {
  readonly a: string;
  readonly b: string;
}

/** Every pair of proposals, in the order of the matrix. */
export function pairsOf(matrix: Matrix): Pair[] {
  const ids = matrix.proposals.map((proposal) => proposal.id);
  return ids.flatMap((a, at) => ids.slice(at + 1).map((b) => ({ a, b })));
}
