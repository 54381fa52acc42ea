import { type Cell, isDoubtful, isReviewed, type Matrix, speaks } from './matrix.ts';

/** How close two proposals are. Questions that are answered in words are left out: two sentences cannot be counted as the same. */
export interface Closeness {
  /** Dimensions to which both give the same value. */
  readonly same: readonly string[];
  /** Dimensions to which both speak and give different values. */
  readonly different: readonly string[];
  /** Dimensions to which both give the same value, each of them doubtfully: neither alike nor different. */
  readonly open: readonly string[];
  /** Dimensions to which only one of the two speaks. */
  readonly oneSilent: readonly string[];
  /** Dimensions to which neither speaks. */
  readonly bothSilent: readonly string[];
  /** Same values as a share of all questions to which at least one of the two speaks, 0 to 1. */
  readonly share: number;
}

/** Compares two proposals, question by question. */
export function closeness(matrix: Matrix, a: string, b: string): Closeness {
  const same: string[] = [];
  const different: string[] = [];
  const open: string[] = [];
  const oneSilent: string[] = [];
  const bothSilent: string[] = [];
  for (const { id, value } of matrix.dimensions) {
    if (value.scale === 'words') continue;
    const left = matrix.cell(a, id);
    const right = matrix.cell(b, id);
    if (!isReviewed(left) || !isReviewed(right)) continue;
    if (speaks(left) && speaks(right)) ({ same, different, open })[compared(left, right)].push(id);
    else (speaks(left) || speaks(right) ? oneSilent : bothSilent).push(id);
  }
  const all = same.length + different.length + open.length + oneSilent.length;
  return { same, different, open, oneSilent, bothSilent, share: all === 0 ? 0 : same.length / all };
}

/** How two cells of one dimension that both speak compare. What both say doubtfully is not alike. */
export function compared(a: Cell, b: Cell): 'same' | 'different' | 'open' {
  if (a.position.value !== b.position.value) return 'different';
  return isDoubtful(a) && isDoubtful(b) ? 'open' : 'same';
}

/** Whether two cells of one dimension give the same value, and not both doubtfully. */
export function agree(a: Cell, b: Cell): boolean {
  return compared(a, b) === 'same';
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
