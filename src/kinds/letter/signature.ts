import { isLineOfName } from '../../segment/closing.ts';
import type { Passage } from '../../segment/passages.ts';
import { firstRow, textIn } from '../../segment/passages.ts';
import { textOf, type Word } from '../../segment/working-text.ts';
import { cutSignatures, readSignature, type Signature, startsSignature } from '../un-letter/signatures.ts';
import { hasFormula } from './marks.ts';

/** What stands below a signature: copies, enclosures. */
const below =
  /^(?:encl(?:osures?|s)?|enc|cc|bcc|copy|copies|copie[s]?|ampliations?|p\.? ?j|pi[èe]ces? jointes?|annexes?)(?:\.| to| à)? ?:/iu;
/** A signature has not more lines, and each is not longer, in characters. */
const most = { lines: 10, characters: 90 };

/** Whether a line begins what stands below a signature, or a signature that says that it is one. */
export function startsBelowSignature(row: readonly Word[]): boolean {
  return below.test(textOf(row).normalize('NFC')) || startsSignature(row);
}

/** Parts the signature from the text: "(Signed) …", or else the short lines below the last words. */
export function cutLetterSignatures(passages: readonly Passage[]): (readonly Passage[] | Signature)[] {
  const cut = cutSignatures(passages);
  if (cut.some((piece) => 'signatoryWords' in piece)) return cut;
  const last = passages.findLastIndex((passage) => hasFormula(textIn(passage)));
  if (last < 0) return cut;
  let end = last + 1;
  const rows: (readonly Word[])[] = [];
  while (end < passages.length && rows.length < most.lines) {
    const passage = passages[end];
    if (!passage || startsBelowSignature(firstRow(passage))) break;
    const own = passage.lines.map(({ words }) => words);
    if (!own.every((row) => isLineOfName(row, most.characters))) break;
    rows.push(...own);
    end += 1;
  }
  if (rows.length === 0) return cut;
  const rest = passages.slice(end);
  return [passages.slice(0, last + 1), readSignature(rows, []), ...(rest.length > 0 ? [rest] : [])];
}
