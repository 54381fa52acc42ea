import { compared } from './closeness.ts';
import { type Cell, isReviewed, type Matrix, speaks } from './matrix.ts';

/** A question with the positions of two proposals. */
export interface ComparedRow {
  readonly dimension: string;
  readonly a: Cell;
  readonly b: Cell;
}

/** Every question, by how the two positions compare. Each question is in one group, and each group in the order of the matrix. */
export interface ComparisonOfTwo {
  readonly different: readonly ComparedRow[];
  /** Both answer, in words that cannot be counted as the same or different. */
  readonly inWords: readonly ComparedRow[];
  readonly onlyA: readonly ComparedRow[];
  readonly onlyB: readonly ComparedRow[];
  readonly same: readonly ComparedRow[];
  /** Both give one value, and both doubtfully. */
  readonly open: readonly ComparedRow[];
  readonly bothSilent: readonly ComparedRow[];
}

/** Sorts the questions by what two proposals answer. */
export function comparisonOfTwo(matrix: Matrix, a: string, b: string): ComparisonOfTwo {
  const groups: { [K in keyof ComparisonOfTwo]: ComparedRow[] } = {
    different: [],
    inWords: [],
    onlyA: [],
    onlyB: [],
    same: [],
    open: [],
    bothSilent: [],
  };
  for (const { id, value } of matrix.dimensions) {
    const row = { dimension: id, a: matrix.cell(a, id), b: matrix.cell(b, id) };
    // On a preview: what nobody has looked at cannot be compared.
    if (!isReviewed(row.a) || !isReviewed(row.b)) continue;
    if (!speaks(row.a) && !speaks(row.b)) groups.bothSilent.push(row);
    else if (!speaks(row.b)) groups.onlyA.push(row);
    else if (!speaks(row.a)) groups.onlyB.push(row);
    else if (value.scale === 'words') groups.inWords.push(row);
    else groups[compared(row.a, row.b)].push(row);
  }
  return groups;
}
