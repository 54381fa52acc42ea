import { diffArrays, diffChars } from 'diff';
import { countChanged } from './words.ts';

/** Up to this length, a heading's for one, single letters are compared. */
const fewCharacters = 60;

/** Two things that stand for each other, or one that has no counterpart. */
export interface Match<T> {
  readonly old?: T;
  readonly new?: T;
}

/**
 * Matches the members of two ordered lists: those with the same text first; between them those with the same id, then those whose words
 * are mostly the same. What is left has no counterpart.
 *
 * @returns in the order of the new list, each lost member where it stood
 */
export function align<T>(
  olds: readonly T[],
  news: readonly T[],
  textOf: (item: T) => string,
  idOf: (item: T) => string,
): Match<T>[] {
  const result: Match<T>[] = [];
  let oldAt = 0;
  let newAt = 0;
  let gap: { olds: T[]; news: T[] } = { olds: [], news: [] };
  const closeGap = () => {
    result.push(...matchGap(gap.olds, gap.news, textOf, idOf));
    gap = { olds: [], news: [] };
  };
  for (const { value, added, removed } of diffArrays(olds.map(textOf), news.map(textOf)))
    for (const _ of value) {
      if (added) gap.news.push(news[newAt++] as T);
      else if (removed) gap.olds.push(olds[oldAt++] as T);
      else {
        closeGap();
        result.push({ old: olds[oldAt++] as T, new: news[newAt++] as T });
      }
    }
  closeGap();
  return result;
}

function matchGap<T>(
  olds: readonly T[],
  news: readonly T[],
  textOf: (item: T) => string,
  idOf: (item: T) => string,
): Match<T>[] {
  const left = new Set(olds);
  const partners = new Map<T, T>();
  const take = (next: T, old: T | undefined) => {
    if (old === undefined) return;
    partners.set(next, old);
    left.delete(old);
  };
  for (const next of news)
    take(
      next,
      [...left].find((old) => idOf(old) === idOf(next) && likeness(textOf(old), textOf(next)) > 0),
    );
  for (const next of news)
    if (!partners.has(next))
      take(
        next,
        [...left].find((old) => likeness(textOf(old), textOf(next)) > 0.4),
      );
  const result: Match<T>[] = [];
  const waiting = [...olds];
  for (const next of news) {
    const old = partners.get(next);
    // What was lost before the partner stood before it.
    while (old !== undefined && waiting.includes(old) && waiting[0] !== old) {
      const lost = waiting.shift() as T;
      if (left.has(lost)) result.push({ old: lost });
    }
    if (waiting[0] === old) waiting.shift();
    result.push(old === undefined ? { new: next } : { old, new: next });
  }
  return [...result, ...waiting.filter((lost) => left.has(lost)).map((old) => ({ old }))];
}

/** How much two texts have in common and in the same order, 0 to 1: of words, or of characters where there are few words. */
function likeness(old: string, next: string): number {
  if (Math.max(old.length, next.length) <= fewCharacters) {
    const changed = diffChars(old, next).reduce(
      (sum, { count, added, removed }) => sum + (added || removed ? (count ?? 0) : 0),
      0,
    );
    return 1 - changed / Math.max(old.length + next.length, 1);
  }
  const total = (text: string) => text.split(' ').length;
  const changed = countChanged(old, next);
  return 1 - (changed.old + changed.new) / (total(old) + total(next));
}
