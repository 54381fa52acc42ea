import { type Line, textOf } from '../../segment/working-text.ts';
import { looksLikeAddressee } from './addressees.ts';
import { isBareClassification } from './classification.ts';
import { parseDateTimeGroup } from './date-time-group.ts';
import { paragraphStart } from './paragraph-number.ts';
import { isTransmission, isTransmissionFoot } from './transmission.ts';

/** A line of the address of a repeated header. */
export interface AddressLine {
  readonly line: Line;
  /** Whether it is the transmission's, and says nothing of the message. */
  readonly isTransmission: boolean;
}

/** An address has no more lines. */
const mostLines = 60;

/**
 * The lines of the address above a message's number that is printed again at `at`: from its date-time group or its origin on, whatever stands
 * below them, and the transmission above. Where neither is found, the lines directly above that have the form of an address.
 */
export function addressAbove(
  printed: readonly Line[],
  { from, at, later }: { readonly from: number; readonly at: number; readonly later: boolean },
): AddressLine[] {
  const texts = printed.map((line) => textOf(line.words));
  const opens = (n: number): boolean =>
    parseDateTimeGroup(texts[n] ?? '') !== undefined || /^FM [A-Z]/.test(texts[n] ?? '');
  let start = at;
  for (let n = at - 1; n > Math.max(from, at - mostLines) && !paragraphStart(texts[n] ?? ''); n -= 1) {
    if (opens(n)) start = n;
    // Above it another message may be quoted.
    else if (start < at) break;
  }
  if (start === at && !later) return [];
  const addressed = start < at ? () => false : isAddress;
  for (let n = start - 1; n > from; n -= 1) {
    const text = texts[n] ?? '';
    if (text !== '' && !isOfTransmission(text) && !addressed(text)) break;
    start = n;
  }
  return printed.slice(start, at).flatMap((line, n) => {
    const text = texts[start + n] ?? '';
    return text === '' ? [] : [{ line, isTransmission: isOfTransmission(text) }];
  });
}

function isOfTransmission(text: string): boolean {
  // The number of a message centre may stand behind a rule.
  return (
    isTransmission(text) ||
    isTransmissionFoot(text) ||
    isBareClassification(text) ||
    /^-{10,} ?\d{4,6}/.test(text)
  );
}

function isAddress(text: string): boolean {
  return /^(?:TO|INFO) [A-Z]/.test(text) || looksLikeAddressee(text);
}
