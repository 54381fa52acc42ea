import type { Word, WorkingText } from '../../segment/working-text.ts';
import { looksLikeAddressee } from './addressees.ts';
import { parseClassification } from './classification.ts';
import { type Labelled, labelAt } from './labels.ts';
import { paragraphStart } from './paragraph-number.ts';
import { Phrase } from './phrase.ts';

/** A line of a header as it was meant: with nothing before its label, and its label whole. */
export interface HeaderLine {
  /** Places of its first and its last word in the working text's lines, to know what is blank between two. */
  readonly at: number;
  readonly until: number;
  readonly words: readonly Word[];
  /** As printed; in capitals, where the copy has none. */
  readonly text: string;
}

interface Place {
  readonly word: Word;
  readonly at: number;
  /** Whether it is the first of its line. */
  readonly opens: boolean;
}

/** No beginning of a field is longer, in words: a classification with spaced letters, its section, post and number. */
const window = 36;
const dateTimeGroup = /^(?:[A-Z]{1,2} ){0,2}\d{6}Z ?[A-Z]{3,9} ?(?:\d{4}|\d{2})(?![\w:])/i;
/** What begins the text of a cable that has no number before it. */
const summary = /^(?:BEGIN )?(?:SUMMARY|INTRODUCTION|COMMENT)(?: ?[:.-]| -{3,}|$)/i;
const labels: readonly Labelled[] = ['order', 'tags', 'subject', 'classifiedBy', 'references'];
/** What the first word of a field's beginning may be, for most words are none. */
const mayBegin =
  /^(?:\(|1[.)]|BEGIN$|SUMMARY|INTROD|COMMENT|[ZOPRY]{1,2}$|\d{6}Z|(?:E(?:\.|O|XEC)|\.?O\.|T?AG|S?UBJ|R?EF|C?LASS|FM$|TO:?$|INFO:?$|[A-Z]$|[A-Z/&-]{1,14}[:,-]?$|T?OP$|S?ECRET|C?ONFID|U?NCLAS|L?IMITED|R?ESTRIC))/i;

/** The lines above the text, and the word with which it begins, where that is not the first of its line. */
export interface HeaderLines {
  readonly lines: readonly HeaderLine[];
  readonly text?: Word;
}

/**
 * The lines above the first paragraph. Copies break them anywhere and run them together: a line is cut before each field that
 * begins inside it, and a field's beginning that a line end breaks (`CLASSIFIED / BY:`, `081530Z / MAR 05`) is put together.
 */
export function headerOf(text: WorkingText): HeaderLines {
  const stream = streamOf(text);
  const starts: number[] = [];
  let inside = 0;
  let field: string | undefined;
  for (const [index, place] of stream.entries()) {
    if (index < inside) continue;
    if (place.opens || mayBegin.test(place.word.text)) {
      const found = beginningAt(stream, index, place.opens, field);
      if (found === 'text') return { lines: linesOf(stream.slice(0, index), starts), text: place.word };
      if (found) {
        starts.push(index);
        inside = index + found.words;
        field = found.field;
        continue;
      }
    }
    if (place.opens) starts.push(index);
  }
  return { lines: linesOf(stream, starts) };
}

function streamOf(text: WorkingText): Place[] {
  const stream: Place[] = [];
  for (const [at, { words }] of text.lines.entries()) {
    const start = paragraphStart(new Phrase(words.slice(0, window)).text);
    if (start && (start.number === 1 || start.marking)) break;
    for (const [nth, word] of words.entries()) stream.push({ word, at, opens: nth === 0 });
  }
  return stream;
}

function linesOf(stream: readonly Place[], starts: readonly number[]): HeaderLine[] {
  return starts.map((start, nth) => {
    const places = stream.slice(start, starts[nth + 1] ?? stream.length);
    const words = places.map(({ word }) => word);
    const printed = new Phrase(words).text;
    return {
      at: places[0]?.at ?? 0,
      until: places.at(-1)?.at ?? 0,
      words,
      text: inCapitals(printed),
    };
  });
}

