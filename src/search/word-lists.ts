/** Shorter words are too like one another to take one for another. */
const shortest = 4;

/** How often a word has to stand in a large collection to be meant by a misspelt one; a slip of a source stands once. */
const oftenEnough = (pages: number) => (pages > 500 ? 3 : 1);

/**
 * The words that can be meant by one that is misspelt or not yet typed to its end, by first letter: people rarely get that wrong.
 *
 * @param counts how often each word stands in the texts, and on how many pages they are
 * @param elsewhere words that no text has, with those that are meant by them; they follow behind a "="
 * @returns a word a line, by letter
 */
export function wordLists(
  counts: ReadonlyMap<string, number>,
  pages: number,
  elsewhere: ReadonlyMap<string, string>,
): Map<string, string> {
  const least = oftenEnough(pages);
  const words = [...counts]
    .filter(([word, often]) => word.length >= shortest && !/\d/.test(word) && often >= least)
    .map(([word]) => word);
  const others = [...elsewhere].map(([word, meant]) => `${word}=${meant}`);
  const byLetter = Map.groupBy([...words, ...others].sort(), (word) =>
    String.fromCodePoint(word.codePointAt(0) ?? 0),
  );
  return new Map([...byLetter].map(([letter, list]) => [letter, list.join('\n')]));
}
