import { placeAndDate } from '../../segment/dates.ts';
import { looksOf } from '../../segment/headings.ts';
import { isUnnumbered, type Look } from '../../segment/looks.ts';
import { firstRow, type Passage, textIn, wordsIn } from '../../segment/passages.ts';
import { textOf, type Word } from '../../segment/working-text.ts';
import { isUnfinished, type Label, labelIn, startsTitle, stopsShort } from './titles.ts';

/** A title has no more rows than this; so many passages are looked at to decide what a line is. */
const mostRows = 8;
/** "[Original: French]": what names no language after the colon says nothing that the description could have. */
const language = /^\[[^\]]*\boriginal ?: ?[^\]\s][^\]]*\]$/i;

/** A letter, annex or enclosure: its head, and the passages up to the next. */
export interface Part {
  readonly label?: Label;
  /** The label's words, over all lines that it goes. */
  readonly labelWords: readonly Word[];
  readonly title: readonly Word[];
  /** Further lines of the head: place and date, a second title. */
  readonly subtitles: readonly (readonly Word[])[];
  /** "[Original: French]". */
  readonly language: readonly Word[];
  readonly body: readonly Passage[];
}

/** Whether a line begins a passage of its own in a UN letter: a label, a title, a language, a signature. */
export function startsPart(row: readonly Word[]): boolean {
  return labelIn(row) !== undefined || startsTitle(row) || isLanguage(row);
}

/** Cuts a document at the heads of its parts. What stands before the first head is a part without one. */
export function partsOf(passages: readonly Passage[]): Part[] {
  // The last passage that is no language: a title under a label belongs to it, a language between them or not.
  let above: Passage | undefined;
  const starts = passages.flatMap((passage, at) => {
    const head = isHead(passage, above);
    if (!isLanguage(wordsIn(passage))) above = passage;
    return head ? [at] : [];
  });
  if (passages.length > 0 && starts[0] !== 0) starts.unshift(0);
  return starts.map((start, n) => readPart(passages.slice(start, starts[n + 1])));
}

function isHead(passage: Passage, above: Passage | undefined): boolean {
  if (labelIn(firstRow(passage))) return true;
  return startsTitle(wordsIn(passage)) && !/\.$/.test(textIn(passage)) && !labelIn(firstRow(above));
}

function readPart(passages: readonly Passage[]): Part {
  const rest = [...passages];
  const label = labelIn(firstRow(rest[0]));
  let labelWords: Word[] = [];
  let title: Word[] = [];
  const language: Word[] = [];
  if (label) {
    const words = wordsIn(rest.shift());
    labelWords = label.open ? [...words] : [...label.words];
    if (!label.open) title = words.slice(label.words.length);
    else takeWhile(rest, labelWords, (next) => !next.afterBlank || stopsShort(labelWords));
  }
  takeLanguage(rest, language);
  if (title.length > 0 || startsTitle(wordsIn(rest[0]))) {
    if (title.length === 0) title = wordsIn(rest.shift());
    takeWhile(rest, title, (next) => (next.afterBlank ? stopsShort(title) : isUnfinished(title)));
  } else if (label && isUnnumbered(lookOf(rest))) {
    const look = lookOf(rest);
    title = wordsIn(rest.shift());
    takeWhile(rest, title, (next) =>
      next.afterBlank ? stopsShort(title) : lookOf(rest) === look && !placeAndDate(wordsIn(next)),
    );
  }
  takeLanguage(rest, language);
  const subtitles = label || title.length > 0 ? takeSubtitles(rest) : [];
  return { ...(label ? { label } : {}), labelWords, title, subtitles, language, body: rest };
}

function lookOf(passages: readonly Passage[]): Look {
  return looksOf(passages.slice(0, mostRows))[0] ?? 'none';
}

/** Takes passages that go on with words that were not at their end. */
function takeWhile(rest: Passage[], words: Word[], goesOn: (next: Passage) => boolean): void {
  for (let rows = 1; rows < mostRows; rows += 1) {
    const [next] = rest;
    if (!next || startsPart(firstRow(next)) || textIn(next).length > 300 || !goesOn(next)) return;
    for (const word of wordsIn(next)) words.push(word);
    rest.shift();
  }
}

function takeLanguage(rest: Passage[], language: Word[]): void {
  for (let rows = 0; rows < mostRows && isLanguage(wordsIn(rest[0])); rows += 1)
    for (const word of wordsIn(rest.shift())) language.push(word);
}

/** Takes lines of place and date, and unnumbered titles that stand directly above a numbered heading or such a line. */
function takeSubtitles(rest: Passage[]): (readonly Word[])[] {
  const found: (readonly Word[])[] = [];
  while (found.length < mostRows) {
    const looks = looksOf(rest.slice(0, mostRows));
    const [look, next] = looks;
    const numberedNext = next !== undefined && !isUnnumbered(next);
    const title =
      look !== undefined &&
      isUnnumbered(look) &&
      (numberedNext || placeAndDate(wordsIn(rest[1])) !== undefined);
    if (!title && !placeAndDate(wordsIn(rest[0]))) return found;
    found.push(wordsIn(rest.shift()));
  }
  return found;
}

function isLanguage(words: readonly Word[]): boolean {
  return words.length < 8 && language.test(textOf(words));
}
