import { isNextMarker } from './markers.ts';
import { firstRow, type Passage } from './passages.ts';

/**
 * What a heading looks like; those of one look stand on one level. A numbered look is the kind of its number ("I.", "A.", "1.",
 * "1.1", "Chapter"), others are `capitals`, `bold` and `plain` (`closing`, where its words say that it ends the whole). Where the level is known, it is `level 1`, `level 2`, `level 3`.
 */
export type Look = string;

/** Looks without a number, which stand under those that have one. */
export function isUnnumbered(look: Look): boolean {
  return look === 'capitals' || look === 'bold' || look === 'plain' || look === 'closing';
}

/** Whether a heading is called by a word and a number: "Article 2", "Annex". */
export function isNamedLook(look: Look): boolean {
  return /^(?!capitals|capital$|bold$|plain$|closing$|roman$|number$|decimal|level)/.test(look);
}

/** Takes from the looks of headings those of the entries of lists. */
export function withoutLists(
  passages: readonly Passage[],
  looks: readonly (Look | undefined)[],
): (Look | undefined)[] {
  return withoutRows(withoutItems(passages, looks));
}

/** "A. Better roads" and "B. More boats" are the items of a list where nothing stands between them, and the titles of texts elsewhere. */
function withoutItems(
  passages: readonly Passage[],
  looks: readonly (Look | undefined)[],
): (Look | undefined)[] {
  const follows = (at: number) =>
    (looks[at] === 'capital' || looks[at - 1] === 'capital') &&
    isNextMarker(firstRow(passages[at]), firstRow(passages[at - 1]));
  return looks.map((look, at) => (look === 'capital' && (follows(at) || follows(at + 1)) ? undefined : look));
}

/** Three or more in a row of one unnumbered look are a list, and the last passage heads nothing. */
function withoutRows(looks: readonly (Look | undefined)[]): (Look | undefined)[] {
  let from = 0;
  return looks.map((look, at) => {
    if (look !== looks[from]) from = at;
    if (at + 1 === looks.length) return undefined;
    const inRow = at - from >= 2 || (looks[from + 1] === look && looks[from + 2] === look);
    return look && isUnnumbered(look) && inRow ? undefined : look;
  });
}
