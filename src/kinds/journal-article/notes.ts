import { endsSentence } from '../../segment/sentences.ts';
import { type Line, textOf, type Word } from '../../segment/working-text.ts';

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

/**
 * Reads the notes of an article. A note begins at the head of a line with the next number, where the note before has
 * ended; a mark that was emended to nothing counts as the next number.
 */
export function readNotes(lines: readonly Line[]): NoteList {
  const before: Word[] = [];
  const notes: { label: string; mark: Word; words: Word[] }[] = [];
  for (const line of lines) {
    const [mark, ...rest] = line.words;
    if (!mark) continue;
    const last = notes.at(-1);
    const next = String(Number(last?.label ?? 0) + 1);
    const label = mark.text === '' ? (noteNumber(mark.tokens[0]?.text ?? '') ?? next) : noteNumber(mark.text);
    const ended = !last || endsSentence(textOf(last.words.slice(-2)), { notes: true });
    if (
      label === next &&
      (mark.text === '' || (ended && /^["“‘'(]?[\p{Lu}\p{Lo}\d]|^https?:/u.test(textOf(rest))))
    )
      notes.push({ label, mark, words: rest });
    else for (const word of line.words) (last?.words ?? before).push(word);
  }
  return { before, notes };
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number that a note's mark shows, however it is set: `1`, `1.`, `[1]`, `(1)`, `¹`. */
export function noteNumber(mark: string): string | undefined {
  const plain = [...mark]
    .map((character) => (superscripts.includes(character) ? superscripts.indexOf(character) : character))
    .join('');
  return /^[[(]?([1-9]\d{0,2})[\].)]{0,2}$/.exec(plain)?.[1];
}
