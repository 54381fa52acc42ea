import { fold } from '../../text/folding.ts';
import { markerOf } from '../markers.ts';
import { endsSentence } from '../sentences.ts';
import { type Line, textOf, type Word, type WorkingText } from '../working-text.ts';

/** No head and no foot of a page is longer, in characters; the address in a browser's foot may be. */
const longest = 300;

/** The words on a line, or on one side of a form feed inside it. */
export interface Row {
  readonly line: Line;
  readonly words: readonly Word[];
  /** With single spaces; empty where it is too long to be a page's head or foot. */
  readonly text: string;
  /** The same for two heads of two pages: small letters, `#` for every number. */
  readonly key: string;
  /** Whether blank lines, form feeds or the ends of the text stand on both sides. */
  readonly alone: boolean;
  /** Whether a form feed stands directly before it. */
  readonly opensPage: boolean;
}

/** The rows of a text, in order. */
export function rowsOf(text: WorkingText): Row[] {
  const rows: Row[] = [];
  let opensPage = false;
  for (const [at, line] of text.lines.entries()) {
    const received = text.source.lines[line.number - 1] ?? '';
    const alone = isBlank(text.lines[at - 1]) && isBlank(text.lines[at + 1]);
    if (!received.includes('\f')) {
      if (line.words.length > 0) rows.push(rowOf(line, line.words, alone, opensPage));
      opensPage &&= line.words.length === 0;
      continue;
    }
    let next = 0;
    let from = 0;
    for (const stretch of received.split('\f')) {
      if (from > 0) opensPage = true;
      const end = from + stretch.length;
      const first = next;
      while (next < line.words.length && (line.words[next]?.tokens[0]?.column ?? 0) <= end) next += 1;
      const words = line.words.slice(first, next);
      if (words.length > 0) rows.push(rowOf(line, words, alone, opensPage));
      opensPage &&= words.length === 0;
      from = end + 1;
    }
  }
  return rows;
}

function rowOf(line: Line, words: readonly Word[], alone: boolean, opensPage: boolean): Row {
  const whole = textOf(words);
  const text = whole.length > longest ? '' : whole;
  return { line, words, text, key: keyOf(text), alone, opensPage };
}

function keyOf(text: string): string {
  return (
    fold(text)
      .text.toLowerCase()
      .replace(/\d+/g, '#')
      .replace(/[^\p{L}#/]+/gu, ' ')
      .trim()
      // The page's number stands at the left of one page and at the right of the next.
      .replace(/^# (.+)$/, '$1 #')
  );
}

function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.words.length === 0;
}

/** Whether a sentence that has not ended in one row goes on in another. */
export function goesOn(before: Row | undefined, after: Row | undefined): boolean {
  if (!before || !after || markerOf(after.words)) return false;
  const end = textOf(before.words.slice(-2));
  if (endsSentence(end, { lists: true, notes: true })) return false;
  return /^\p{Ll}/u.test(textOf(after.words)) || wantsMore(end);
}

/** A small word after which no sentence and no heading ends. */
function wantsMore(end: string): boolean {
  return /\s(?:and|between|by|for|from|in|of|on|or|the|to|with|et|de|des|du|la|le|les)$/.test(end);
}
