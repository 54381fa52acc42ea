import type { Line, Word } from '../working-text.ts';

type Side = 'left' | 'right';

/** The number of a line, as a word at its beginning or its end. */
interface Numbered {
  /** Which of the lines it is, and which of those with words. */
  readonly at: number;
  readonly nth: number;
  readonly word: Word;
  readonly number: number;
  /** Whether there is text on both sides of the line's border that it stands at, and a sentence runs on over that. */
  readonly isJoined: boolean;
  readonly runsOn: boolean;
  /** Whether the lines above and below are set in, and it stands before the column in which the text of all three begins. */
  readonly inMargin: boolean;
}

/** A gap of so many columns sets a number apart from the text. */
const gap = 2;
/** Where every line has one, so many are enough; where some have, two. */
const fewest = 6;
/** A line that is shorter may be an entry of a list. */
const shortest = 30;

/**
 * The words that number the lines of pages in their margin, on every line or on every fifth or tenth, from the beginning of the text or of each page.
 * Lists number what they like, too: so the lines have to be numbered in turn, each at its own distance, and sentences to run on over them.
 */
export function lineNumbers(lines: readonly Line[]): readonly Word[] {
  const written = lines.flatMap((line, at) => (line.words.length > 0 ? [at] : []));
  for (const side of ['left', 'right'] as const) {
    const found = written.flatMap((at, nth) => numberAt(lines, at, nth, side));
    for (const step of [1, 5, 10]) {
      const counted = inTurn(found, step);
      if (step === 1 ? areEach(counted) : areSome(counted)) return counted.map(({ word }) => word);
    }
  }
  return [];
}

function numberAt(lines: readonly Line[], at: number, nth: number, side: Side): Numbered[] {
  const line = lines[at] as Line;
  const [word, beside] = side === 'left' ? line.words : line.words.toReversed();
  if (!word || !/^\d{1,4}$/.test(word.text) || (side === 'right' && !beside)) return [];
  const [one, other] = side === 'left' ? [word, beside] : [beside, word];
  const [from, to] = [one?.tokens.at(-1), other?.tokens[0]];
  if (from && to && to.column - from.column - from.text.length < gap) return [];
  const [above, below] = [lines[at - 1], lines[at + 1]];
  const [before, after] = side === 'left' ? [above?.words.at(-1), beside] : [beside, below?.words[0]];
  const length = (side === 'left' ? above : line)?.width ?? 0;
  const isOpen = /[\p{L},]$/u.test(before?.text ?? '') && /^\p{Ll}/u.test(after?.text ?? '');
  const columns = [above?.words[0], beside, below?.words[0]].map((first) => first?.tokens[0]?.column);
  return [
    {
      at,
      nth,
      word,
      number: Number(word.text),
      // A number alone on a line is not text.
      isJoined: before !== undefined && after !== undefined && !/^\d+$/.test(before.text),
      runsOn: isOpen && length >= shortest,
      inMargin: side === 'left' && new Set(columns).size === 1,
    },
  ];
}

/** Those that count on by a step, at so many lines from one another, each page perhaps by itself; or a single one in a margin. */
function inTurn(found: readonly Numbered[], step: number): Numbered[] {
  const isNext = (next: Numbered | undefined, last: Numbered | undefined) =>
    next !== undefined &&
    last !== undefined &&
    next.number === last.number + step &&
    (next.at - last.at === step || next.nth - last.nth === step);
  return found.filter((one, index) => {
    if (one.number % step !== 0) return false;
    const isAlone = step > 1 && found.length === 1 && one.inMargin;
    return isAlone || isNext(one, found[index - 1]) || isNext(found[index + 1], one);
  });
}

function areSome(counted: readonly Numbered[]): boolean {
  return counted.some(({ runsOn }) => runsOn);
}

/** Whether all lines with words have one, but for what stands between two pages, and the text runs on from line to line. */
function areEach(counted: readonly Numbered[]): boolean {
  const [first, last] = [counted[0], counted.at(-1)];
  if (!first || !last || counted.length < fewest) return false;
  const joined = counted.filter(({ isJoined }) => isJoined);
  const runOn = joined.filter(({ runsOn }) => runsOn).length;
  return counted.length >= 0.8 * (last.nth - first.nth + 1) && runOn >= 2 && runOn >= joined.length / 3;
}
