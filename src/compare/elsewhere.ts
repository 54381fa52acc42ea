import { answersOf, type DocumentQuote } from '../schema/comparison.ts';
import type { Matrix } from './matrix.ts';

/** What a document other than its own says of a proposal. */
export interface Elsewhere {
  readonly document: string;
  /** Questions on which it gives a position. */
  readonly questions: readonly string[];
  /** Actors whose part is told by it. */
  readonly actors: readonly string[];
  /** The words, each once, in the order of the questions. */
  readonly quotes: readonly DocumentQuote[];
}

/** Where a proposal is discussed besides the document that makes it; documents without a word on it are left out. */
export function discussedElsewhere(matrix: Matrix, proposal: string): Elsewhere[] {
  const entry = matrix.proposals.find(({ id }) => id === proposal);
  if (!entry) return [];
  const { documents, made, roles } = entry.value;
  return documents
    .filter((document) => document !== made?.document)
    .map((document) => {
      const of = (quotes: readonly DocumentQuote[]) => quotes.filter((quote) => quote.document === document);
      const cells = matrix.dimensions.map((dimension) => matrix.cell(proposal, dimension.id));
      const told = cells.flatMap(({ dimension, position }) => {
        const quotes = answersOf(position).flatMap((answer) => of(answer.quotes));
        return quotes.length > 0 ? [{ dimension: dimension.id, quotes }] : [];
      });
      const parts = roles.filter((role) => of(role.quotes).length > 0);
      const quotes = [...told.flatMap((cell) => cell.quotes), ...parts.flatMap((role) => of(role.quotes))];
      return {
        document,
        questions: told.map(({ dimension }) => dimension),
        actors: [...new Set(parts.map((role) => role.actor))],
        quotes: [...new Map(quotes.map((quote) => [quote.exact, quote])).values()],
      };
    })
    .filter(({ quotes }) => quotes.length > 0);
}
