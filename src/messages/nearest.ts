import { editDistance } from '../text/edit-distance.ts';

/**
 * The word of a list that is nearest to a misspelt one, if any is near enough to be meant: a quarter of its letters, or two, may differ, and
 * never all of them.
 */
export function nearest(wanted: string, words: Iterable<string>): string | undefined {
  let best: { word: string; distance: number } | undefined;
  for (const word of words) {
    const most = Math.min(
      Math.max(2, wanted.length / 4),
      wanted.length - 1,
      (best?.distance ?? Number.POSITIVE_INFINITY) - 1,
    );
    const distance = editDistance(wanted, word, most);
    if (distance <= most) best = { word, distance };
  }
  return best?.word;
}
