import { answerId } from '../compare/answer-id.ts';
import type { CheckedCorpus } from '../compare/checked-corpus.ts';
import { quoteAnchor } from '../compare/evidence.ts';
import type { Matrix } from '../compare/matrix.ts';
import { pairPath } from '../compare/pair-pages.ts';
import { fragmentAt } from '../compare/text-fragment.ts';
import { placeOfQuote } from '../corpus/quotes.ts';
import type { DocumentQuote } from '../schema/comparison.ts';
import { address, documentAddress } from './addresses.ts';

/**
 * The id of a cell on a page that shows the matrix or a part of it, to be named in an address or a stylesheet as it is: ids
 * have no underscore, so that the two cannot run together, and may begin with a digit, which the word before makes good.
 */
export function cellId(proposal: string, dimension: string): string {
  return `cell_${proposal}_${dimension}`;
}

/** The matrix, or a cell of it, which then stands open. */
export function cellAddress(proposal: string, dimension: string): string {
  return address(`/compare/#${cellId(proposal, dimension)}`);
}

/** The id of a question's row in the matrix. */
export function rowId(dimension: string): string {
  return `row_${dimension}`;
}

/** The id of a proposal's column in the matrix. */
export function columnId(proposal: string): string {
  return `column_${proposal}`;
}

export function rowAddress(dimension: string): string {
  return address(`/compare/#${rowId(dimension)}`);
}

export function columnAddress(proposal: string): string {
  return address(`/compare/#${columnId(proposal)}`);
}

export function proposalAddress(id: string, dimension?: string): string {
  return address(`/proposals/${id}/${dimension ? `#${answerId(dimension)}` : ''}`);
}

/** Where a proposal's page says who takes part. */
export function partsAddress(proposal: string): string {
  return address(`/proposals/${proposal}/#who`);
}

export function questionAddress(id: string, proposal?: string): string {
  return address(`/questions/${id}/${proposal ? `#${answerId(proposal)}` : ''}`);
}

export function actorAddress(id: string): string {
  return address(`/actors/${id}/`);
}

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