/** A line that has no capitals was in capitals before the copy lost them. */
export function inCapitals(line: string): string {
  return /[A-Z]/.test(line) ? line : line.toUpperCase();
}

/** The field that begins at a word, and how many words its beginning takes; `text` where the first paragraph begins there. */
function beginningAt(
  stream: readonly Place[],
  index: number,
  opens: boolean,
  field: string | undefined,
): { field: string; words: number } | 'text' | undefined {
  const places = stream.slice(index, index + window);
  const phrase = new Phrase(places.map(({ word }) => word));
  const printed = phrase.text;
  const start = opens || field === undefined ? undefined : paragraphStart(printed);
  if (start?.number === 1 && (start.marking || field !== 'address')) return 'text';
  if (!opens && field !== undefined && field !== 'address' && summary.test(printed)) return 'text';
  const length = lengthOfBeginning(inCapitals(printed), opens, field);
  if (!length) return undefined;
  return { field: length.field, words: phrase.between(0, length.characters).length };
}

function lengthOfBeginning(
  text: string,
  opens: boolean,
  field: string | undefined,
): { field: string; characters: number } | undefined {
  const group = dateTimeGroup.exec(text)?.[0].length;
  if (group) return { field: 'address', characters: group };
  const number =
    opens || field === undefined || field === 'address' ? parseClassification(text)?.mrn : undefined;
  if (number) return { field: 'classification', characters: number.end };
  const address = /^(?:FM|TO|INFO):? /.exec(text)?.[0];
  if (address && looksLikeAddressee(text.slice(address.length)) && (opens || field === 'address'))
    return { field: 'address', characters: address.length + 1 };
  // Inside a line a letter in brackets may be the last of the reasons.
  if (!opens && text.startsWith('(')) return undefined;
  for (const label of labels) {
    const characters = labelAt(label, text) ?? bareLabel(label, text, field);
    if (characters && (opens || isSureInside(label, text, characters, field)))
      return { field: label, characters };
  }
  return undefined;
}

/** A label without its colon, in the row in which the fields follow one another. */
function bareLabel(label: Labelled, text: string, field: string | undefined): number | undefined {
  if (label === 'tags' && field === 'order') return /^TAGS? (?=[A-Z]{2,4}\b)/i.exec(text)?.[0].length;
  if (label === 'subject' && field === 'tags') return /^SUBJ(?:ECT)? (?=[A-Z])/i.exec(text)?.[0].length;
  return undefined;
}

/** Inside a line a label counts only where nothing else can be meant: it has its colon, or its field's own form behind it. */
function isSureInside(label: Labelled, text: string, characters: number, field: string | undefined): boolean {
  const [printed, behind] = [text.slice(0, characters), text.slice(characters)];
  if (label === 'order') return /^\d{5} ?[:;]|^\d{5}[\s,.]*(?:DECL|N\/A|GDS|XGDS|RDS)/i.test(behind);
  if (label === field) return false;
  if (label === 'classifiedBy')
    return (
      /:$|^:/.test(printed) ||
      /^ ?:/.test(behind) ||
      (field !== undefined && field !== 'subject' && field !== 'address')
    );
  if (label === 'references') return /[:;]\s*$/.test(printed) || /^\(?A[.)] ?\S/.test(behind);
  return /[:;]\s*$/.test(printed) || (field !== undefined && field !== 'address');
}

/** The line that bears the message's number, and the post that it names. */
export function numberedLine(
  text: WorkingText,
): { readonly post: string; readonly words: readonly Word[] } | undefined {
  for (const line of headerOf(text).lines) {
    const mrn = parseClassification(line.text)?.mrn;
    if (mrn) return { post: mrn.value.post, words: line.words };
  }
  return undefined;
}
