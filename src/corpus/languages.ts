import { ownLanguage } from '../text/languages.ts';
import type { Corpus } from './load-corpus.ts';

/** The language of a document's text, as a BCP 47 tag; the edition's own for one that is not there. */
export function languageOf(corpus: Corpus, document: string): string {
  return corpus.documents.get(document)?.front.language ?? ownLanguage;
}
