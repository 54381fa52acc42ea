import { fold } from '../../text/folding.ts';
import { ownLanguage } from '../../text/languages.ts';
import { remembered } from '../../text/remembered.ts';
import { stemmerOf } from './languages.ts';
import { tells } from './small-words.ts';

/** A word of a text, as it is looked for. */
export interface Word {
  /** Folded, in small letters, letters and figures alone. */
  readonly key: string;
  /** Which run of characters without a space it stands in, from 0. */
  readonly at: number;
}

/** A text as readers and marks count it: runs of characters without a space. */
export function runsOfText(text: string): string[] {
  return text.split(/\s+/).filter((run) => run !== '');
}

/**
 * All words of a text. What hyphens, dashes and slashes join is several words, and what stands before an apostrophe or behind it is one:
 * "ferry's" holds "ferry". Points part nothing ("a.m." is "am"), but for figures behind a word, which are the mark of a note.
 */
export function wordsOf(text: string): Word[] {
  return runsOfText(text).flatMap((run, at) => keysOf(run).map((key) => ({ key, at })));
}

/** The keys of the words in a run of characters. Texts are made of the same runs again and again. */
const keysOf = remembered((run): readonly string[] => {
  const parts = fold(run)
    .text.toLowerCase()
    .split(/[-–—/'’·|]+|(?<=\p{L})[^\p{L}\p{N}]+(?=\p{N})/u)
    .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, ''))
    .filter((part) => part !== '');
  // Of "ferry's" the letter is no word; "F-7" is one.
  const whole = parts.length > 0 && parts.every((part) => part.length === 1) ? [parts.join('')] : parts;
  return whole.filter((part) => part.length > 1 || whole.length === 1 || /\d/.test(part)).flatMap(apart);
}, 100_000);

const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** The words of a script that puts no space between them. */
function apart(run: string): string[] {
  if (!withoutSpaces.test(run)) return [run];
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(run)].map(
    ({ segment }) => segment,
  );
}

/**
 * The stem of a word, which is another in each language: the French "pays" is no form of the English "pay".
 *
 * @param language of the text that it stands in
 */
export function stemIn(key: string, language: string = ownLanguage): string {
  const stem = stemmerOf(language)(key);
  return language === ownLanguage ? stem : `${language}_${stem}`;
}

/** The stem of a word in a foreign name. One that no stem could be mistaken for is left as it is. */
export function stemInName(key: string): string {
  return stemIn(key) === key ? key : `x_${key}`;
}

/**
 * The words that tell something, each with its stem.
 *
 * @param language that the text is in
 * @param foreign names in other languages, as their keys with spaces between: their words are found as they are written
 */
export function tellingWords(
  text: string,
  language: string = ownLanguage,
  foreign: readonly string[] = [],
): (Word & { readonly stem: string })[] {
  const words = wordsOf(text);
  const keys = words.map(({ key }) => key);
  const named = language === ownLanguage ? inNames(words, foreign) : new Set<number>();
  return words
    .map((word, at) => ({ ...word, stem: named.has(at) ? stemInName(word.key) : stemIn(word.key, language) }))
    .filter((_, at) => tells(keys, at, language));
}

/** A text as phrases are looked for in it: its words alone, with a space at both ends. */
export function spaced(text: string): string {
  return ` ${wordsOf(text)
    .map(({ key }) => key)
    .join(' ')} `;
}

/** Which words, from 0, stand in a name. */
function inNames(words: readonly Word[], names: readonly string[]): Set<number> {
  const found = new Set<number>();
  if (names.length === 0) return found;
  const all = ` ${words.map(({ key }) => key).join(' ')} `;
  for (const name of names)
    for (let from = all.indexOf(` ${name} `); from !== -1; from = all.indexOf(` ${name} `, from + 1)) {
      const first = all.slice(0, from + 1).split(' ').length - 2;
      for (let nth = 0; nth < name.split(' ').length; nth += 1) found.add(first + nth);
    }
  return found;
}

/** The stems of a text, each once. */
export function stemsOf(text: string, language?: string, foreign?: readonly string[]): string[] {
  return [...new Set(tellingWords(text, language, foreign).map(({ stem }) => stem))];
}

/** A stem as the engine has it: with an end, or it would find what begins with it. */
export function indexed(stem: string): string {
  return `${stem}_`;
}
