import type { Span } from './quotes.ts';
import { remembered } from './remembered.ts';

/** A text as it is compared, with the way back to the text that it was made from. */
export interface Folded {
  readonly text: string;
  /** The characters of the first text that a stretch of the folded one was made from; at least one character long. */
  span(start: number, end: number): Span;
}

/** What folding does, in the words in which the method page tells it. */
export const foldings: readonly { readonly what: string; readonly as: string }[] = [
  {
    what: 'characters that are not seen (the soft hyphen, zero-width spaces and joiners, marks of direction)',
    as: 'nothing',
  },
  { what: 'letters with accents, composed or decomposed', as: 'the letters alone' },
  {
    what: 'ligatures, full-width and mathematical letters (ﬁ, œ, Ｍ)',
    as: 'the letters that they stand for',
  },
  {
    what: 'hyphens and minus signs of every kind, and a dash between two letters or figures',
    as: 'the hyphen-minus',
  },
  { what: 'apostrophes, primes and single quotation marks', as: "the straight apostrophe (')" },
  { what: 'double quotation marks of every form', as: 'the straight one (")' },
  { what: 'spaces of every width', as: 'one space' },
  {
    what: 'Greek and Cyrillic letters that look like Latin ones, in a word with Latin letters',
    as: 'the Latin letters',
  },
];

const invisible = /\p{Default_Ignorable_Code_Point}/u;
const hyphens = /^[\u2010\u2011\u2043\u2212\uFE58\uFE63\uFF0D]$/;
const dashes = /^[\u2012-\u2014]$/;
const apostrophes = /^[\u2018-\u201B\u2032\u2035\u02B9\u02BB-\u02BD\u0060\u00B4\uA78C\uFF07]$/;
const quotationMarks = /^[\u201C-\u201F\u2033\u2036\u00AB\u00BB\uFF02]$/;
const spaces = /^[\s\u0085]$/;
const compatible =
  /^[\uFB00-\uFB4F\uFF01-\uFF5E\u0132\u0133\u017F\u01C4-\u01CC\u01F1-\u01F3\u{1D400}-\u{1D7FF}]$/u;
const letterOrFigure = /[\p{L}\p{N}]/u;

/** Whether a word has no character that is seen. */
export function isUnseen(word: string): boolean {
  return unseen.test(word);
}
const unseen = /^\p{Default_Ignorable_Code_Point}+$/u;

/** Greek and Cyrillic letters that look the same as Latin ones in the usual type of all three alphabets, with these. */
export const lookAlikes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'аα',
    c: 'сϲ',
    d: 'ԁ',
    e: 'е',
    h: 'һ',
    i: 'іι',
    j: 'ј',
    o: 'оο',
    p: 'рρ',
    q: 'ԛ',
    s: 'ѕ',
    v: 'ѵν',
    w: 'ԝ',
    x: 'хχ',
    y: 'уγ',
    A: 'АΑ',
    B: 'ВΒ',
    C: 'СϹ',
    E: 'ЕΕ',
    H: 'НΗ',
    I: 'ІΙ',
    J: 'Ј',
    K: 'КΚ',
    M: 'МΜ',
    N: 'Ν',
    O: 'ОΟ',
    P: 'РΡ',
    S: 'Ѕ',
    T: 'ТΤ',
    X: 'ХΧ',
    Y: 'УΥ',
    Z: 'Ζ',
  }).flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)),
);

// Most texts have nothing else, and are read without a look at each character.
const asTheyStand = /^[\x20-\x5F\x61-\x7E\u00A1-\u00AA\u00AE-\u00B3\u00B5-\u00BA\u00BC-\u00BF]*$/;

/**
 * A text as names, terms and words are compared: two words that look the same to a reader are the same here, whatever characters
 * they are made of. Capitals stay. {@link foldings} says all that is done.
 */
export function fold(text: string): Folded {
  return asTheyStand.test(text) ? { text, span: (start, end) => ({ start, end }) } : foldKept(text);
}

// Terms are looked for one by one in the same blocks.
const foldKept = remembered(foldAnew, 5000);

function foldAnew(text: string): Folded {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const seen = seenCharacters(text);
  for (const [nth, { character, start, end }] of seen.entries()) {
    const plain = plainForm(character, seen[nth - 1]?.character, seen[nth + 1]?.character);
    // An accent belongs to the letter before it, so that a found word ends behind it.
    if (plain === '' && ends.length > 0) ends[ends.length - 1] = end;
    parts.push(plain);
    for (let unit = 0; unit < plain.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
  }
  return {
    text: parts.join(''),
    span: (start, end) => ({
      start: starts[start] ?? text.length,
      end: ends[Math.max(start, end - 1)] ?? text.length,
    }),
  };
}

/** A text with straight apostrophes and quotation marks alone, and all else as it stands. */
export function withStraightMarks(text: string): string {
  return [...text]
    .map((one) => (apostrophes.test(one) ? "'" : quotationMarks.test(one) ? '"' : one))
    .join('');
}

/** A word for lists and look-ups: folded, in small letters, letters and figures alone. "Al-Qaeda" becomes "alqaeda". */
export function wordKey(text: string): string {
  return fold(text)
    .text.toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A character as a reader sees it, and the stretch of the text that it stands for, in UTF-16 code units. */
interface Seen extends Span {
  readonly character: string;
}

/** The characters that a reader sees, accents apart from their letters; look-alikes in a word of Latin letters already as Latin ones. */
function seenCharacters(text: string): Seen[] {
  const seen: Seen[] = [];
  let start = 0;
  for (const written of text) {
    const end = start + written.length;
    for (const part of written.normalize('NFD'))
      for (const character of compatible.test(part) ? part.normalize('NFKD') : part)
        if (!invisible.test(character)) seen.push({ character, start, end });
    start = end;
  }
  if (!seen.some(({ character }) => lookAlikes.has(character))) return seen;
  let from = 0;
  for (let to = 0; to <= seen.length; to += 1) {
    if (to < seen.length && /[\p{L}\p{M}]/u.test(seen[to]?.character ?? '')) continue;
    const word = seen.slice(from, to);
    if (word.some(({ character }) => /\p{Script=Latin}/u.test(character)))
      for (const [nth, one] of word.entries())
        seen[from + nth] = { ...one, character: lookAlikes.get(one.character) ?? one.character };
    from = to + 1;
  }
  return seen;
}

function plainForm(character: string, before = ' ', after = ' '): string {
  if (asTheyStand.test(character)) return character;
  if (spaces.test(character)) return ' ';
  if (hyphens.test(character)) return '-';
  if (dashes.test(character))
    return letterOrFigure.test(before) && letterOrFigure.test(after) ? '-' : character;
  if (apostrophes.test(character)) return "'";
  if (quotationMarks.test(character)) return '"';
  if (character === 'œ' || character === 'Œ') return character === 'œ' ? 'oe' : 'OE';
  if (character === 'æ' || character === 'Æ') return character === 'æ' ? 'ae' : 'AE';
  return /^[\u0300-\u036F]$/.test(character) ? '' : character;
}
