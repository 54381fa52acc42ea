import { NameFinder } from '../text/names.ts';
import type { Corpus } from './load-corpus.ts';
import { namesIn } from './mentions.ts';
import type { Transcription } from './transcription.ts';

/** An actor in a document's head: who sends it, signs it, or whom it is addressed to. That is not a mention in the text. */
export interface Addressed {
  readonly actor: string;
  readonly document: string;
  readonly as:
    | 'origin'
    | 'action addressee'
    | 'information addressee'
    | 'attention'
    | 'classifier'
    | 'signer'
    | 'author'
    | 'head';
  /** The words of the head. */
  readonly name: string;
}

/** Every actor that a document's head names, by the names that actors go by. */
export function addressedIn(corpus: Corpus, document: Transcription): Addressed[] {
  const finder = new NameFinder(namesIn(corpus, document.id));
  const addressed: Addressed[] = [];
  const look = (as: Addressed['as'], ...texts: readonly (string | undefined)[]) => {
    for (const text of texts)
      for (const { name, bearers } of finder.find(text ?? ''))
        for (const { actor } of bearers)
          if (!addressed.some((known) => known.actor === actor && known.as === as))
            addressed.push({ actor, document: document.id, as, name });
  };
  const { front } = document;
  if (front.kind === 'cable') {
    const {
      origin,
      actionAddressees = [],
      infoAddressees = [],
      passing = [],
      classifiedBy,
      signer,
    } = front.metadata;
    look('origin', origin);
    look('action addressee', ...actionAddressees.map(({ name }) => name));
    look('information addressee', ...infoAddressees.map(({ name }) => name));
    look('attention', ...passing);
    look('classifier', classifiedBy?.name);
    look('signer', signer);
  } else if (front.kind === 'journal-article') {
    look('author', ...(front.metadata.authors ?? []));
    look('head', front.metadata.journal);
  } else if (front.kind === 'un-letter') look('head', front.metadata.body);
  return addressed;
}
