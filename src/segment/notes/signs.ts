import type { Line, Word } from '../working-text.ts';

/** A note at the foot of a page whose mark is no plain number: `(1)`, counted anew on every page, `*`, `a`. */
export interface SignedNote {
  /** The word that prints the note's own mark. */
  readonly mark: Word;
  /** The words in the text that refer to it, the mark's own and perhaps the one before; and what they are without it. */
  readonly bearers: readonly [Word, ...Word[]];
  readonly stem: string;
}

/** A sort of marks; the first group of each form is the sign that counts. */
interface Sign {
  readonly own: RegExp;
  /** The mark as a word of its own behind the word that it belongs to, and at the end of that word: what stands before it and behind it is named. */
  readonly apart?: RegExp;
  readonly glued?: RegExp;
}

const stops = '(?<behind>[.,;:!?»”"]{0,3})';
const inBrackets: Sign = {
  own: /^\((\d{1,2})\)$/,
  apart: new RegExp(`^\\((\\d{1,2})\\)${stops}$`, 'u'),
  // "Article 12(3)" has a paragraph, and no note.
  glued: new RegExp(
    `^(?<before>.*(?:\\p{L}{2}|\\d{4}|[,;:!?»”"’)]|\\p{L}\\.))\\((?<sign>\\d{1,2})\\)${stops}$`,
    'u',
  ),
};
const asterisks: Sign = {
  own: /^(\*{1,4})$/,
  apart: new RegExp(`^(\\*{1,4})${stops}$`, 'u'),
  glued: new RegExp(`^(?<before>[^*]*[\\p{L}\\d.,;:!?»”"’)])(?<sign>\\*{1,4})${stops}$`, 'u'),
};
const letters: Sign = {
  own: /^([a-z])\/?$/,
  apart: new RegExp(`^([a-z])/${stops}$`, 'u'),
  glued: new RegExp(`^(?<before>.*(?:\\p{L}{2}|\\d)[.,;:!?)»”"])(?<sign>[a-z])(?:/${stops})?$`, 'u'),
};

/** What counts something else in brackets: "paragraphe (1)", "(1) ou (2)". */
const counted =
  /^(?:alinéa|annexe?|art\.|articles?|et|and|items?|no|n°|option|or|ou|paragraphe?s?|par\.|points?|sections?)$/iu;
/** Longer words bear no marks. */
const longest = 60;

/**
 * Finds the notes at the feet of pages that a text marks with figures in brackets, with asterisks or with letters: behind a blank line stand the first
 * mark, the second …, and above it, behind the last such foot, words bear them, each once and in their order.
 *
 * @param numbered whether the text has notes with numbers: figures in brackets are then something else
 */
export function signedNotes(lines: readonly Line[], numbered: boolean): SignedNote[] {
  const kinds = [...(numbered ? [] : [inBrackets]), ...(starsAreBullets(lines) ? [] : [asterisks]), letters];
  return kinds.flatMap((sign) => notesWith(sign, lines));
}

function notesWith(sign: Sign, lines: readonly Line[]): SignedNote[] {
  const notes: SignedNote[] = [];
  let open = new Map<number, Omit<SignedNote, 'mark'>>();
  let next = 1;
  let [inFoot, blank] = [false, true];
  for (const line of lines) {
    const [mark, first] = line.words;
    if (!mark) {
      blank = true;
      continue;
    }
    const number = placeOf(sign.own.exec(mark.text)?.[1]);
    const reference = number === next && (blank || inFoot) && opens(first) ? open.get(next) : undefined;
    if (reference) {
      notes.push({ mark, ...reference });
      next += 1;
      inFoot = true;
    } else if (blank || !inFoot) {
      if (inFoot) open = new Map();
      if (inFoot) next = 1;
      inFoot = false;
      // In their order: what was passed over is no mark.
      for (const { place, ...found } of referencesIn(line.words, sign))
        if (place === open.size + 1) open.set(place, found);
    }
    blank = false;
  }
  return notes;
}

interface Reference extends Omit<SignedNote, 'mark'> {
  readonly place: number | undefined;
}

/** The words of a line that may bear a mark, and which. */
function referencesIn(words: readonly Word[], { apart, glued }: Sign): Reference[] {
  // Markdown sets words in bold and italics between asterisks.
  if (words.some(({ text }) => /^[^\p{L}]?\*{1,3}[\p{L}“"]/u.test(text))) return [];
  return words.flatMap((word, at): Reference[] => {
    if (word.text.length > longest) return [];
    const before = words[at - 1];
    const alone = apart?.exec(word.text);
    if (alone && before && /[\p{L}\d»”"’).,;]$/u.test(before.text) && !counted.test(before.text))
      return [
        {
          place: placeOf(alone[1]),
          bearers: [before, word],
          stem: before.text + (alone.groups?.behind ?? ''),
        },
      ];
    const { before: stem = '', sign, behind = '' } = glued?.exec(word.text)?.groups ?? {};
    return sign === undefined ? [] : [{ place: placeOf(sign), bearers: [word], stem: stem + behind }];
  });
}

/** The place of a mark in its order, from 1. */
function placeOf(sign: string | undefined): number | undefined {
  if (sign === undefined) return undefined;
  if (sign.startsWith('*')) return sign.length;
  return Number(sign) || sign.charCodeAt(0) - 96;
}

/** Whether lines in a row begin with an asterisk: then it is a list. */
function starsAreBullets(lines: readonly Line[]): boolean {
  const starts = lines.flatMap(({ words: [first] }) => (first ? [first.text] : []));
  return starts.some((text, at) => text === '*' && starts[at + 1] === '*');
}

function opens(word: Word | undefined): boolean {
  return word !== undefined && /^["“‘'«(<]?[\p{Lu}\p{Lo}\d«]|^https?:|^www\./u.test(word.text);
}
