import { kept } from '../kept/in-memory.ts';
import type { Explanation, Silence } from '../schema/comparison.ts';
import type { Dimension } from '../schema/dimension.ts';
import { findTerm } from '../text/terms.ts';
import { languageOf } from './languages.ts';
import type { Corpus } from './load-corpus.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { placesOfQuote } from './quotes.ts';
import type { BlockSpan, Transcription } from './transcription.ts';

const knownPlaces = kept((_document: Transcription) => new Map<string, readonly BlockSpan[]>());

/** Every place of a term in documents; looked up once for a document. */
export function placesOfTerm(corpus: Corpus, documents: readonly string[], term: string): BlockSpan[] {
  return documents.flatMap((id) => {
    const document = corpus.documents.get(id);
    if (!document) return [];
    const known = knownPlaces(document);
    const places = known.get(term) ?? placesIn(document, term);
    known.set(term, places);
    return places;
  });
}

function placesIn(document: Transcription, term: string): BlockSpan[] {
  // Most terms do not stand in a document at all.
  if (findTerm(wholeText(document), term).length === 0) return [];
  return document.blocks.flatMap(({ id: block, text }) =>
    findTerm(text, term).map((span) => ({ document: document.id, block, ...span })),
  );
}

const wholeText = kept(({ blocks }: Transcription) => blocks.map(({ text }) => text).join('\n'));

/** Every place where documents name an actor who bears on a question. */
export function bearingMentions(
  corpus: Corpus,
  documents: readonly string[],
  { actor: asked, actors = [], actorKinds = [] }: Pick<Dimension, 'actor' | 'actors' | 'actorKinds'>,
): Mention[] {
  const bearing = asked ? [asked, ...actors] : actors;
  if (bearing.length + actorKinds.length === 0) return [];
  const inDocuments = mentionsByDocument(corpus);
  // In the order of the corpus, whatever that of the documents asked for.
  return [...corpus.documents.keys()]
    .filter((document) => documents.includes(document))
    .flatMap((document) => inDocuments.get(document) ?? [])
    .filter(({ actor }) => {
      const kind = corpus.actors.get(actor)?.value.kind;
      return bearing.includes(actor) || (kind && actorKinds.includes(kind));
    });
}

const mentionsByDocument = kept((corpus: Corpus) =>
  Map.groupBy(mentionsIn(corpus).decided, ({ document }) => document),
);

/** The stretches of text that an explanation speaks of; undefined where its words are not found once, and it cannot be known. */
export function explainedPlaces(
  corpus: Corpus,
  documents: readonly string[],
  explanation: Explanation,
): readonly BlockSpan[] | undefined {
  if ('everywhere' in explanation)
    return explanation.term.flatMap((term) => placesOfTerm(corpus, documents, term));
  const places = placesOfQuote(corpus, explanation);
  return places.length === 1 ? places : undefined;
}

/** Whether one stretch of text lies within another. */
export function isWithin(inner: BlockSpan, outer: BlockSpan): boolean {
  return (
    inner.document === outer.document &&
    inner.block === outer.block &&
    outer.start <= inner.start &&
    inner.end <= outer.end
  );
}

/** The terms of a question for some documents: its own, and those in the documents' languages. */
export function termsFor(
  corpus: Corpus,
  documents: readonly string[],
  { terms, termsIn = {} }: Pick<Dimension, 'terms' | 'termsIn'>,
): string[] {
  const languages = new Set(documents.map((id) => languageOf(corpus, id)));
  return [...new Set([...terms, ...[...languages].flatMap((language) => termsIn[language] ?? [])])];
}

/** Those of a question's terms that a silence neither looked for nor says why not. */
export function termsLeftOut(
  terms: readonly string[],
  { searched, leftOut = [] }: Pick<Silence, 'searched' | 'leftOut'>,
): string[] {
  const given = [...searched, ...leftOut.map(({ term }) => term)];
  return terms.filter((term) => !hasTerm(given, term));
}

/** Whether a term is among others: they are looked for without regard to capitals. */
export function hasTerm(terms: readonly string[], term: string): boolean {
  return terms.some((one) => one.toLowerCase() === term.toLowerCase());
}
