import { endsSentence } from '../../segment/sentences.ts';
import { type Line, textOf, type Word, type WorkingText } from '../../segment/working-text.ts';
import type { HeaderDraft } from './header-draft.ts';
import { sentenceEnds } from './sentence.ts';
import { isSurname, looksLikeSigner } from './signer.ts';
import { isTransmissionFoot, opensClosingNote } from './transmission.ts';

/** A note below the signature is not longer than this, in lines. */
const longestNote = 8;

/**
 * Takes the end of a cable out of the text: the foot of its transmission, and the name that signs it, on a line of its own or
 * behind the last sentence. A last line that could be the rest of an open sentence is no name; a blank line above shows that it is not,
 * if the name is in capitals. Below the name a note may stand.
 */
export function readSignature(text: WorkingText, draft: HeaderDraft): void {
  const printed = text.lines.filter((line) => line.words.length > 0);
  const feet: Line[] = [];
  for (let foot = printed.at(-1); foot && isTransmissionFoot(wholeOf(foot)); foot = printed.at(-1))
    feet.push(...printed.splice(-1));
  takeFeet(draft, feet.reverse());
  const note = printed.slice(-longestNote).find((line) => opensClosingNote(wholeOf(line)));
  const end = note ? printed.indexOf(note) : printed.length;
  const [above, last] = [printed[end - 2], printed[end - 1]];
  const name = last && (nameOn(text, last, above) ?? nameBehind(last));
  if (!name || (!above && name.length === last.words.length)) return;
  // A note of the telegraph's own goes with the transmission.
  if (note && /^NOTE BY OC/.test(wholeOf(note))) takeFeet(draft, printed.slice(end));
  draft.metadata.signer = textOf(name).replace(/(?:\.|#+)$/, '');
  draft.take('signer', name);
}

function takeFeet(draft: HeaderDraft, feet: readonly Line[]): void {
  for (const line of feet) {
    draft.metadata.transmission ??= [];
    draft.metadata.transmission.push(wholeOf(line));
    draft.take('transmission', [...line.words]);
  }
}

/** The name that a line is. */
function nameOn(text: WorkingText, last: Line, above: Line | undefined): Word[] | undefined {
  // A copy that has lost its capitals has lost the name's, too.
  const small = /^[a-z'-]+$/.test(wholeOf(last)) && !/[A-Z]/.test(wholeOf(above));
  const name = small ? wholeOf(last).toUpperCase() : wholeOf(last);
  if (!above || !looksLikeSigner(name)) return undefined;
  const gap = (text.lines[text.lines.indexOf(last) - 1]?.words.length ?? 0) === 0;
  const inCapitals = name === name.toUpperCase();
  // So short a line was not broken for want of room.
  const apart = gap || wholeOf(above).length <= 20;
  if (!endsSentence(wholeOf(above), sentenceEnds) && !(apart && inCapitals)) return undefined;
  return [...last.words];
}

/** The name behind the last sentence of a line: one word in capitals, and a particle before it. */
function nameBehind({ words }: Line): Word[] | undefined {
  const end = words.findLastIndex((word, at) => at < words.length - 1 && endsSentence(word.text));
  const tail = words.slice(end + 1);
  // The stop of a paragraph's number ends no sentence.
  return end > 0 && isSurname(textOf(tail)) ? tail : undefined;
}

function wholeOf(line: Line | undefined): string {
  return textOf(line?.words ?? []);
}
