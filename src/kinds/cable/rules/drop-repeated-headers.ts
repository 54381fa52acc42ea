import { type Line, linesOf, type Word, type WorkingText } from '../../../segment/working-text.ts';
import type { Rule } from '../../rules/rule.ts';
import { addressAbove } from '../address-above.ts';
import { parseClassification } from '../classification.ts';
import { opensLaterSection } from '../page-header.ts';
import { Phrase } from '../phrase.ts';

const by = 'drop-repeated-headers';

/** A header has no more lines and words than this. */
const [mostLines, mostWords] = [200, 2000];

export const dropRepeatedHeaders: Rule = {
  name: by,
  fates: ['furniture', 'duplicate'],
  description: `
    Takes out a cable's header where it is printed again: directly below itself in some copies, and at the head of each further
    section where a cable was sent in several, with what stations added for sending it. Each word is a duplicate of the same word of the first
    header; the line that names a further section is furniture, as are the lines of its transmission and the number that a station gave it.
    A line that says something else than the first header stays, and is warned of.`,
  examples: [
    {
      source: [
        'C O N F I D E N T I A L LISBON 000387',
        'SIPDIS',
        'SUBJECT: PRESIDENT SILVA READY',
        'C O N F I D E N T I A L LISBON 000387',
        'SIPDIS',
        'SUBJECT: PRESIDENT SILVA READY',
        '1. (C) Summary',
      ],
      text: [
        'C O N F I D E N T I A L LISBON 000387',
        'SIPDIS',
        'SUBJECT: PRESIDENT SILVA READY',
        '',
        '',
        '',
        '1. (C) Summary',
      ],
    },
  ],
  apply(text) {
    const printed = text.lines.filter((line) => line.words.length > 0);
    const from = printed.findIndex((line) => opensMessage(whole(line)));
    const opening = printed[from];
    if (!opening) return;
    for (let at = from + 1; at < printed.length; at += 1) {
      const line = printed[at];
      if (!line) continue;
      // Some copies repeat it in small letters.
      const later = opensLaterSection(whole(line).toUpperCase());
      if (!later && whole(line).toUpperCase() !== whole(opening).toUpperCase()) continue;
      const header = printed
        .slice(from, Math.min(at, from + mostLines))
        .filter((one) => one.words.length > 0);
      if (later) {
        text.depart([...line.words], { fate: 'furniture', by });
        dropSameWords(text, header.slice(1), printed, at + 1);
      } else dropSameWords(text, header, printed, at);
      dropAddress(text, printed, { from, at, later });
    }
  },
};

function whole(line: Line): string {
  return new Phrase(line.words).text;
}

function opensMessage(line: string): boolean {
  const read = parseClassification(line);
  return read?.mrn !== undefined;
}

/** Departs the lines of `copy`, from its start, as long as their words are those of the first header, one after the other. */
function dropSameWords(
  text: WorkingText,
  header: readonly Line[],
  printed: readonly Line[],
  from: number,
): void {
  const model = header.flatMap((line) => line.words).slice(0, mostWords);
  let next = 0;
  for (const line of printed.slice(from, from + mostLines)) {
    const found = matchFrom(model, line.words, next) ?? matchFrom(model, line.words, 0);
    // A paragraph is no part of a header, though its words may be found there.
    if (!found || /^\d+[.)]/.test(whole(line))) return;
    next = found.end;
    text.depart([...line.words], { fate: 'duplicate', by, of: linesOf(model.slice(found.start, found.end)) });
  }
}

/** Takes out what stands above the line with the number, from the transmission to the addressees. */
function dropAddress(
  text: WorkingText,
  printed: readonly Line[],
  { from, at, later }: { readonly from: number; readonly at: number; readonly later: boolean },
): void {
  const model = printed
    .slice(0, from)
    .flatMap((line) => line.words)
    .slice(-mostWords);
  for (const { line, isTransmission } of addressAbove(printed, { from, at, later })) {
    const number = /^\d{3,6}$/.test(line.words.at(-1)?.text ?? '') ? line.words.slice(-1) : [];
    const found =
      matchFrom(model, line.words, 0) ??
      matchFrom(model, line.words.slice(0, line.words.length - number.length), 0);
    if (isTransmission) text.depart([...line.words], { fate: 'furniture', by });
    else if (found) {
      const same = line.words.slice(0, found.end - found.start);
      text.depart(line.words.slice(same.length), { fate: 'furniture', by });
      text.depart(same, { fate: 'duplicate', by, of: linesOf(model.slice(found.start, found.end)) });
    }
  }
}

function matchFrom(
  model: readonly Word[],
  words: readonly Word[],
  from: number,
): { start: number; end: number } | undefined {
  for (let start = from; start + words.length <= model.length; start += 1) {
    if (words.every((word, at) => same(model[start + at], word))) return { start, end: start + words.length };
  }
  return undefined;
}

function same(word: Word | undefined, other: Word): boolean {
  return word?.text === other.text || word?.text.toUpperCase() === other.text.toUpperCase();
}
