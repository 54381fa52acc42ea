import type { DocumentQuote, Position } from '../schema/comparison.ts';
import { isStated } from '../schema/comparison.ts';
import { kept } from './kept.ts';
import type { Corpus, Entry } from './load-corpus.ts';
import { type BlockSpan, placesOf } from './transcription.ts';

/** A quote of a hand-written file, with where it stands there. */
export interface CitedQuote {
  readonly quote: DocumentQuote;
  readonly entry: Entry<unknown>;
  readonly path: readonly (string | number)[];
}

const placesIn = kept((corpus: Corpus) =>
  kept((quote: DocumentQuote): readonly BlockSpan[] => {
    const document = corpus.documents.get(quote.document);
    return document ? placesOf(document, quote) : [];
  }),
);

/** Where a quote stands; looked up once for a corpus. */
export function placesOfQuote(corpus: Corpus, quote: DocumentQuote): readonly BlockSpan[] {
  return placesIn(corpus)(quote);
}

/** The one place of a quote in a checked corpus. */
export function placeOfQuote(corpus: Corpus, quote: DocumentQuote): BlockSpan {
  const [place, ...others] = placesOfQuote(corpus, quote);
  if (!place || others.length > 0)
    throw new Error(`"${quote.exact}" does not stand once in ${quote.document}: run "npm run check"`);
  return place;
}

/** Every quote that the hand-written files cite. */
export function* citedQuotes(corpus: Corpus): Generator<CitedQuote> {
  for (const entry of corpus.proposals.values()) {
    const cite = (quotes: readonly DocumentQuote[], path: readonly (string | number)[]) =>
      quotes.map((quote, at) => ({ quote, entry, path: [...path, at] }));
    yield* cite(entry.value.made?.quotes ?? [], ['made', 'quotes']);
    for (const [at, role] of entry.value.roles.entries()) yield* cite(role.quotes, ['roles', at, 'quotes']);
    for (const [dimension, position] of Object.entries(entry.value.positions))
      yield* cite(quotesOf(position), ['positions', dimension, isStated(position) ? 'quotes' : 'explained']);
  }
  for (const entry of corpus.events.values())
    for (const [at, { quote }] of entry.value.entries()) yield { quote, entry, path: [at, 'quote'] };
}

/** The quotes that a cell stands on, or that explain its silence. */
export function quotesOf(position: Position): readonly DocumentQuote[] {
  return isStated(position) ? position.quotes : position.explained;
}
