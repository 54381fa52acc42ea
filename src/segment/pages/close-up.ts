import type { Line } from '../working-text.ts';
import { goesOn, type Row } from './rows.ts';

/**
 * The lines that go with the furniture of pages: those that it stood on, and the blank ones about it, or about a form feed, where a sentence
 * goes on over them.
 */
export function closingLines(
  lines: readonly Line[],
  rows: readonly Row[],
  furniture: ReadonlySet<number>,
): Set<number> {
  const closing = new Set<number>();
  const places = new Map(lines.map((line, at) => [line, at]));
  let before: Row | undefined;
  let ended = false;
  for (const [at, row] of rows.entries()) {
    ended ||= row.opensPage;
    if (furniture.has(at)) {
      closing.add(row.line.number);
      ended = true;
      continue;
    }
    if (before && ended && goesOn(before, row)) {
      const [from = 0, to = 0] = [places.get(before.line), places.get(row.line)];
      for (const line of lines.slice(from + 1, to)) closing.add(line.number);
    }
    before = row;
    ended = false;
  }
  return closing;
}
