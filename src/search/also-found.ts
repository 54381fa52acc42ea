import type { Apparatus } from '../schema/apparatus.ts';
import { wordKey } from '../text/folding.ts';
import type { AlsoFound } from './search-record.ts';

/**
 * The readings as received of words that the edition changed, by block: a reader who has the source before him searches for what
 * stands there. Lines that were joined need nothing: the halves of a word are nobody's reading, and the engine finds a word with a hyphen
 * under the word without.
 *
 * @param texts the blocks' texts, by id
 */
export function receivedReadings(
  apparatus: Apparatus,
  texts: ReadonlyMap<string, string>,
): Map<string, AlsoFound[]> {
  const found = new Map<string, AlsoFound[]>();
  // A block's words are looked for from where the last one stood: entries come in the order of the text.
  const reached = new Map<string, number>();
  for (const entry of apparatus.entries) {
    if (entry.block === undefined || !entry.printed || entry.received === undefined) continue;
    const words = (texts.get(entry.block) ?? '').split(' ');
    const from = reached.get(entry.block) ?? 0;
    const word = indexOfRun(words, entry.printed.split(' '), from);
    if (word === undefined) continue;
    reached.set(entry.block, word);
    if (entry.fate === 'joined' || wordKey(entry.received) === wordKey(entry.printed)) continue;
    const list = found.get(entry.block) ?? [];
    found.set(entry.block, [...list, { word, as: entry.received }]);
  }
  return found;
}

function indexOfRun(words: readonly string[], wanted: readonly string[], from: number): number | undefined {
  for (let at = from; at + wanted.length <= words.length; at += 1)
    if (wanted.every((word, ahead) => words[at + ahead] === word)) return at;
  return undefined;
}

/**
 * Makes "counter terrorism", "counter-terrorism" and "counterterrorism" find one another, wherever the edition prints a word in
 * more than one of these ways. (The engine itself finds a hyphenated word by its parts and by the whole.)
 */
export class Compounds {
  /** The parts of each hyphenated word, by the whole without its hyphens. */
  private readonly parts = new Map<string, readonly string[]>();
  private readonly whole = new Set<string>();

  constructor(texts: Iterable<string>) {
    for (const text of texts)
      for (const word of text.split(' ')) {
        if (word.includes('-')) {
          const parts = word.split('-').map(wordKey);
          if (parts.every((part) => part.length > 1)) this.parts.set(parts.join(''), parts);
        }
        this.whole.add(wordKey(word));
      }
  }

  /** The other ways of writing the words of a text. */
  in(text: string): AlsoFound[] {
    const words = text.split(' ').map((word) => (word.includes('-') ? '' : wordKey(word)));
    return words.flatMap((word, at) => {
      const next = words[at + 1] ?? '';
      const other: AlsoFound[] = [];
      const parts = this.parts.get(word);
      if (parts) other.push({ word: at, as: parts.join(' ') });
      // Parts of two letters would make "is land" an island.
      if (word.length > 2 && next.length > 2 && (this.parts.has(word + next) || this.whole.has(word + next)))
        other.push({ word: at, as: word + next });
      return other;
    });
  }
}
