import type { Word, WorkingText } from '../../segment/working-text.ts';
import type { Rule } from './rule.ts';

const partLabel = /^(annex|appendix|attachment|enclosure)$/i;

/** Where a pair of asterisks stands: its word, and its first character in that word. */
interface Mark {
  readonly word: number;
  readonly at: number;
}

export const unwrapBold: Rule = {
  name: 'unwrap-bold',
  fates: ['normalised'],
  description: `
    Takes away the pairs of asterisks with which some copies mark bold words, and remembers that the words are bold. A
    word of which only some letters are bold loses the asterisks and is not set in bold. Where a bold run that begins or
    ends inside a word shows that two words were run together (a label and the title under it), they are parted again.`,
  examples: [{ source: ['Annex**Letter dated 20 March 2013**'], text: ['Annex Letter dated 20 March 2013'] }],
  remark: `
    Asterisks that do not close before the paragraph ends stay: they may be a footnote's mark.`,
  apply(text) {
    for (const words of runs(text)) unwrapIn(text, words);
  },
};

/** The words between blank lines: bold never goes over a paragraph's end. */
function runs(text: WorkingText): Word[][] {
  const found: Word[][] = [[]];
  for (const line of text.lines) {
    if (line.words.length === 0) found.push([]);
    else found.at(-1)?.push(...line.words);
  }
  return found;
}

function unwrapIn(text: WorkingText, words: readonly Word[]): void {
  const pairs = pairsIn(words);
  if (pairs.length === 0) return;
  words.forEach((word, index) => {
    const marks = pairs.flat().filter((mark) => mark.word === index);
    const pieces = piecesOf(word.text, index, pairs);
    if (marks.length === 0 && !pieces[0]?.strong) return;
    text.replace(
      [word],
      join(pieces).map((piece) => ({
        ...word,
        text: piece.text,
        ...(piece.strong ? { strong: true } : {}),
        ...(marks.length === 0 || word.change?.fate === 'emended'
          ? {}
          : { change: { fate: 'normalised', by: 'unwrap-bold' } as const }),
      })),
    );
  });
}

/** Opening and closing marks: an opening one stands before a character, a closing one behind one. */
function pairsIn(words: readonly Word[]): [Mark, Mark][] {
  const pairs: [Mark, Mark][] = [];
  let open: Mark | undefined;
  words.forEach((word, index) => {
    for (const { index: at } of word.text.matchAll(/(?<!\*)\*\*(?!\*)/g)) {
      const closes = at > 0 && open !== undefined;
      if (closes && open) {
        pairs.push([open, { word: index, at }]);
        open = undefined;
      } else if (at + 2 < word.text.length) open = { word: index, at };
    }
  });
  return pairs;
}

interface Piece {
  readonly text: string;
  readonly strong: boolean;
  /** Whether the bold run that this piece begins or ends has other words too. */
  readonly long: boolean;
}

/** Cuts a word at its marks. */
function piecesOf(text: string, word: number, pairs: readonly [Mark, Mark][]): Piece[] {
  const bold = (at: number): [Mark, Mark] | undefined =>
    pairs.find(
      ([from, to]) =>
        (from.word < word || (from.word === word && from.at <= at)) &&
        (word < to.word || (word === to.word && at < to.at)),
    );
  const cuts = pairs.flat().filter((mark) => mark.word === word);
  const bounds = [{ at: -2 }, ...cuts, { at: text.length }];
  return bounds.slice(1).flatMap((end, n) => {
    const start = (bounds[n]?.at ?? 0) + 2;
    const piece = text.slice(start, end.at);
    const run = bold(start);
    return piece === ''
      ? []
      : [{ text: piece, strong: run !== undefined, long: run ? run[0].word !== run[1].word : false }];
  });
}

/** Puts the pieces of a word together again, but for those that were two words. */
function join(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (!before || wereTwoWords(before, piece)) joined.push(piece);
    else
      joined[joined.length - 1] = {
        text: before.text + piece.text,
        strong: (before.strong || !hasLetters(before.text)) && (piece.strong || !hasLetters(piece.text)),
        long: before.long || piece.long,
      };
  }
  return joined;
}

/** A capital after a letter, digit or full stop, on the edge of a bold run of several words or of a label of a part. */
function wereTwoWords(before: Piece, after: Piece): boolean {
  if (!/[\p{L}\d.]$/u.test(before.text) || !/^\p{Lu}/u.test(after.text)) return false;
  return before.long || after.long || partLabel.test(before.text);
}

function hasLetters(text: string): boolean {
  return /[\p{L}\d]/u.test(text);
}
