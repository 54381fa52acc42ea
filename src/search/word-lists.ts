import type { SearchRecord } from './search-record.ts';
import { tellingWords } from './words/words.ts';

/** Shorter words are too like one another to take one for another. */
const shortest = 4;

/** How often a word has to stand in a large collection to be meant by a misspelt one; a slip of a source stands once. */
const oftenEnough = (records: number) => (records > 500 ? 3 : 1);

/**
 * The words that can be meant by one that is misspelt or not yet typed to its end, by first letter: people rarely get that wrong.
 *
 * @param elsewhere words that no text has, with those that are meant by them; they follow behind a "="
 * @returns a word a line, by letter
 */
export function wordLists(
  records: readonly SearchRecord[],
  elsewhere: ReadonlyMap<string, string>,
): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { blocks, language } of records)
    for (const { text, found = text } of blocks)
      for (const { key } of tellingWords(found, language))
        if (key.length >= shortest && !/\d/.test(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = oftenEnough(records.length);
  const words = [...counts].filter(([, often]) => often >= least).map(([word]) => word);
  const others = [...elsewhere].map(([word, meant]) => `${word}=${meant}`);
  const byLetter = Map.groupBy([...words, ...others].sort(), (word) =>
    String.fromCodePoint(word.codePointAt(0) ?? 0),
  );
  return new Map([...byLetter].map(([letter, list]) => [letter, list.join('\n')]));
}
