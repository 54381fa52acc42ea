import { diffArrays } from 'diff';

/** Words that both sides have, or only one. */
export interface Piece {
  readonly in: 'both' | 'old' | 'new';
  readonly text: string;
}

/**
 * Compares two texts word by word.
 *
 * @returns pieces that, without those of one side, give the other side's words with single spaces between them
 */
export function wordPieces(old: string, next: string): Piece[] {
  return diffArrays(asWords(old), asWords(next)).map(({ value, added, removed }) => ({
    in: added ? 'new' : removed ? 'old' : 'both',
    text: value.join(' '),
  }));
}

/** Up to this many words, a text of which much differs is easier to read whole, once as it was and once as it is. */
const fewWords = 30;

/** Pieces as a person likes to read them: word by word where most is the same, else each side whole. */
export function readablePieces(old: string, next: string): Piece[] {
  const pieces = wordPieces(old, next);
  const same = pieces.reduce(
    (sum, { in: side, text }) => sum + (side === 'both' ? asWords(text).length : 0),
    0,
  );
  const all = asWords(old).length + asWords(next).length;
  const enough = all <= 2 * fewWords ? 0.7 : 0.5;
  if ((2 * same) / all >= enough || old === '' || next === '') return pieces;
  return [
    { in: 'old', text: old },
    { in: 'new', text: next },
  ];
}

/** Leaves out what is the same but for some words around each difference; an ellipsis stands for it. */
export function excerpt(pieces: readonly Piece[], around = 8): Piece[] {
  return pieces.map((piece, at) => {
    if (piece.in !== 'both') return piece;
    const words = asWords(piece.text);
    const before = at > 0 ? around : 0;
    const after = at < pieces.length - 1 ? around : 0;
    if (words.length <= before + after + 1) return piece;
    const kept = [...words.slice(0, before), '…', ...(after === 0 ? [] : words.slice(-after))];
    return { in: 'both', text: kept.join(' ') };
  });
}

/** One side of two texts as an {@link excerpt} has it. */
export function sideOf(old: string, next: string, side: 'old' | 'new'): string {
  return excerpt(readablePieces(old, next))
    .filter((piece) => piece.in === 'both' || piece.in === side)
    .map(({ text }) => text)
    .join(' ');
}

function asWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
