import type { Message } from '../../messages/message.ts';
import { type Block, wordsOf } from '../reading.ts';
import { placeOf, type Word } from '../working-text.ts';
import { hasPlainMark, splitMark } from './marks.ts';

/** What looks like the mark of a note where the text has no note of that number. */
export function markWithoutNote(label: string, received: string, word: Word, file: string): Message {
  return {
    level: 'warning',
    name: 'find-note',
    file,
    ...placeOf(word),
    found: `what looks like the mark of note ${label} at "${received}", and no such note`,
    expected: `a note ${label} under the heading of the notes or at the foot of a page; until then the mark is printed as it was received`,
    cure: "if it is a note's mark, emend the mark of the note itself to an empty reading; else leave it",
  };
}

/** A note whose mark the text does not have. */
export function noteWithoutMark(label: string, mark: Word, file: string): Message {
  return {
    level: 'warning',
    name: 'find-note-mark',
    file,
    ...placeOf(mark),
    found: `note ${label}, whose mark was not found in the text for sure`,
    expected: `a mark ${label} in the text (¹, [1], or 1 behind a full stop), after the mark before it and before the next`,
    cure: `add an emendation of the word that bears the mark, with its reading without the mark and note: "${label}"; and one of the note's own mark, with an empty reading`,
  };
}

/** A note whose number is not the one after the note before. */
export function gapBeforeNote(label: string, before: number, mark: Word, file: string): Message {
  return {
    level: 'warning',
    name: 'note-out-of-order',
    file,
    ...placeOf(mark),
    found: `note ${label} ${before === 0 ? 'as the first' : `after note ${before}`}`,
    expected: `note ${before + 1}`,
    cure: 'look whether a note is missing or its number was misread; emend it if so',
  };
}

/** Warns of marks of notes, raised or in brackets, of which the text has no note. */
export function marksWithoutNotes(blocks: readonly Block[], file: string): Message[] {
  const notes = blocks.flatMap((block) => (block.type === 'note' ? [block.label] : []));
  const told = new Set(notes);
  return blocks.flatMap((block) =>
    wordsOf(block).flatMap((word): Message[] => {
      const split = word.note || hasPlainMark(word.text) ? undefined : splitMark(word.text);
      if (!split || told.has(split.label)) return [];
      told.add(split.label);
      if (notes.length > 0) return [markWithoutNote(split.label, word.text, word, file)];
      return [
        {
          level: 'warning',
          name: 'find-notes',
          file,
          ...placeOf(word),
          found: `what looks like the mark of a note, "${word.text}", and no notes`,
          expected: 'a list of notes at the end, or notes at the feet of the pages',
          cure: 'see whether the notes got lost on the way: then add the file anew with them; where the figures count the books of a list, or something else, leave them',
        },
      ];
    }),
  );
}
