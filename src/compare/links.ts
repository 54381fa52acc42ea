import { address } from '../addresses/links.ts';
import { documentPath } from '../addresses/paths.ts';
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
export function quoteAddress(checked: CheckedCorpus, quote: DocumentQuote): string {
  const path = quotePath(checked, quote);
  const { corpus } = checked;
  return isMarked(checked, quote)
    ? address(path)
    : address(path) + fragmentAt(corpus, placeOfQuote(corpus, quote));
}

/** The same as a path from the site's root, without a word to the browser. */
export function quotePath(checked: CheckedCorpus, quote: DocumentQuote): string {
  const { document } = quote;
  const anchor = isMarked(checked, quote) ? quoteAnchor(quote) : placeOfQuote(checked.corpus, quote).block;
  return documentPath(document, anchor);
}

function isMarked({ evidence }: CheckedCorpus, quote: DocumentQuote): boolean {
  const anchor = quoteAnchor(quote);
  return evidence.get(quote.document)?.some(({ id }) => id === anchor) ?? false;
}
