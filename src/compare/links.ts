import { address, documentAddress } from '../addresses/links.ts';
import { quoteAnchor } from '../addresses/quote-anchor.ts';
import { placeOfQuote } from '../corpus/quotes.ts';
import type { DocumentQuote } from '../schema/comparison.ts';
import type { CheckedCorpus } from './checked-corpus.ts';
import type { Matrix } from './matrix.ts';
import { pairPath } from './pair-pages.ts';
import { fragmentAt } from './text-fragment.ts';

/** Where two proposals are compared, whichever is named first. */
export function pairAddress(matrix: Matrix, a: string, b: string): string {
  return address(pairPath(matrix, a, b));
}

/**
 * The quoted words in their document: the anchor that the document's page gives to all evidence. Words that nothing stands on
 * (those that explain a silence) have none: their paragraph stands for them, and the browser is told which words to mark.
 */
export function quoteAddress({ corpus, evidence }: CheckedCorpus, quote: DocumentQuote): string {
  const anchor = quoteAnchor(quote);
  const marked = evidence.get(quote.document)?.some(({ id }) => id === anchor);
  if (marked) return documentAddress(quote.document, anchor);
  const place = placeOfQuote(corpus, quote);
  return documentAddress(quote.document, place.block + fragmentAt(corpus, place));
}
