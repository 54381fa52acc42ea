import type { Apparatus } from '../schema/apparatus.ts';
import { wordKey } from '../text/folding.ts';
import type { AlsoFound } from './search-record.ts';

/**
 * The readings as received of words that the edition changed, by block: a reader who has the source before him searches for what
 * stands there. Lines that were joined need nothing: the halves of a word are nobody's reading.
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
