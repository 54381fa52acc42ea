import { isNamedLook, isUnnumbered, type Look } from './looks.ts';
import { isNumber, markersOf } from './markers.ts';
import { type Passage, wordsIn } from './passages.ts';

/**
 * The headings that count their paragraphs by themselves, by their place among the passages: where numbers begin anew under two of them, as under the
 * articles of a treaty, each has its own, and one without numbers too. One under which a numbering goes on has none, nor has a title directly
 * below "Article 2".
 */
export function sectionsOf(
  passages: readonly Passage[],
  looks: readonly (Look | undefined)[],
): ReadonlySet<number> {
  const firsts = firstNumbers(passages, looks);
  const anew = [...firsts].filter(([, number]) => number === '1').map(([at]) => at);
  const groups = anew.filter((at) => at < 0 || looks[at - 1] === undefined);
  // A treaty of which one article alone has numbers: what stands in the others is no part of its last paragraph.
  const named = [...firsts].filter(([at]) => isNamedLook(looks[at] ?? 'plain'));
  const inArticles = named.length > 1 && named.every(([, number]) => (number ?? '1') === '1');
  if (groups.length < (inArticles ? 1 : 2)) return new Set();
  return new Set(
    [...firsts]
      .filter(([at, number]) => at >= 0 && (number ?? '1') === '1' && !isTitleOf(passages, looks, at))
      .map(([at]) => at),
  );
}

/** Whether a heading is the title of what the one directly above it calls by its number: "Article 2", "Costs". */
export function isTitleOf(
  passages: readonly Passage[],
  looks: readonly (Look | undefined)[],
  at: number,
): boolean {
  const [above, look] = [looks[at - 1], looks[at]];
  if (above === undefined || look === undefined || !isUnnumbered(look)) return false;
  return isNamedLook(above) && wordsIn(passages[at - 1]).length <= 2;
}

/** For each heading, and -1 for the beginning, the first number under it, before a heading that is not directly below. */
function firstNumbers(
  passages: readonly Passage[],
  looks: readonly (Look | undefined)[],
): Map<number, string | undefined> {
  const firsts = new Map<number, string | undefined>([[-1, undefined]]);
  let open: number[] = [-1];
  for (const [at, passage] of passages.entries()) {
    if (looks[at] !== undefined) {
      open = looks[at - 1] === undefined ? [at] : [...open, at];
      firsts.set(at, undefined);
      continue;
    }
    if (passage.listed || open.length === 0) continue;
    const number = markersOf(wordsIn(passage)).find(isNumber)?.value;
    if (number === undefined) continue;
    for (const heading of open) firsts.set(heading, number);
    open = [];
  }
  return firsts;
}
