import { diffArrays, diffChars } from 'diff';
import { countChanged } from './words.ts';

/** Up to this length, a heading's for one, single letters are compared. */
const fewCharacters = 60;

/** From here on, words are mostly the same. */
export const mostly = 0.4;

/** Two things that stand for each other, or one that has no counterpart. */
export interface Match<T> {
  readonly old?: T | undefined;
  readonly new?: T | undefined;
}

/**
 * Matches the members of two ordered lists: those with the same text first; between them those with the same id, then those whose words
 * are mostly the same. What is left has no counterpart.
 *
 * @param least how much the words of two with the same id have to have in common, 0 to 1
 * @returns in the order of the new list, each lost member where it stood
 */
export function align<T>(
  olds: readonly T[],
  news: readonly T[],
  textOf: (item: T) => string,
  idOf: (item: T) => string,
  least = 0,
): Match<T>[] {
  const result: Match<T>[] = [];
  let [oldAt, newAt] = [0, 0];
  let [lost, gained]: [T[], T[]] = [[], []];
  const closeGap = () => {
    result.push(...matchGap(lost, gained, textOf, idOf, least));
    [lost, gained] = [[], []];
  };
  for (const { value, added, removed } of diffArrays(olds.map(textOf), news.map(textOf)))
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

function matchGap<T>(
  olds: readonly T[],
  news: readonly T[],
  textOf: (item: T) => string,
  idOf: (item: T) => string,
  least: number,
): Match<T>[] {
  const left = new Set(olds);
  const partners = new Map<T, T>();
  const isSame = (old: T, next: T) => idOf(old) === idOf(next);
  for (const [than, wants] of [[least, isSame] as const, [mostly, () => true] as const])
    for (const next of news) {
      const likely = partners.has(next) ? [] : [...left].filter((old) => wants(old, next));
      let best: { old: T; by: number } | undefined;
      for (const old of likely) {
        const by = likeness(textOf(old), textOf(next));
        if (by > (best?.by ?? than)) best = { old, by };
      }
      if (!best) continue;
      partners.set(next, best.old);
      left.delete(best.old);
    }
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
    result.push({ old, new: next });
  }
  return [...result, ...waiting.filter((lost) => left.has(lost)).map((old) => ({ old }))];
}

/** How much two texts have in common and in the same order, 0 to 1: of words, or of characters where there are few words. */
function likeness(old: string, next: string): number {
  if (Math.max(old.length, next.length) <= fewCharacters) {
    const parts = diffChars(old, next).filter(({ added, removed }) => added || removed);
    const changed = parts.reduce((sum, { count }) => sum + (count ?? 0), 0);
    return 1 - changed / Math.max(old.length + next.length, 1);
  }
  const total = (text: string) => text.split(' ').length;
  const changed = countChanged(old, next);
  return 1 - (changed.old + changed.new) / (total(old) + total(next));
}
