import { type Folded, fold } from './folding.ts';
import type { Span } from './quotes.ts';

/**
 * Where a text has the letters of some words, with other spaces or in other characters: accents that are characters of their own, other
 * quotation marks, soft hyphens.
 */
export function sameLetters(text: string, words: string): Span[] {
  const wanted = lettersOf(words).text;
  if (wanted === '') return [];
  const letters = lettersOf(text);
  const found: Span[] = [];
  for (let at = letters.text.indexOf(wanted); at !== -1; at = letters.text.indexOf(wanted, at + 1))
    found.push(letters.span(at, at + wanted.length));
  return found;
}

/** A text without its white space and folded, and the way back. */
function lettersOf(text: string): Folded {
  const folded = fold(text);
  const kept = [...folded.text.matchAll(/\S/g)].map(({ index }) => index);
  return {
    text: folded.text.replace(/\s+/g, ''),
    span: (start, end) => folded.span(kept[start] ?? 0, (kept[end - 1] ?? 0) + 1),
  };
}

/** Whether nobody sees a difference between two texts that are not the same: of characters, or of what is between words. */
export function looksTheSame(one: string, other: string): boolean {
  const seen = (text: string) =>
    text
      .normalize('NFKC')
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .replace(/\s+/g, ' ');
  return seen(one) === seen(other);
}
