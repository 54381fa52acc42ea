import { type Mention, mentionsByBlock, mentionsOf } from '../corpus/mentions.ts';
import type { CheckedCorpus } from './checked-corpus.ts';
import type { Evidence } from './evidence.ts';

/** What the comparison marks in a document: names and quotes by block. */
export interface DocumentMarks {
  names(block: string): readonly Mention[];
  evidence(block: string): readonly Evidence[];
}

/** The marks of one document, block by block. */
export function marksIn(checked: CheckedCorpus, document: string): DocumentMarks {
  const { corpus } = checked;
  const transcription = corpus.documents.get(document);
  const names = transcription && mentionsByBlock(corpus, transcription);
  const evidence = Map.groupBy(checked.evidence.get(document) ?? [], ({ block }) => block);
  return {
    names: (block) => names?.get(block) ?? [],
    evidence: (block) => evidence.get(block) ?? [],
  };
}

/** How often a document names each actor. */
export function namedIn({ corpus }: CheckedCorpus, document: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const transcription = corpus.documents.get(document);
  for (const { actor } of transcription ? mentionsOf(corpus, transcription).decided : [])
    counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return counts;
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
