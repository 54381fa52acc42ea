import { type Closing, closingFrom, closingLine, isLineOfName } from '../../segment/closing.ts';
import { isNamedLook, type Look } from '../../segment/looks.ts';
import { firstRow, type Passage, textIn } from '../../segment/passages.ts';
import { inCapitals } from '../../segment/short-titles.ts';
import { wordsBeforeGenre } from '../../segment/title.ts';
import { startsSignature } from '../un-letter/signatures.ts';

/** The end of a text, or of one of several that stand one behind the other; by places among their passages. */
export interface Ending {
  /** Where what closes the text begins. */
  readonly from: number;
  /** Where those who signed it begin. */
  readonly foot: number;
  /** Where something else begins: a protocol, an annex, the text in another language. */
  readonly to: number;
  readonly closing?: Closing;
}

/** Where a text ends with a closing line or with "(Signed)", and each text that stands behind it. */
export function endingsOf(passages: readonly Passage[], looks: readonly (Look | undefined)[]): Ending[] {
  const starts = passages.flatMap((passage, at) => (at > 0 && beginsText(passage, looks[at]) ? [at] : []));
  return [...starts, passages.length].flatMap((to, n) => {
    const start = starts[n - 1] ?? 0;
    const own = passages.slice(start, to);
    const closing = closingLine(own);
    const foot = start + (closing ? own.indexOf(closing.passage) + 1 : signedFrom(own));
    if (!closing) return foot < to ? [{ from: foot, foot, to }] : [];
    return [{ from: closingFrom(passages, foot - 1), foot, to, closing }];
  });
}

/** The looks of headings, once it is known where texts end: those of texts that stand behind the first are on its level, and names are none. */
export function looksWithin(
  endings: readonly Ending[],
  passages: readonly Passage[],
  looks: readonly (Look | undefined)[],
): (Look | undefined)[] {
  const behind = endings[0]?.to ?? passages.length;
  const within = looks.map((look, at) => {
    const isOwn = look === undefined || isNamedLook(look) || look.startsWith('level');
    const passage = passages[at];
    return at >= behind && !isOwn && passage && beginsText(passage, look) ? 'annex' : look;
  });
  // A line directly above the closing one ("IN FAITH WHEREOF …") heads nothing either.
  for (const { foot, to, closing } of endings) if (closing) within.fill(undefined, Math.max(0, foot - 2), to);
  return within;
}

/** What is added to a text, by the first word of its title. */
const added =
  /^(?:annexe?s?|appendi(?:x|ces?)|attachment|enclosure|pi[èe]ces? jointes?|schedule|maps?|cartes?)(?!\p{L})/iu;
/** What only a title has behind the word that says what kind of document it is. */
const ofTitle = /\p{L} (?:n[o°º]\.?|of|on|between|sur|entre|du|de) /iu;

/** Whether a heading below signatures is that of a text: "Annex 1", "Article 1", "PROTOCOL No. 1"; names in capitals look like headings, too. */
function beginsText(passage: Passage, look: Look | undefined): boolean {
  if (look === undefined) return false;
  if (isNamedLook(look) || look.startsWith('level')) return true;
  const text = textIn(passage);
  const isTitle = look === 'bold' || inCapitals(text) || ofTitle.test(text);
  return passage.afterBlank && (added.test(text) || (isTitle && wordsBeforeGenre(text) < 2));
}

/** Where "(Signed)" begins the last lines of a text, which are names and offices; the end where it does not. */
function signedFrom(passages: readonly Passage[]): number {
  const at = passages.findLastIndex((passage) => startsSignature(firstRow(passage)));
  const below = at > 0 ? passages.slice(at) : [];
  const areNames = below.every(({ lines }) => lines.every(({ words }) => isLineOfName(words, 100)));
  return below.length > 0 && areNames ? at : passages.length;
}
