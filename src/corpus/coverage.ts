import { kept } from '../kept/in-memory.ts';
import { isNotReviewed, isStated } from '../schema/comparison.ts';
import type { Corpus } from './load-corpus.ts';
import { citedQuotes, placesOfQuote } from './quotes.ts';
import { type UnknownName, unknownNames } from './unknown-names.ts';

/** How much of a corpus the comparison and the editors have looked at. */
export interface Coverage {
  readonly documents: readonly DocumentCoverage[];
  readonly proposals: readonly ProposalCoverage[];
  /** Questions to which no proposal says anything. */
  readonly withoutEvidence: readonly string[];
}

/** A document: what no cell stands on, whom no actor names, what no editor has decided. */
export interface DocumentCoverage {
  readonly document: string;
  readonly title: string;
  /** How many blocks hold text (headings and signatures do not count). */
  readonly blocks: number;
  /** The ids of those that no position, part or explanation quotes. */
  readonly uncited: readonly string[];
  /** Names that no actor goes by and that stand at least twice. */
  readonly names: readonly UnknownName[];
  /** Words that look like slips, undecided, with their source lines. */
  readonly slips: readonly { readonly line: number; readonly found: string }[];
}

/** A proposal: how many of its cells somebody has looked at. */
export interface ProposalCoverage {
  readonly proposal: string;
  readonly name: string;
  readonly isDraft: boolean;
  readonly cells: number;
  readonly notReviewed: readonly string[];
}

const textTypes = ['paragraph', 'item', 'abstract', 'note'];

/** Measures a corpus. Drafts count with the rest. */
export const coverageOf = kept((corpus: Corpus): Coverage => {
  const cited = new Set<string>();
  for (const { quote } of citedQuotes(corpus))
    for (const { document, block } of placesOfQuote(corpus, quote)) cited.add(`${document}#${block}`);
  const proposals = [...corpus.proposals.values()];
  const isAnswered = (id: string) =>
    proposals.some(({ value }) => {
      const position = value.positions[id];
      return position !== undefined && isStated(position);
    });
  return {
    documents: [...corpus.documents.values()].map((document) => {
      const blocks = document.blocks.filter(({ type, text }) => textTypes.includes(type) && text !== '');
      return {
        document: document.id,
        title: document.front.title,
        blocks: blocks.length,
        uncited: blocks.map(({ id }) => id).filter((id) => !cited.has(`${document.id}#${id}`)),
        names: unknownNames(corpus, document).filter(({ times }) => times > 1),
        slips: (document.apparatus.undecided ?? []).map(({ line, found }) => ({ line, found })),
      };
    }),
    proposals: proposals.map(({ id, value }) => ({
      proposal: id,
      name: value.name,
      isDraft: value.status === 'draft',
      cells: corpus.dimensions.size,
      notReviewed: [...corpus.dimensions.keys()].filter((dimension) => {
        const position = value.positions[dimension];
        return !position || isNotReviewed(position);
      }),
    })),
    withoutEvidence: [...corpus.dimensions.keys()].filter((id) => !isAnswered(id)),
  };
});
