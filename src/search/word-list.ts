import { wordKey } from '../text/folding.ts';
import { splitWords } from './lay-out.ts';
import type { SearchRecord } from './search-record.ts';

/** Shorter words are too like one another to suggest one for another. */
const shortest = 4;

/** How often a word has to stand in a large collection to be suggested; a slip of a source stands once. */
const oftenEnough = (records: number) => (records > 500 ? 3 : 1);

/** The words that can be suggested for a misspelt one, wordKey, in alphabetical order: `words.txt`. */
export function wordList(records: readonly SearchRecord[]): string {
  const counts = new Map<string, number>();
  for (const { blocks } of records)
    for (const { text } of blocks)
      for (const word of splitWords(text).flatMap((one) => one.split(/[-–—/·]/))) {
        const bare = wordKey(word.replace(/['’]s?$/, ''));
        if (bare.length >= shortest && !/\d/.test(bare)) counts.set(bare, (counts.get(bare) ?? 0) + 1);
      }
  const least = oftenEnough(records.length);
  return [...counts]
    .filter(([, count]) => count >= least)
    .map(([word]) => word)
    .sort()
    .join('\n');
}
