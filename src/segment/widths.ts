import { type Line, textOf } from './working-text.ts';

/** Lines longer than this were not wrapped by hand or by a typewriter: such a line is a whole paragraph, and none of a head. */
export const widest = 130;

/**
 * The width to which the lines of a text were wrapped, in characters; 0 where they were not wrapped. Three quarters of the
 * lines that go on in the next are not longer: a few long ones must not make all others look short.
 */
export function widthOf(lines: readonly Line[]): number {
  const lengths = lines.map((line) => textOf(line.words).length);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, length) => total + length, 0);
  if (sum(lengths.filter((length) => length > widest)) * 2 > sum(lengths)) return 0;
  const going = lengths.filter((length, at) => length > 0 && length <= widest && (lengths[at + 1] ?? 0) > 0);
  return going.sort((a, b) => a - b)[Math.floor(going.length * 0.75)] ?? 0;
}
