import { byBlock, type Mention } from '../corpus/mentions.ts';
import { kept } from '../kept/in-memory.ts';
import type { CheckedCorpus } from './checked-corpus.ts';
import type { Evidence } from './evidence.ts';

/** What the comparison marks in a document: names and quotes by block. */
export interface DocumentMarks {
  names(block: string): readonly Mention[];
  evidence(block: string): readonly Evidence[];
}

const allMarks = kept((checked: CheckedCorpus) => ({
  names: byBlock(checked.mentions),
  evidence: Map.groupBy([...checked.evidence.values()].flat(), (quote) => `${quote.document}#${quote.block}`),
}));

/** The marks of one document; all are sorted into their blocks once for a corpus. */
export function marksIn(checked: CheckedCorpus, document: string): DocumentMarks {
  const { names, evidence } = allMarks(checked);
  return {
    names: (block) => names.get(`${document}#${block}`) ?? [],
    evidence: (block) => evidence.get(`${document}#${block}`) ?? [],
  };
}

const counts = kept(({ mentions }: CheckedCorpus) => countNames(mentions));

/** How often a document names each actor; counted once for a corpus. */
export function namedIn(checked: CheckedCorpus, document: string): ReadonlyMap<string, number> {
  return counts(checked).get(document) ?? new Map();
}

function countNames(mentions: readonly Mention[]): Map<string, Map<string, number>> {
  const all = new Map<string, Map<string, number>>();
  for (const { document, actor } of mentions) {
    const known = all.get(document) ?? new Map<string, number>();
    all.set(document, known.set(actor, (known.get(actor) ?? 0) + 1));
  }
  return all;
}

/** What words stand for, by proposal in the order of the matrix. */
export interface ProposalSupport {
  readonly proposal: string;
  /** The questions that they help to answer, each once. */
  readonly dimensions: readonly string[];
  /** The actors whose part they give, each once. */
  readonly actors: readonly string[];
}

/** Sums up what quotes are evidence for. */
export function supportOf(
  { matrix }: Pick<CheckedCorpus, 'matrix'>,
  quotes: readonly Evidence[],
): ProposalSupport[] {
  const found = new Map<string, { dimensions: Set<string>; actors: Set<string> }>();
  for (const support of quotes.flatMap(({ supports }) => supports)) {
    const proposal = support.kind === 'cell' ? support.cell.proposal.id : support.proposal;
    const known = found.get(proposal) ?? { dimensions: new Set<string>(), actors: new Set<string>() };
    found.set(proposal, known);
    if (support.kind === 'cell') known.dimensions.add(support.cell.dimension.id);
    else known.actors.add(support.role.actor);
  }
  return matrix.proposals.flatMap(({ id }) => {
    const support = found.get(id);
    if (!support) return [];
    const dimensions = matrix.dimensions
      .map((dimension) => dimension.id)
      .filter((dimension) => support.dimensions.has(dimension));
    return { proposal: id, dimensions, actors: [...support.actors] };
  });
}
