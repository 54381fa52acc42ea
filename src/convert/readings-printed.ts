import type { Message } from '../messages/message.ts';
import { type Block, wordsOf } from '../segment/reading.ts';
import type { Word, WorkingText } from '../segment/working-text.ts';
import type { PlacedEmendation } from './emend.ts';

/**
 * Holds a conversion to its emendations: at the place of each, what is printed (or went into the metadata) has the reading, and no
 * longer what the reading replaced. Page furniture and duplicates print nothing, so that nothing is asked of them.
 *
 * @returns a message for each emendation that rules or reader have undone
 */
export function unprintedReadings(
  text: WorkingText,
  blocks: readonly Block[],
  emendations: readonly PlacedEmendation[],
  file: string,
  lineOf: (index: number) => number,
): Message[] {
  const wanted = new Set(emendations.flatMap(({ tokens }) => tokens.map(({ index }) => index)));
  const outcome = outcomes(text, blocks, wanted);
  return emendations.flatMap((entry): Message[] => {
    if (entry.reading === undefined) return [];
    const words = new Set(entry.tokens.flatMap((token) => outcome.get(token.index) ?? []));
    if (words.size === 0) return [];
    const hasMarks = mark.test(entry.exact) || mark.test(entry.reading);
    // The mark that the entry gives may be what it took off the word.
    const stands = [...words]
      .map(({ text, note = '' }) => text + (note === entry.note || hasMarks ? '' : note))
      .join(' ');
    const reading = bare(entry.reading);
    const replaced = bare(entry.exact);
    if (bare(stands).includes(reading) && (reading.includes(replaced) || !bare(stands).includes(replaced)))
      return [];
    return [
      {
        level: 'error',
        name: 'reading-printed',
        file,
        line: lineOf(entry.number - 1),
        found: `"${stands}" where emendation ${entry.number} has the reading "${entry.reading}"`,
        expected: 'a reading that is printed as it was given',
        cure: 'a rule or the reader changed these words once more: give the reading so that nothing in it looks like something else, or report it with the id of the document',
      },
    ];
  });
}

/** For each wanted token the words that stand for it in a block or in the metadata, in their order. */
function outcomes(
  text: WorkingText,
  blocks: readonly Block[],
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, readonly Word[]> {
  const found = new Map<number, Word[]>();
  const add = (word: Word): void => {
    for (const { index } of word.tokens) {
      if (!wanted.has(index)) continue;
      const known = found.get(index);
      if (known) known.push(word);
      else found.set(index, [word]);
    }
  };
  for (const block of blocks) wordsOf(block).forEach(add);
  for (const [word, { fate }] of text.departed) if (fate === 'metadata') add(word);
  return found;
}

/** The mark of a note as an extractor sets it: the page sets it behind the stop. */
const mark = /\[\^\d+\]/;

/** Without what rules may rightly take out of a reading or close up: bold, pilcrows, brackets of a note's mark, hyphens, white space. */
function bare(words: string): string {
  return words.replace(/\[\^\d+\]|[\s*¶[\]\u00ad\u2010\u2011-]/gu, '');
}
