import { fold } from '../../text/folding.ts';
import { formsOf } from './languages.ts';

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
 * "ferry's" holds "ferry". Points part nothing: "a.m." is "am".
 */
export function wordsOf(text: string): Word[] {
  return runsOfText(text).flatMap((run, at) => {
    const parts = fold(run)
      .text.toLowerCase()
      .split(/[-–—/'’·|]+/)
      .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, ''))
      .filter((part) => part !== '');
    // Of "ferry's" the letter is no word; "F-7" is one.
    const whole = parts.length > 0 && parts.every((part) => part.length === 1) ? [parts.join('')] : parts;
    return whole
      .filter((part) => part.length > 1 || whole.length === 1 || /\d/.test(part))
      .flatMap((part) => apart(part).map((key) => ({ key, at })));
  });
}

const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/** The words of a script that puts no space between them. */
function apart(run: string): string[] {
  if (!withoutSpaces.test(run)) return [run];
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(run)].map(
    ({ segment }) => segment,
  );
}

/** The words that tell something, each with its stem. @param language that the text is in */
export function tellingWords(text: string, language?: string): (Word & { readonly stem: string })[] {
  const { everywhere, stem } = formsOf(language);
  return wordsOf(text)
    .filter(({ key }) => !everywhere.has(key))
    .map((word) => ({ ...word, stem: stem(word.key) }));
}

/** The stems of a text, each once. */
export function stemsOf(text: string, language?: string): string[] {
  return [...new Set(tellingWords(text, language).map(({ stem }) => stem))];
}

/** A stem as the engine has it: with an end, or it would find what begins with it. */
export function indexed(stem: string): string {
  return `${stem}_`;
}
