import { kept } from '../kept/in-memory.ts';
import { ownLanguage } from '../text/languages.ts';
import type { Corpus } from './load-corpus.ts';

/** The language of a document's text, as a BCP 47 tag; the edition's own for one that is not there. */
export function languageOf(corpus: Corpus, document: string): string {
  return corpus.documents.get(document)?.front.language ?? ownLanguage;
}

/** The languages of the documents besides the edition's own, in order; every page asks for them. */
export const otherLanguages = kept(({ documents }: Corpus): readonly string[] => {
  const languages = new Set([...documents.values()].map(({ front }) => front.language));
  return [...languages].filter((language) => language !== ownLanguage).sort();
});
