import { endsSentence } from '../../segment/sentences.ts';
import { type Line, textOf, type WorkingText } from '../../segment/working-text.ts';
import type { HeaderDraft } from './header-draft.ts';
import { sentenceEnds } from './sentence.ts';
import { looksLikeSigner } from './signer.ts';
import { isTransmissionFoot } from './transmission.ts';

/**
 * Takes the end of a cable out of the text: the foot of its transmission, and the name that signs it. A last line that could be the
 * rest of an open sentence is no name; a blank line above shows that it is not,
 * if the name is in capitals.
 */
export function readSignature(text: WorkingText, draft: HeaderDraft): void {
  const printed = text.lines.filter((line) => line.words.length > 0);
  const feet: Line[] = [];
  for (let foot = printed.at(-1); foot && isTransmissionFoot(wholeOf(foot)); foot = printed.at(-1))
    feet.push(...printed.splice(-1));
  feet.reverse();
  for (const line of feet) {
    draft.metadata.transmission ??= [];
    draft.metadata.transmission.push(wholeOf(line));
    draft.take('transmission', [...line.words]);
  }
  const last = printed.at(-1);
  const above = printed.at(-2);
  const name = wholeOf(last);
  if (!last || !above || !looksLikeSigner(name)) return;
  const gap = (text.lines[text.lines.indexOf(last) - 1]?.words.length ?? 0) === 0;
  const inCapitals = name === name.toUpperCase();
  // So short a line was not broken for want of room.
  const apart = gap || wholeOf(above).length <= 20;
  if (!endsSentence(wholeOf(above), sentenceEnds) && !(apart && inCapitals)) return;
  draft.metadata.signer = name.replace(/(?:\.|#+)$/, '');
  draft.take('signer', [...last.words]);
}

function wholeOf(line: Line | undefined): string {
  return textOf(line?.words ?? []);
}
