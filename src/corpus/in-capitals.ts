import { fold } from '../text/folding.ts';
import type { NameFinder, NamePlace } from '../text/names.ts';
import type { Bearer } from './names-in.ts';
import type { Transcription } from './transcription.ts';

// Abbreviations that are words as well: in capitals nothing tells which they are.
const wordsToo =
  /^(?:aid|all|an|and|are|as|at|au|can|des|du|en|et|eu|for|if|in|is|it|la|le|les|may|nor|not|on|or|ou|par|sa|se|so|sur|the|to|un|une|us|we|who)$/i;

/** Whether a name stands in a line of capitals and is a word as well ("US"). */
export function isWordInCapitals(name: string, text: string): boolean {
  return wordsToo.test(name) && !/\p{Ll}{2}/u.test(text) && text.length > name.length;
}

/**
 * Whether capitals leave open that a name is meant: a person of one word ("MILLER"), a word that the text writes with small letters too, and
 * in a line of capitals an abbreviation that is a word as well.
 *
 * @param text the block in which it stands
 * @param isSmallWord whether a word stands in the document with small letters and is no name so
 */
export function isLeftOpen(
  { name, inCapitals, bearers }: NamePlace<Bearer>,
  text: string,
  isSmallWord: (word: string) => boolean,
): boolean {
  if (!inCapitals) return isWordInCapitals(name, text);
  if (/\s/.test(name)) return false;
  return bearers.some(({ kind }) => kind === 'person') || isSmallWord(fold(name).text.toLowerCase());
}

/** Tells the words that stand in a document with small letters and are no names (a French demonym is one); they are gathered when somebody asks. */
export function smallWordsOf(
  { blocks }: Transcription,
  finder: NameFinder<Bearer>,
): (word: string) => boolean {
  let words: Set<string> | undefined;
  return (word) => {
    words ??= new Set(
      blocks.flatMap(({ text }) => fold(text).text.match(/(?<![\p{L}'-])\p{Ll}+(?!\p{L})/gu) ?? []),
    );
    return words.has(word) && finder.find(word).length === 0;
  };
}
