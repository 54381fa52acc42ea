import { editDistance } from '../../text/edit-distance.ts';
import { stemIn } from '../words/words.ts';
import { load } from './files.ts';
import type { Shelf } from './shelf.ts';

/** How many letters may be wrong in a word of a length. */
const allowed = (length: number) => (length < 4 ? 0 : length < 6 ? 1 : 2);
/** Of a word that is not yet typed to its end, so many ways to go on are looked for. */
const mostEnds = 4;

/** What may be meant by a word that no text has. */
export interface Meant {
  readonly words: readonly string[];
  /** It is another name of what stands there, given in stems. */
  readonly stems?: string;
}

/**
 * What may be meant by a word that no text has, the likeliest first: what has it for a name, words that begin with it, or the nearest
 * spelling.
 */
export async function meant(shelf: Shelf, word: string): Promise<Meant> {
  const words = await listed(shelf, word[0] ?? '');
  const stem = stemIn(word);
  const known = words.get(word) ?? [...words].find(([one, stems]) => stems && stemIn(one) === stem)?.[1];
  if (known) return { words: [], stems: known };
  const begun = word.length < 3 ? [] : [...words.keys()].filter((one) => one.startsWith(word));
  const near = begun.length > 0 ? begun.sort((a, b) => a.length - b.length) : nearest(word, words.keys());
  const [first] = near;
  const stems = first === undefined ? undefined : words.get(first);
  return { words: near.slice(0, mostEnds), ...(stems && { stems }) };
}

function nearest(word: string, words: Iterable<string>): string[] {
  let best: { words: string[]; distance: number } = { words: [], distance: allowed(word.length) };
  if (best.distance === 0) return [];
  for (const other of words) {
    const distance = editDistance(word, other, best.distance);
    if (distance > best.distance) continue;
    best = { words: distance < best.distance ? [other] : [...best.words, other], distance };
  }
  return best.words;
}

/**
 * Two words in one: "counterterrorism", where the texts write it in two.
 *
 * @param stands whether a text has a word
 */
export async function parted(
  shelf: Shelf,
  word: string,
  stands: (word: string) => Promise<boolean>,
): Promise<readonly [string, string] | undefined> {
  if (word.length < 6) return undefined;
  const first = await listed(shelf, word[0] ?? '');
  for (let at = word.length - 3; at >= 3; at -= 1) {
    const [start, end] = [word.slice(0, at), word.slice(at)];
    if ((first.has(start) || at === 3) && (await stands(start)) && (await stands(end))) return [start, end];
  }
  return undefined;
}

/** The words that begin with a letter, each with what is meant by it if no text has it. */
async function listed(
  { file, folder }: Shelf,
  letter: string,
): Promise<ReadonlyMap<string, string | undefined>> {
  if (letter === '' || !file.letters.includes(letter)) return new Map();
  const list = await load<string>(`${folder}words/${letter}.txt`);
  return new Map(
    list.split('\n').map((line) => {
      const [word = '', stems] = line.split('=');
      return [word, stems] as const;
    }),
  );
}
