import { fold } from '../text/folding.ts';
import type { NamePlace } from '../text/names.ts';
import type { Bearer } from './names-in.ts';
import type { Transcription } from './transcription.ts';

// Abbreviations that are words as well: in capitals nothing tells which they are.
const wordsToo =
  /^(?:aid|all|an|and|are|as|at|au|can|des|du|en|et|eu|for|if|in|is|it|la|le|les|may|nor|not|on|or|ou|par|sa|se|so|sur|the|to|un|une|us|we|who)$/i;

/**
 * Whether capitals leave open that a name is meant: a person of one word ("MILLER"), a word that the text writes with small letters too, and
 * in a line of capitals an abbreviation that is a word as well ("US").
 *
 * @param text the block in which it stands
 * @param smallWords the words that stand in the document with small letters
 */
export function isLeftOpen(
  { name, inCapitals, bearers }: NamePlace<Bearer>,
  text: string,
  smallWords: () => ReadonlySet<string>,
): boolean {
  if (!inCapitals) return wordsToo.test(name) && !/\p{Ll}/u.test(text) && text.length > name.length;
  if (/\s/.test(name)) return false;
  return bearers.some(({ isPerson }) => isPerson) || smallWords().has(fold(name).text.toLowerCase());
}

/** The words that stand in a document with small letters alone; worked out when somebody asks. */
export function smallWordsOf({ blocks }: Transcription): () => ReadonlySet<string> {
  let words: Set<string> | undefined;
  return () => {
    words ??= new Set(
      blocks.flatMap(({ text }) => fold(text).text.match(/(?<![\p{L}'-])\p{Ll}+(?!\p{L})/gu) ?? []),
    );
    return words;
  };
}
