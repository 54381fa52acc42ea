import { diffArrays, diffChars } from 'diff';
import { wordPieces } from './words.ts';

/** Up to this length, a heading's for one, single letters are compared. */
const fewCharacters = 60;
/** From here on, words are mostly the same. */
export const mostly = 0.4;
/** Pairs up to which each is compared word by word: of more, those with one id alone are. */
const manyPairs = 10_000;

/** Two things that stand for each other, or one that has no counterpart. */
export interface Match<T> {
  readonly old?: T | undefined;
  readonly new?: T | undefined;
}

/** How members of a list are known again. */
export interface Alike<T> {
  text(item: T): string;
  id(item: T): string;
  /** How much the words of two with one id have to have in common, 0 to 1. */
  readonly least?: number;
  /** Whether two that nothing else is left for are told as one in the place of the other. */
  replaces?(old: T, next: T): boolean;
}

/**
 * Matches the members of two ordered lists: those with the same text first; between them those with the same id, then those whose words
 * are mostly the same. What is left has no counterpart.
 *
 * @returns in the order of the new list, each lost member where it stood
 */
export function align<T>(olds: readonly T[], news: readonly T[], alike: Alike<T>): Match<T>[] {
  const result: Match<T>[] = [];
  let [oldAt, newAt] = [0, 0];
  let [lost, gained]: [T[], T[]] = [[], []];
  const closeGap = () => {
    result.push(...matchGap(lost, gained, alike));
    [lost, gained] = [[], []];
  };
  for (const { value, added, removed } of diffArrays(olds.map(alike.text), news.map(alike.text)))
    for (const _ of value) {
      if (added) gained.push(news[newAt++] as T);
      else if (removed) lost.push(olds[oldAt++] as T);
      else {
        closeGap();
        result.push({ old: olds[oldAt++] as T, new: news[newAt++] as T });
      }
    }
  closeGap();
  return result;
}

function matchGap<T>(olds: readonly T[], news: readonly T[], alike: Alike<T>): Match<T>[] {
  const { text, id, least = 0, replaces } = alike;
  const left = new Set(olds);
  const partners = new Map<T, T>();
  const pair = (than: number, wants: (old: T, next: T) => boolean) => {
    for (const next of news) {
      let best: { old: T; by: number } | undefined;
      for (const old of partners.has(next) ? [] : left) {
        if (!wants(old, next)) continue;
        const by = likeness(text(old), text(next));
        if (by > (best?.by ?? than)) best = { old, by };
      }
      if (!best) continue;
      partners.set(next, best.old);
      left.delete(best.old);
    }
  };
  pair(least, (old, next) => id(old) === id(next));
  if (left.size * news.length < manyPairs) pair(mostly, () => true);
  if (replaces) pair(-1, replaces);
  const result: Match<T>[] = [];
  let told = 0;
  const tellLost = (end: number) => {
    for (; told < end; told += 1) if (left.has(olds[told] as T)) result.push({ old: olds[told] as T });
  };
  for (const next of news) {
    const old = partners.get(next);
    // What was lost before the partner stood before it.
    if (old !== undefined) tellLost(olds.indexOf(old));
    result.push({ old, new: next });
  }
  tellLost(olds.length);
  return result;
}

/** How much two texts have in common and in the same order, 0 to 1: of words, or of characters where there are few words. */
function likeness(old: string, next: string): number {
  const few = Math.max(old.length, next.length) <= fewCharacters;
  const parts = few
    ? diffChars(old, next).map(({ added, removed, count }) => ({ same: !added && !removed, count }))
    : wordPieces(old, next).map((piece) => ({
        same: piece.in === 'both',
        count: piece.text.split(' ').length,
      }));
  const sum = (counted: typeof parts) => counted.reduce((total, { count }) => total + count, 0);
  const same = 2 * sum(parts.filter(({ same }) => same));
  return same / Math.max(same + sum(parts.filter((part) => !part.same)), 1);
}

/** How much two lists have in common, 0 to 1, whatever its order and how often it stands there. */
export function shareOf(olds: readonly string[], news: readonly string[]): number {
  const [was, is] = [new Set(olds), new Set(news)];
  return (2 * was.intersection(is).size) / Math.max(was.size + is.size, 1);
}
