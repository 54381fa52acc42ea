import type { Look } from './looks.ts';
import { markerOf } from './markers.ts';
import {
  type Draft,
  firstRow,
  isMarkedHeading,
  isSetApart,
  type Layout,
  type Passage,
  tailOf,
  textIn,
  wordsIn,
} from './passages.ts';
import { beginsSmall, endsSentence, isOpen } from './sentences.ts';
import { textOf } from './working-text.ts';

/**
 * Joins what belongs together although a blank line stands between: a number or letter alone on its line and the words that follow,
 * and a sentence that a page end broke in two (it stops without a mark, and goes on with a small letter).
 */
export function joinBroken(passages: readonly Passage[], layout: Layout): Passage[] {
  const joined: Draft[] = [];
  let loneMarker = false;
  let length = 0;
  // The notes at the foot of a page stand in the midst of what they belong to.
  let before: Draft | undefined;
  for (const passage of passages) {
    const isNote = firstRow(passage)[0]?.opensNote !== undefined;
    const apart =
      isSetApart(passage.lines[0]) || isMarkedHeading(before?.lines[0]) || passage.listed || before?.listed;
    const goesOn: boolean =
      !apart && (loneMarker || (length >= 40 && stopsShort(before) && isRest(passage, layout)));
    if (before && goesOn) for (const line of passage.lines) before.lines.push(line);
    else joined.push({ ...passage, lines: [...passage.lines] });
    if (isNote) continue;
    if (!goesOn) before = joined.at(-1);
    length = textIn(passage).length + (goesOn ? length : 0);
    loneMarker = !goesOn && isLoneMarker(passage);
  }
  return joined;
}

function isLoneMarker(passage: Passage): boolean {
  const words = wordsIn(passage);
  return markerOf(words)?.words.length === words.length;
}

function stopsShort(passage: Passage | undefined): boolean {
  return /[\p{L}\d]$/u.test(tailOf(passage?.lines.at(-1)));
}

function isRest(passage: Passage, layout: Layout): boolean {
  const row = firstRow(passage);
  return beginsSmall(textOf(row)) && !markerOf(wordsIn(passage)) && !layout.alone?.(row);
}

/**
 * Joins passages over the blank lines at which a column or page ended: such a line ends a paragraph only where the sentence ends too.
 * Headings stay alone. What goes on without a sign that it does is marked as doubtful.
 */
export function joinUnended(
  passages: readonly Passage[],
  layout: Layout,
  looks: readonly (Look | undefined)[],
): { readonly passages: Passage[]; readonly looks: (Look | undefined)[] } {
  const joined: Draft[] = [];
  const kept: (Look | undefined)[] = [];
  let inList = false;
  for (const [at, passage] of passages.entries()) {
    const before = joined.at(-1);
    const look = looks[at];
    if (look !== undefined) inList = layout.entries?.under.test(textIn(passage)) === true;
    const alone = look !== undefined || !before || kept.at(-1) !== undefined || isSetApart(passage.lines[0]);
    if (alone || hasEnded(before, passage, layout, inList)) {
      joined.push({ ...passage, lines: [...passage.lines] });
      kept.push(look);
      continue;
    }
    const [word] = firstRow(passage);
    const sure = isOpen(tailOf(before.lines.at(-1))) || /^\p{Ll}/u.test(word?.text ?? '');
    if (!sure && word) before.doubtful ??= word;
    for (const line of passage.lines) before.lines.push(line);
  }
  return { passages: joined, looks: kept };
}

function hasEnded(before: Passage, passage: Passage, layout: Layout, inList: boolean): boolean {
  if (before.listed || passage.listed || (passage.lines[0] && layout.markers?.has(passage.lines[0])))
    return true;
  const text = textOf(firstRow(passage));
  const small = /^\p{Ll}[\p{L}\s]/u.test(text);
  const line = before.lines.at(-1);
  if (layout.begins?.some((form) => form.test(text))) return true;
  if (!small && layout.captions?.test(textOf(line?.words ?? []))) return true;
  if (isOpen(tailOf(line))) return false;
  // The entries of a list may end as they like.
  return inList ? !small : endsSentence(tailOf(line), layout.ends);
}
