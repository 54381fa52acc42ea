import { fold, lookAlikes, withStraightMarks } from '../text/folding.ts';
import type { Piece } from './words.ts';

const hidden = /[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?!\s)\p{Cc}/gu;
const otherLetters = /\p{Script=Cyrillic}+|\p{Script=Greek}+/gu;

/** A character by its number, in the way of JSON. */
function numbered(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

/** Words with what a reader does not see by its number, and letters that look like Latin ones by their alphabet: "J[Cyrillic o]int". */
export function seen(text: string): string {
  const others = text.match(otherLetters)?.join('') ?? '';
  // Among other letters of their alphabet they are what they look like.
  const isAmongOwn = [...others].some((letter) => !lookAlikes.has(letter));
  return text
    .replace(hidden, numbered)
    .replace(/[\p{L}\p{M}]+/gu, (word) =>
      isAmongOwn && !/\p{Script=Latin}/u.test(word) ? word : word.replace(otherLetters, byAlphabet),
    );
}

function byAlphabet(letters: string): string {
  const latin = [...letters].map((letter) => lookAlikes.get(letter) ?? letter).join('');
  return `[${/\p{Script=Greek}/u.test(letters) ? 'Greek' : 'Cyrillic'} ${latin}]`;
}

/** A text with each space that is more than one between two words, or another than it looks like. */
export function withOddSpaces(text: string): string {
  return text.replace(/[^\S ]|^ | (?= |$)/g, seenSpace);
}

/** A space by a sign. */
export function seenSpace(space: string): string {
  return { ' ': '␣', '\t': '⇥' }[space] ?? numbered(space);
}

/** Pieces of which two that look the same are told apart: each with the number of the characters that only it has. */
export function toldApart(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, at) => {
    const { text: other } = pieces[piece.in === 'old' ? at + 1 : at - 1] ?? { text: '' };
    const looksSame = piece.in !== 'both' && looksOf(piece.text) === looksOf(other);
    if (!looksSame || withStraightMarks(piece.text) === withStraightMarks(other)) return piece;
    const text = seen(piece.text).replace(/[^\x20-\x7E]/gu, (one) =>
      other.includes(one) ? one : numbered(one),
    );
    return { in: piece.in, text };
  });
}

/** A text as it looks: folded, but for accents. */
function looksOf(text: string): string {
  const parts = text.normalize('NFD').split(/(\p{M}+)/u);
  return parts.map((part, at) => (at % 2 === 1 ? part : fold(part).text)).join('');
}
