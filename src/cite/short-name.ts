import type { Corpus } from '../corpus/load-corpus.ts';
import type { BlockSpan } from '../corpus/transcription.ts';
import type { DocumentFrontMatter } from '../kinds/document.ts';
import { kindOf } from '../kinds/index.ts';
import { blockName } from '../text/block-name.ts';
import { writtenDate } from '../text/wording.ts';

/** A document in a few words, as a reader cites it: "09LISBON387", "Keller 2013", "UN letter, 27 March 2013". */
export function shortName(front: DocumentFrontMatter): string {
  return kindOf(front.kind).shortName?.(front) ?? front.title;
}

/** A document of the corpus in a few words; its id where there is none. */
export function shortNameOf({ documents }: Corpus, id: string): string {
  const document = documents.get(id);
  return document ? shortName(document.front) : id;
}

/** Whose a document is and of when: "AMEMBASSY LISBON, 12 June 2009"; empty where neither is known. */
export function originOf({ author, date }: Pick<DocumentFrontMatter, 'author' | 'date'>): string {
  return [author, date && writtenDate(date)].filter(Boolean).join(', ');
}

/** Where words stand: "Keller 2013, paragraph 5". */
export function placeName(corpus: Corpus, place: BlockSpan): string {
  const document = corpus.documents.get(place.document);
  const block = document?.apparatus.blocks.find(({ id }) => id === place.block);
  if (!document || !block)
    throw new Error(`no block "${place.block}" in ${place.document}: run "npm run check"`);
  return `${shortName(document.front)}, ${blockName(block)}`;
}
