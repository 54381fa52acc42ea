import type { Message } from '../../report/message.ts';
import { type Block, wordsOf } from '../reading.ts';
import { joinHyphenatedLines } from '../rules/join-hyphenated-lines.ts';
import type { Word, WorkingText } from '../working-text.ts';
import { type Chunk, textIn, wordsIn } from './chunks.ts';
import { doubtfulJoins } from './line-end-hyphens.ts';
import type { Metadata } from './metadata.ts';

/** Says which words were joined over a line end without anything in the text to decide whether the hyphen is real. */
export function joinWarnings(text: WorkingText, file: string): Message[] {
  return doubtfulJoins(text, joinHyphenatedLines.name).map((word) => ({
    level: 'warning',
    name: 'decide-line-end-hyphen',
    file,
    ...placeOf(word),
    found: `"${received(word)}", read as "${word.text}"`,
    expected: 'the same word elsewhere in the text, with or without the hyphen',
    cure: `decide it in emendations.yml: exact: "${received(word)}" with the reading that is right`,
  }));
}

/** Says what at the head of an article was not understood, or that no head was found at all. */
export function headWarnings(
  text: WorkingText,
  metadata: Metadata,
  unread: readonly Chunk[],
  file: string,
): Message[] {
  if (Object.keys(metadata.values).length > 0) return unread.map((chunk) => unreadWarning(chunk, file));
  const [first] = text.words;
  return [
    {
      level: 'warning',
      name: 'read-front-matter',
      file,
      ...(first && placeOf(first)),
      found: 'neither a citation nor a title with authors at the head of the text',
      expected: 'a citation, or a title and below it the names of the authors',
      cure: 'give title, authors and date in seed.yml under "facts", or the right kind if this is no article',
    },
  ];
}

function unreadWarning(chunk: Chunk, file: string): Message {
  const words = wordsIn(chunk);
  const printed = textIn(chunk);
  return {
    level: 'warning',
    name: 'read-front-matter',
    file,
    ...(words[0] && placeOf(words[0])),
    found: `"${printed.length > 80 ? `${printed.slice(0, 80)}…` : printed}", which was left in the text`,
    expected:
      'a citation, journal, type, title, authors with their institutions, dates, keywords or an abstract',
    cure: 'leave it if it belongs to the text; else give the field in seed.yml under "facts"',
  };
}

/** Says which marks in the text point to a note that is not there. */
export function noteWarnings(blocks: readonly Block[], file: string): Message[] {
  const notes = new Set(blocks.flatMap((block) => (block.type === 'note' ? [block.label] : [])));
  return blocks
    .flatMap(wordsOf)
    .filter((word) => word.note && !notes.has(word.note))
    .map((word) => ({
      level: 'warning',
      name: 'find-note',
      file,
      ...placeOf(word),
      found: `a mark of note ${word.note} at "${word.text}"`,
      expected: `a note ${word.note} under the heading of the notes`,
      cure: 'emend the mark of the note itself to an empty reading, or take "note" out of the emendation',
    }));
}

function received(word: Word): string {
  return word.tokens.map((token) => token.text).join(' ');
}

function placeOf(word: Word): { line: number; column: number } {
  const [token] = word.tokens;
  return { line: token?.line ?? 1, column: token?.column ?? 1 };
}
