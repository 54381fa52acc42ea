import { diffArrays } from 'diff';
import { shortened } from '../text/wording.ts';
import { toldApart, withOddSpaces } from './seen.ts';

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

/** {@link wordPieces} of which a reader sees how they differ. */
function visiblePieces(old: string, next: string): readonly Piece[] {
  const pieces = wordPieces(old, next);
  const isOfSpaces = old !== next && pieces.every((piece) => piece.in === 'both');
  return isOfSpaces ? wordPieces(withOddSpaces(old), withOddSpaces(next)) : toldApart(pieces);
}

/** Up to this many words, a text of which much differs is easier to read whole, once as it was and once as it is. */
const fewWords = 30;

/** Pieces as a person likes to read them: word by word where most is the same, else each side whole. */
export function readablePieces(old: string, next: string): readonly Piece[] {
  const pieces = visiblePieces(old, next);
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

/** What two texts say, in short. */
interface InShort {
  readonly old: string;
  readonly new: string;
  /** Differences that are left out, on both sides. */
  readonly more: number;
}

/** Two texts with ever less around each difference, until they have about so many characters; cut between differences, and never in one. */
export function inShort(old: string, next: string, width: number): InShort {
  const all = visiblePieces(old, next);
  const widthOf = (pieces: readonly Piece[]) =>
    Math.max(...['old', 'new'].map((side) => sideOf(pieces, side).length));
  const pieces = [8, 4, 2]
    .map((around) => withParts(excerpt(all, around), width))
    .reduce((shorter, one) => (widthOf(shorter) <= width ? shorter : one));
  const end = pieces.findIndex(
    (piece, at) => piece.in === 'both' && widthOf(pieces.slice(0, at)) > 2 * width,
  );
  const [told, left] = end === -1 ? [pieces, []] : [pieces.slice(0, end), pieces.slice(end)];
  const more = left.filter((piece, at) => piece.in !== 'both' && left[at - 1]?.in === 'both').length;
  const cut: Piece[] = more > 0 ? [...told, { in: 'both', text: '…' }] : pieces;
  return { old: sideOf(cut, 'old'), new: sideOf(cut, 'new'), more };
}

function sideOf(pieces: readonly Piece[], side: string): string {
  return pieces
    .filter((piece) => piece.in === 'both' || piece.in === side)
    .map(({ text }) => text)
    .join(' ');
}

/** Pieces of one side, if they are long, from a little before the place where they part from what stands there on the other one. */
function withParts(pieces: readonly Piece[], width: number): Piece[] {
  return pieces.map((piece, at) => {
    if (piece.in === 'both' || piece.text.length <= width) return piece;
    const beside = pieces[piece.in === 'old' ? at + 1 : at - 1];
    const other = beside && beside.in !== 'both' ? beside.text : '';
    let same = 0;
    while (same < other.length && other[same] === piece.text[same]) same += 1;
    const text = same > width / 2 ? `…${piece.text.slice(same - width / 4)}` : piece.text;
    return { in: piece.in, text: shortened(text, width) };
  });
}

function asWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
