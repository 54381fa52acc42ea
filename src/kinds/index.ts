import type { Kind } from '../schema/vocabulary.ts';
import type { Reader } from '../segment/reading.ts';
import { cable } from './cable/reader.ts';
import { journalArticle } from './journal-article/reader.ts';
import { text } from './text/reader.ts';
import { unLetter } from './un-letter/reader.ts';

/** One reader a kind; a kind without one does not compile. */
export const readers: { readonly [K in Kind]: Reader & { readonly kind: K } } = {
  cable,
  'un-letter': unLetter,
  'journal-article': journalArticle,
  text,
};

/** The kind whose reader is surest of a text; a plain text where none of the others is. */
export function detectKind(lines: readonly string[]): Kind {
  return Object.values(readers)
    .map((reader) => ({ kind: reader.kind, sure: reader.detect(lines) }))
    .reduce((best, candidate) => (candidate.sure > best.sure ? candidate : best)).kind;
}
