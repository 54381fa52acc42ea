import { editDistance } from '../../text/edit-distance.ts';
import { wordKey } from '../../text/folding.ts';
import { find } from './engine.ts';
import { load } from './files.ts';

/** How many letters may be wrong in a word of a length. */
const allowed = (length: number) => (length < 4 ? 0 : length < 6 ? 1 : 2);

/**
 * The query with each word that the edition does not have in the nearest spelling that it has.
 *
 * @returns undefined where there is none that finds something
 */
export async function nearest(query: string): Promise<string | undefined> {
  if (query.length > 200) return undefined;
  const words = (await load<string>('words.txt')).split('\n');
  const known = new Set(words);
  const better = query.replace(/[\p{L}\p{M}][\p{L}\p{M}'’]*/gu, (word) => {
    const bare = wordKey(word);
    return bare.length < 4 || known.has(bare) ? word : (closest(bare, words) ?? word);
  });
  return better !== query && (await find(better)).length > 0 ? better : undefined;
}

function closest(word: string, words: readonly string[]): string | undefined {
  let best: { word: string; distance: number } | undefined;
  for (const other of words) {
    const most = Math.min(allowed(word.length), (best?.distance ?? 99) - 1);
    // People rarely get the first letter wrong.
    const distance = editDistance(word, other, most) + (word[0] === other[0] ? 0 : 1);
    if (distance <= most) best = { word: other, distance };
  }
  return best?.word;
}
