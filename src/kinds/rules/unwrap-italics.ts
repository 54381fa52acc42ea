import { normalisedBy, type Word } from '../../segment/working-text.ts';
import type { Rule } from './rule.ts';

const by = 'unwrap-italics';

export const unwrapItalics: Rule = {
  name: by,
  ofMarks: true,
  fates: ['normalised'],
  description: `
    Takes away the single asterisks round words that a source sets in italics, as Markdown writes it, and remembers that the words are in
    italics. Both asterisks have to stand on one line, the first directly before a word or a part of one (behind an apostrophe, a hyphen, a
    stroke), the second directly behind one: others are the marks of notes, and stay. A word of which a part is not in italics loses the
    asterisks and is not set in italics; an article before an apostrophe, or an "s" behind one, is no such part.`,
  examples: [
    {
      source: ['They spoke of *all* wells, *and of no other*, in Agadez*.'],
      text: ['They spoke of all wells, and of no other, in Agadez*.'],
    },
    {
      source: ['L’*Express* and the *Guardian*’s man saw a *Hood*-class ship, ex-*Orion*, of 5*30*8 feet.'],
      text: ['L’Express and the Guardian’s man saw a Hood-class ship, ex-Orion, of 5*30*8 feet.'],
    },
  ],
  apply(text) {
    text.replaceAll(text.lines.flatMap(({ words }) => unwrapped(words)));
  },
};

/** An asterisk, and whether it can close words in italics, or open them. */
const asterisk =
  /(?=((?<=[^\s*([{«“])\*(?!\*|(?<=[\p{L}\p{N}]\*)[\p{L}\p{N}]))?)(?=((?<![\p{L}\p{N}*])\*(?=[^\s*)\],.;:!?»”]))?)\*/gu;
/** What may be set upright beside what is in italics, and the word is in italics all the same. */
const beside = /^\P{L}*\p{L}+['’]$|^['’]s?[^\p{L}\p{N}]*$|^[^\p{L}\p{N}]*$/u;

/** Where the asterisks stand that open and close words in italics: by the place of their word, in turn. */
function marksIn(words: readonly Word[]): Map<number, number[]> {
  const marks = new Map<number, number[]>();
  let open: { readonly word: number; readonly at: number } | undefined;
  for (const [word, { text }] of words.entries())
    for (const { index: at, 1: closes, 2: opens } of text.matchAll(asterisk)) {
      const here = { word, at };
      if (open && closes) {
        for (const one of [open, here]) marks.set(one.word, [...(marks.get(one.word) ?? []), one.at]);
        open = undefined;
      } else if (opens) open = here;
    }
  return marks;
}

/** The words of a line that are in italics or bear marks, each with what takes its place. */
function unwrapped(words: readonly Word[]): [Word[], Word[]][] {
  const marks = marksIn(words);
  let inside = false;
  return words.flatMap((word, place): [Word[], Word[]][] => {
    const cuts = marks.get(place) ?? [];
    if (!inside && cuts.length === 0) return [];
    const upright: string[] = [];
    const bounds = [-1, ...cuts, word.text.length];
    const pieces = bounds.slice(1).map((end, n) => word.text.slice((bounds[n] ?? 0) + 1, end));
    for (const [n, piece] of pieces.entries()) {
      if (n > 0) inside = !inside;
      if (!inside) upright.push(piece);
    }
    const emphasis = upright.every((piece) => beside.test(piece));
    const change = cuts.length > 0 && { change: normalisedBy(by, word) };
    return [[[word], [{ ...word, text: pieces.join(''), ...(emphasis && { emphasis }), ...change }]]];
  });
}
