import { folded } from '../fold.ts';
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
    const bare = folded(word);
    return bare.length < 4 || known.has(bare) ? word : (closest(bare, words) ?? word);
  });
  return better !== query && (await find(better)).length > 0 ? better : undefined;
}

function closest(word: string, words: readonly string[]): string | undefined {
  let best: { word: string; distance: number } | undefined;
  for (const other of words) {
    const most = Math.min(allowed(word.length), (best?.distance ?? 99) - 1);
    if (Math.abs(other.length - word.length) > most) continue;
    // People rarely get the first letter wrong.
    const distance = distanceOf(word, other, most) + (word[0] === other[0] ? 0 : 1);
    if (distance <= most) best = { word: other, distance };
  }
  return best?.word;
}

/** Letters put in, left out, changed or swapped with the next; more than `most` of them is all the same. */
export function distanceOf(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
