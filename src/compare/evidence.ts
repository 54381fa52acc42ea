import { quoteAnchor } from '../addresses/quote-anchor.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { placeOfQuote } from '../corpus/quotes.ts';
import type { BlockSpan } from '../corpus/transcription.ts';
import { answersOf, type DocumentQuote, type Role } from '../schema/comparison.ts';
import type { Cell, Matrix } from './matrix.ts';

/** What a quote is evidence for. */
export type Support =
  | { readonly kind: 'cell'; readonly cell: Cell }
  | { readonly kind: 'role'; readonly proposal: string; readonly role: Role };

/** Words of a document that something stands on. */
export interface Evidence extends BlockSpan {
  /** The anchor of the words on the document's page. */
  readonly id: string;
  readonly quote: DocumentQuote;
  readonly supports: readonly Support[];
}

/** Everything that positions and roles stand on, by document, each document's in the order of its text. */
export function evidenceOf(corpus: Corpus, matrix: Matrix): ReadonlyMap<string, readonly Evidence[]> {
  const all = new Map<string, { place: BlockSpan; quote: DocumentQuote; supports: Support[] }>();
  const add = (quote: DocumentQuote, support: Support) => {
    const known = all.get(quoteAnchor(quote));
    if (known) known.supports.push(support);
    else all.set(quoteAnchor(quote), { place: placeOfQuote(corpus, quote), quote, supports: [support] });
  };
  for (const proposal of matrix.proposals) {
    for (const role of proposal.value.roles)
      for (const quote of role.quotes) add(quote, { kind: 'role', proposal: proposal.id, role });
    for (const dimension of matrix.dimensions) {
      const cell = matrix.cell(proposal.id, dimension.id);
      for (const { quotes } of answersOf(cell.position))
        for (const quote of quotes) add(quote, { kind: 'cell', cell });
    }
  }
  const byDocument = new Map<string, Evidence[]>([...corpus.documents.keys()].map((id) => [id, []]));
  for (const [id, { place, quote, supports }] of all)
    byDocument.get(place.document)?.push({ id, ...place, quote, supports });
  for (const [document, list] of byDocument) {
    const order = new Map(corpus.documents.get(document)?.blocks.map((block, at) => [block.id, at]));
    list.sort(
      (a, b) => (order.get(a.block) ?? 0) - (order.get(b.block) ?? 0) || a.start - b.start || b.end - a.end,
    );
  }
  return byDocument;
}
