import { normalisedBy, type Word, type WorkingText } from '../../segment/working-text.ts';
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
    text.replaceAll(runs(text).flatMap(unwrapped));
  },
};

/** The words between blank lines: bold never goes over a paragraph's end. */
function runs(text: WorkingText): Word[][] {
  const found: Word[][] = [[]];
  for (const line of text.lines) {
    if (line.words.length === 0) found.push([]);
    else for (const word of line.words) found.at(-1)?.push(word);
  }
  return found;
}

/** The words of a run that are bold or bear marks, each with what takes its place. */
function unwrapped(words: readonly Word[]): [Word[], Word[]][] {
  const pairs = pairsIn(words);
  if (pairs.length === 0) return [];
  const changes: [Word[], Word[]][] = [];
  // The first pair that has not closed before the word.
  let next = 0;
  for (const [index, word] of words.entries()) {
    while ((pairs[next]?.[1].word ?? index) < index) next += 1;
    let last = next;
    while ((pairs[last]?.[0].word ?? index + 1) <= index) last += 1;
    const near = pairs.slice(next, last);
    const marks = near.flat().filter((mark) => mark.word === index);
    const pieces = piecesOf(word.text, index, near, marks);
    if (marks.length === 0 && !pieces[0]?.strong) continue;
    const change = marks.length > 0 && { change: normalisedBy('unwrap-bold', word) };
    const fresh = join(pieces).map(({ text, strong }) => ({
      ...word,
      text,
      ...(strong ? { strong } : {}),
      ...change,
    }));
    changes.push([[word], fresh]);
  }
  return changes;
}

/** Opening and closing marks: an opening one stands before a character, a closing one behind one. */
function pairsIn(words: readonly Word[]): [Mark, Mark][] {
  const pairs: [Mark, Mark][] = [];
  let open: Mark | undefined;
  words.forEach((word, index) => {
    if (!word.text.includes('**')) return;
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

/** Cuts a word at its marks; `pairs` are those that touch it, in order. */
function piecesOf(
  text: string,
  word: number,
  pairs: readonly [Mark, Mark][],
  cuts: readonly Mark[],
): Piece[] {
  let next = 0;
  const bold = (at: number): [Mark, Mark] | undefined => {
    const closed = ([, to]: [Mark, Mark]) => to.word === word && to.at <= at;
    for (let open = pairs[next]; open && closed(open); open = pairs[next]) next += 1;
    const pair = pairs[next];
    return pair && (pair[0].word < word || pair[0].at <= at) ? pair : undefined;
  };
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
  const joined: { texts: string[]; last: Piece; hasLetters: boolean; strong: boolean; long: boolean }[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (!before || wereTwoWords(before.last, piece, before.long)) {
      joined.push({ ...piece, texts: [piece.text], last: piece, hasLetters: hasLetters(piece.text) });
      continue;
    }
    before.strong = (before.strong || !before.hasLetters) && (piece.strong || !hasLetters(piece.text));
    before.hasLetters ||= hasLetters(piece.text);
    before.long ||= piece.long;
    before.texts.push(piece.text);
    before.last = piece;
  }
  return joined.map(({ texts, strong, long }) => ({ text: texts.join(''), strong, long }));
}

/** A capital after a letter, digit or full stop, on the edge of a bold run of several words or of a label of a part. */
function wereTwoWords(before: Piece, after: Piece, long: boolean): boolean {
  if (!/[\p{L}\d.]$/u.test(before.text) || !/^\p{Lu}/u.test(after.text)) return false;
  return long || after.long || partLabel.test(before.text);
}

function hasLetters(text: string): boolean {
  return /[\p{L}\d]/u.test(text);
}
