import { markerOf } from './markers.ts';
import { type Line, textOf, type Word } from './working-text.ts';

/** Lines longer than this were not wrapped by hand or by a typewriter: such a line is a whole paragraph. */
const widest = 130;

/** What is printed as one block: the words of one source line or of several that were wrapped. */
export interface Passage {
  /** The words, source line by source line. */
  readonly rows: readonly (readonly Word[])[];
  /** Whether a blank line (or the beginning of the text) stands before it. */
  readonly afterBlank: boolean;
}

/** All words of a passage. */
export function wordsIn(passage: Passage): readonly Word[] {
  return passage.rows.flat();
}

/** The text of a passage, with single spaces. */
export function textIn(passage: Passage): string {
  return textOf(wordsIn(passage));
}

/**
 * Joins lines into passages. A passage ends at a blank line; also before a line that begins with the next number or letter,
 * and where the line's first word would have had room on the line before (then somebody ended that line on purpose).
 *
 * @param startsBlock says of a line what only the caller knows: that it begins a block of its own.
 */
export function passagesOf(
  lines: readonly Line[],
  startsBlock: (row: readonly Word[]) => boolean = () => false,
): Passage[] {
  const width = widthOf(lines);
  const passages: { rows: (readonly Word[])[]; afterBlank: boolean }[] = [];
  let afterBlank = true;
  for (const { words } of lines) {
    if (words.length === 0) {
      afterBlank = true;
      continue;
    }
    const current = passages.at(-1);
    const before = current?.rows.at(-1);
    if (
      !current ||
      !before ||
      afterBlank ||
      startsBlock(words) ||
      startsBlock(before) ||
      parted(before, words, width)
    )
      passages.push({ rows: [words], afterBlank });
    else current.rows.push(words);
    afterBlank = false;
  }
  return joinBroken(joinLoneMarkers(passages), startsBlock);
}

/**
 * The width to which the lines of a text were wrapped, in characters; 0 where they were not wrapped. Three quarters of the
 * lines that go on in the next are not longer: a few long ones must not make all others look short.
 */
function widthOf(lines: readonly Line[]): number {
  const lengths = lines.map((line) => textOf(line.words).length);
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, length) => total + length, 0);
  if (sum(lengths.filter((length) => length > widest)) * 2 > sum(lengths)) return 0;
  const going = lengths.filter((length, at) => length > 0 && length <= widest && (lengths[at + 1] ?? 0) > 0);
  return going.sort((a, b) => a - b)[Math.floor(going.length * 0.75)] ?? 0;
}

/** Whether the line end between two lines without a blank line between them is the end of a paragraph. */
function parted(before: readonly Word[], after: readonly Word[], width: number): boolean {
  const ended = textOf(before);
  if (width === 0 || ended.length > widest || textOf(after).length > widest) return true;
  const full = ended.length + 1 + (after[0]?.text.length ?? 0) > width - 4;
  const closed = /[.;:!?]["”’')\]]*$|[;,] (and|or|et|ou)$/.test(ended);
  // Some copies mark a paragraph by its indented first line alone.
  if (closed && columnOf(after) >= columnOf(before) + 3) return true;
  if (markerOf(after) && (closed || !full)) return true;
  return !full && (closed || !/^\p{Ll}/u.test(textOf(after)));
}

function columnOf(row: readonly Word[]): number {
  return row[0]?.tokens[0]?.column ?? 1;
}

/** A number or letter alone on its line belongs to the words that follow it, be there a blank line between or not. */
function joinLoneMarkers(passages: readonly Passage[]): Passage[] {
  const joined: Passage[] = [];
  let marker: Passage | undefined;
  for (const passage of passages) {
    const whole = marker
      ? { rows: [...marker.rows, ...passage.rows], afterBlank: marker.afterBlank }
      : passage;
    marker = undefined;
    const found = markerOf(wordsIn(passage));
    if (found && found.words.length === wordsIn(passage).length && whole === passage) marker = passage;
    else joined.push(whole);
  }
  return marker ? [...joined, marker] : joined;
}

/** A sentence that a page end broke in two: it stops without a mark, and goes on after a blank line with a small letter. */
function joinBroken(passages: readonly Passage[], startsBlock: (row: readonly Word[]) => boolean): Passage[] {
  const joined: Passage[] = [];
  for (const passage of passages) {
    const before = joined.at(-1);
    const goesOn =
      /^\p{Ll}/u.test(textIn(passage)) && !markerOf(wordsIn(passage)) && !startsBlock(passage.rows[0] ?? []);
    const stops = before && textIn(before).length >= 40 && /[\p{L}\d]$/u.test(textIn(before));
    if (before && stops && goesOn)
      joined[joined.length - 1] = { rows: [...before.rows, ...passage.rows], afterBlank: before.afterBlank };
    else joined.push(passage);
  }
  return joined;
}
