import { endsSentence } from '../sentences.ts';
import { type Line, textOf, type Word } from '../working-text.ts';
import { splitMark } from './marks.ts';

/** The titles of lists of notes. */
export const notesTitle = /^(?:end|foot)?notes?(?: and references)?\s*:?$/i;

/** Whether a line is the title of a list of notes. */
export function isNotesTitle(text: string): boolean {
  return notesTitle.test(text);
}

/** A note under the heading of the notes. */
export interface Note {
  readonly label: string;
  /** The word that prints its own mark: `1`, `1.`, `[1]`, `¹`; empty where an editor took a misread one away. */
  readonly mark: Word;
  readonly words: readonly Word[];
}

/** The notes of some lines, and the words before the first of them. */
export interface NoteList {
  readonly before: readonly Word[];
  readonly notes: readonly Note[];
}

/** A numbering may have lost so many notes in a row. */
const longestGap = 3;

/**
 * Reads the notes of an article. A note begins at the head of a line with the next number, or with one that is missing or comes late where the
 * note before has ended: no note runs into another. A mark that was emended to nothing counts as the next number.
 */
export function readNotes(lines: readonly Line[]): NoteList {
  const before: Word[] = [];
  const notes: { label: string; mark: Word; words: Word[] }[] = [];
  const free = lastAfterAnEnd(lines);
  const taken = new Set<string>();
  for (const [at, line] of lines.entries()) {
    const [mark, ...rest] = line.words;
    if (!mark) continue;
    const last = notes.at(-1);
    const next = Number(last?.label ?? 0) + 1;
    const label =
      mark.opensNote ??
      (mark.text === '' ? (noteNumber(mark.tokens[0]?.text ?? '') ?? String(next)) : noteNumber(mark.text));
    const ended = !last || hasEnded(last.words);
    const step = Number(label) - next;
    const turn = step === 0 && (ended || (free.get(label ?? '') ?? -1) < at);
    const late = last !== undefined && ended && step <= longestGap;
    const begins = mark.text === '' || ((turn || late) && opensNote(rest));
    if (label !== undefined && !taken.has(label) && begins) {
      notes.push({ label, mark, words: rest });
      taken.add(label);
    } else for (const word of line.words) (last?.words ?? before).push(word);
  }
  return { before, notes };
}

/** For each number, the last line that it opens after one that has ended: there its note begins for sure. */
function lastAfterAnEnd(lines: readonly Line[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let ended = true;
  for (const [at, { words }] of lines.entries()) {
    if (words.length === 0) continue;
    const label = noteNumber(words[0]?.text ?? '');
    if (ended && label !== undefined && opensNote(words.slice(1))) found.set(label, at);
    ended = hasEnded(words);
  }
  return found;
}

/**
 * The lines of footnotes that stand at the feet of pages, in the midst of the text: with the next number, behind a blank line where a word above bears the
 * mark, or behind another note that has ended. A paragraph's number has its full stop, a footnote's has none. A note ends at a blank line.
 *
 * @returns a list for each time that the numbers begin with 1, as in an annex they may do anew
 */
export function footnoteLines(lines: readonly Line[]): Line[][] {
  const found: Line[][] = [];
  /** The marks that belong to the list, and those behind its last note. */
  let marks = new Set<string>();
  let since = new Set<string>();
  let last = 0;
  let [inside, blank] = [false, true];
  for (const line of lines) {
    const [mark, ...rest] = line.words;
    // An editor may have taken the mark away, as it is in lists with a heading.
    const printed = (mark?.text || mark?.tokens[0]?.text) ?? '';
    const label = /[.)]$/.test(printed) ? undefined : noteNumber(printed);
    // No other line begins with a raised figure.
    blank ||= /^[¹²³⁰⁴-⁹]+$/.test(printed);
    if (!mark) inside = false;
    else if (label === '1' && blank && since.has(label) && opensNote(rest)) {
      found.push([]);
      marks = new Set(since);
      last = 1;
      inside = true;
    } else if (Number(label) === last + 1 && last > 0 && opensNote(rest)) {
      const ended = inside && hasEnded(found.at(-1)?.at(-1)?.words ?? []);
      inside ||= blank && marks.has(label ?? '');
      if (inside && (ended || marks.has(label ?? ''))) last += 1;
    }
    if (inside) {
      found.at(-1)?.push(line);
      since = new Set();
    } else
      for (const { text, note } of line.words) {
        const borne = note ?? splitMark(text)?.label;
        if (borne !== undefined) for (const all of [marks, since]) all.add(borne);
      }
    blank = !mark || /^[-_]{3,}$/.test(textOf(line.words));
  }
  return found;
}

/**
 * The lines of notes at the very end of a text, without a heading: from the last line that opens with a 1 every note has the next number, and most of
 * the numbers are borne by words above, in their order. Without that they are a list.
 */
export function endnoteLines(lines: readonly Line[]): Line[] {
  const start = lines.findLastIndex(
    ({ words: [mark, ...rest] }, at) =>
      noteNumber(mark?.text ?? '') === '1' && opensNote(rest) && (lines[at - 1]?.words.length ?? 0) === 0,
  );
  if (start < 1) return [];
  const list = lines.slice(start);
  const { before, notes } = readNotes(list);
  if (before.length > 0 || notes.some(({ label }, at) => Number(label) !== at + 1)) return [];
  let borne = 0;
  for (const { words } of lines.slice(0, start))
    for (const { text } of words) if (splitMark(text)?.label === String(borne + 1)) borne += 1;
  return borne >= 2 && borne * 3 >= notes.length * 2 && borne <= notes.length ? list : [];
}

function hasEnded(words: readonly Word[]): boolean {
  return endsSentence(textOf(words.slice(-2)), { notes: true });
}

function opensNote(words: readonly Word[]): boolean {
  return /^(?:« )?["“‘'«(<]?[\p{Lu}\p{Lo}\d]|^["“‘'«(<]?(?:https?:|www\.)/u.test(textOf(words.slice(0, 2)));
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number that a note's mark shows, however it is set: `1`, `1.`, `[1]`, `(1)`, `1/`, `¹`. */
export function noteNumber(mark: string): string | undefined {
  const plain = [...mark]
    .map((character) => (superscripts.includes(character) ? superscripts.indexOf(character) : character))
    .join('');
  return /^[[(]?([1-9]\d{0,2})(?:[\].)]{0,2}|\/)$/.exec(plain)?.[1];
}
