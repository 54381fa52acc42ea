import type { Length } from './brief.ts';
import { type Detail, details } from './laid-piece.ts';
import type { Block, Run } from './sheet.ts';

// How much goes on a page, reckoned in points with what a line of each sort holds: a little too much is reckoned, so that what fits here fits
// in print and in a word processor. tests/site/brief.test.ts counts the printed pages.

/** What a block takes: the height of its lines, the characters on a line, and the space before it. */
const sizes: Record<Block['is'] | 'note', { line: number; characters: number; before: number }> = {
  heading: { line: 17, characters: 70, before: 12 },
  subheading: { line: 15, characters: 80, before: 9 },
  text: { line: 13.5, characters: 96, before: 4 },
  item: { line: 13.5, characters: 92, before: 1 },
  quote: { line: 13, characters: 94, before: 2 },
  remark: { line: 13.5, characters: 96, before: 4 },
  quiet: { line: 11.5, characters: 112, before: 2 },
  note: { line: 10.8, characters: 112, before: 1 },
};

/** The points of an A4 page within its margins, less what every page loses at its end. */
const page = 700;

/** What the first page has besides: title, conventions, where it is from. */
const head = 125;

/** How many points a brief of a length may take. */
export function roomOf(length: Length): number {
  return length === 'whole' ? Number.POSITIVE_INFINITY : (length === 'one' ? 1 : 2) * page - head;
}

/** The points that runs take as a block, or as a note. */
export function heightOf(is: Block['is'] | 'note', runs: readonly Run[]): number {
  const { line, characters, before } = sizes[is];
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  return Math.max(1, Math.ceil(length / characters)) * line + before;
}

/** The points that runs add to a line that has begun. */
export function heightOnLine(runs: readonly Run[]): number {
  const { line, characters } = sizes.item;
  return (runs.reduce((sum, { text }) => sum + text.length, 3) / characters) * line;
}

/**
 * Shares room out among pieces: to each its name; then, in their order, to each what it says and the first of its words; then everything.
 *
 * @param heights for each piece what it takes in each step of {@link details}
 * @returns what is printed of each piece; undefined where there is no room for its name
 */
export function sharedOut(heights: readonly (readonly number[])[], room: number): (Detail | undefined)[] {
  let left = room;
  const steps = heights.map(() => -1);
  for (const wanted of [['name'], ['first quote', 'sentence'], ['whole']] as const)
    for (const [at, own] of heights.entries())
      for (const detail of wanted) {
        const [now = -1, next] = [steps[at], details.indexOf(detail)];
        const more = (own[next] ?? 0) - (own[now] ?? 0);
        if (next <= now || more > left || (now === -1 && detail !== 'name')) continue;
        steps[at] = next;
        left -= more;
      }
  return steps.map((step) => details[step]);
}
