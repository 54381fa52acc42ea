import { kept } from '../kept/in-memory.ts';
import type { DocumentQuote, Position } from '../schema/comparison.ts';
import { answersOf, explainedQuotes, isNotReviewed, isStated } from '../schema/comparison.ts';
import { type InsideAt, insideSentence } from '../text/inside-sentence.ts';
import type { Corpus, Entry } from './load-corpus.ts';
import { type BlockSpan, placesOf, type Transcription, textOfBlock } from './transcription.ts';

/** A quote of a hand-written file, with where it stands there. */
export interface CitedQuote {
  readonly quote: DocumentQuote;
  readonly entry: Entry<unknown>;
  readonly path: readonly (string | number)[];
}

const placesIn = kept((document: Transcription) =>
  kept((quote: DocumentQuote): readonly BlockSpan[] => placesOf(document, quote)),
);

/** Where a quote stands; looked up once for a document. */
export function placesOfQuote(corpus: Corpus, quote: DocumentQuote): readonly BlockSpan[] {
  const document = corpus.documents.get(quote.document);
  return document ? placesIn(document)(quote) : [];
}

/** The one place of a quote in a checked corpus. */
export function placeOfQuote(corpus: Corpus, quote: DocumentQuote): BlockSpan {
  const [place, ...others] = placesOfQuote(corpus, quote);
  if (!place || others.length > 0)
    throw new Error(`"${quote.exact}" does not stand once in ${quote.document}: run "npm run check"`);
  return place;
}

/** At which of its ends a passage stands inside a sentence. */
export function insideAt(
  corpus: Corpus,
  { document: id, block, start, end }: BlockSpan,
): InsideAt | undefined {
  const document = corpus.documents.get(id);
  return document && insideSentence(textOfBlock(document, block), start, end);
}

/** Every quote that the hand-written files cite. */
export function* citedQuotes(corpus: Corpus): Generator<CitedQuote> {
  for (const entry of corpus.proposals.values()) {
    const cite = (quotes: readonly DocumentQuote[], path: readonly (string | number)[]) =>
      quotes.map((quote, at) => ({ quote, entry, path: [...path, at] }));
    yield* cite(entry.value.made?.quotes ?? [], ['made', 'quotes']);
    for (const [at, role] of entry.value.roles.entries()) yield* cite(role.quotes, ['roles', at, 'quotes']);
    for (const [dimension, position] of Object.entries(entry.value.positions))
      if (!isStated(position)) {
        for (const [at, quote] of position.explained.entries())
          if ('exact' in quote) yield { quote, entry, path: ['positions', dimension, 'explained', at] };
      }
      // The words of parts were cited with the parts.
      else if (!position.ofParts)
        for (const [at, { quotes }] of answersOf(position).entries())
          yield* cite(quotes, ['positions', dimension, ...(at === 0 ? [] : ['further', at - 1]), 'quotes']);
  }
  for (const entry of corpus.claims.values())
    for (const [at, { quotes }] of entry.value.claims.entries())
      for (const [nth, quote] of quotes.entries())
        yield { quote, entry, path: ['claims', at, 'quotes', nth] };
  if (corpus.unanswered)
    for (const [at, { explained }] of corpus.unanswered.value.entries())
      for (const [nth, quote] of explained.entries())
        if ('exact' in quote) yield { quote, entry: corpus.unanswered, path: [at, 'explained', nth] };
  if (corpus.story)
    for (const [at, { quote }] of corpus.story.value.documents.entries())
      yield { quote, entry: corpus.story, path: ['documents', at, 'quote'] };
  for (const entry of corpus.events.values())
    for (const [at, { quote }] of entry.value.entries()) yield { quote, entry, path: [at, 'quote'] };
}

/** The quotes that a cell stands on, or that explain its silence. */
export function quotesOf(position: Position): readonly DocumentQuote[] {
  return isStated(position) ? answersOf(position).flatMap(({ quotes }) => quotes) : explainedQuotes(position);
}

/** The passages that drafts hold for somebody to read: they stand for nothing yet. */
export function* candidateQuotes(corpus: Corpus): Generator<CitedQuote> {
  for (const entry of corpus.proposals.values())
    for (const [dimension, position] of Object.entries(entry.value.positions)) {
      const candidates = isNotReviewed(position) ? position.candidates : undefined;
      for (const [at, quote] of candidates?.entries() ?? [])
        yield { quote, entry, path: ['positions', dimension, 'candidates', at] };
    }
}
