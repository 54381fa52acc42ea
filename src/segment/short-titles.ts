import { hasSentence, isOpen } from './sentences.ts';

/** What the titles of a kind look like. */
export interface ShortTitles {
  /** In characters. */
  readonly longest: number;
  /** Titles that the kind knows, whatever else is said here. */
  readonly known?: RegExp;
  /** How no title begins, and how none ends. */
  readonly noBeginning?: RegExp;
  readonly noEnd: RegExp;
  /** How none in capitals or bold ends, if that is less. */
  readonly noEndSetOff?: RegExp;
  /** Which titles never end with a small word or a comma. */
  readonly whole?: 'always' | 'in small letters' | undefined;
  /** The first word of those that bear a number. */
  readonly numbering?: RegExp;
}

/** Whether some words can be a title: short, with a capital or a number before them, and no sentence. */
export function isShortTitle(text: string, titles: ShortTitles, setOff = inCapitals(text)): boolean {
  if (titles.known?.test(text)) return true;
  if (text.length > titles.longest || !/\p{L}/u.test(text)) return false;
  if (((setOff && titles.noEndSetOff) || titles.noEnd).test(text)) return false;
  if (titles.noBeginning?.test(text)) return false;
  // "Appendix A" is whole.
  const isCut = isOpen(text) && !/^\p{L}+ A$/u.test(text);
  if ((titles.whole === 'always' || (titles.whole && !setOff)) && isCut) return false;
  // A sentence that ends within it: it is text.
  if (hasSentence(text) || /:\/\/|@/.test(text)) return false;
  // Where numbers are known, "2009 was a year" is none.
  const number = titles.numbering ? /^["“‘'«(]?\d{1,2}(?:\.\d{1,2})*\.?\s+\p{Lu}/u : /^["“‘'«(]?\d/;
  return /^(?:["“‘'«(]|« )?\p{Lu}/u.test(text) || number.test(text) || /^[^\p{L}]*\p{Lo}/u.test(text);
}

/** Whether a text is set in capitals. */
export function inCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}
