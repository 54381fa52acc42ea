import type { Entry } from '../schema/apparatus.ts';

/** Lines of a source that stand together, and the blocks that they were made into. */
export interface SourceRun {
  /** First and last line, from 1. */
  readonly first: number;
  readonly last: number;
  /** Ids of the blocks that begin here; none where the lines are not printed in the text. */
  readonly blocks: readonly string[];
}

/**
 * Cuts a source into runs, so that each block can stand beside its lines. Blocks that share a line share a run; lines between two lines
 * of one block (a page head in the middle of a sentence) belong to its run; other lines of no block are a run of their own.
 *
 * @param lines the source as received; `[0]` is line 1.
 * @param entries the apparatus' entries by line.
 */
export function sourceRuns(
  lines: readonly string[],
  entries: ReadonlyMap<number, readonly Entry[]>,
): SourceRun[] {
  const printed = merged(spans(entries));
  const runs: SourceRun[] = [];
  let next = 1;
  for (const run of printed) {
    addBetween(next, run.first - 1);
    runs.push(run);
    next = run.last + 1;
  }
  addBetween(next, lines.length);
  return runs;

  // Blank lines go with what stands before them.
  function addBetween(first: number, last: number): void {
    if (first > last) return;
    const before = runs.at(-1);
    const isBlank = lines.slice(first - 1, last).every((line) => line.trim() === '');
    if (isBlank && before) runs[runs.length - 1] = { ...before, last };
    else runs.push({ first, last, blocks: [] });
  }
}

/** From where to where each block goes, in the order in which they begin. */
function spans(entries: ReadonlyMap<number, readonly Entry[]>): SourceRun[] {
  const found = new Map<string, { first: number; last: number }>();
  for (const [line, own] of [...entries].sort(([a], [b]) => a - b))
    for (const { block } of own) {
      if (!block) continue;
      const known = found.get(block);
      if (known) known.last = line;
      else found.set(block, { first: line, last: line });
    }
  return [...found].map(([block, span]) => ({ ...span, blocks: [block] }));
}

function merged(runs: readonly SourceRun[]): SourceRun[] {
  const result: SourceRun[] = [];
  for (const run of runs) {
    const before = result.at(-1);
    if (before && run.first <= before.last)
      result[result.length - 1] = {
        first: before.first,
        last: Math.max(before.last, run.last),
        blocks: [...before.blocks, ...run.blocks],
      };
    else result.push(run);
  }
  return result;
}
