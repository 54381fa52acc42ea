import { hasPrompt } from '../corpus/checks/prompts-answered.ts';
import type { Corpus, Entry } from '../corpus/load-corpus.ts';
import { termsFor } from '../corpus/silences.ts';
import { notReviewed, type Proposal } from '../schema/comparison.ts';
import type { Dimension } from '../schema/dimension.ts';
import { candidatesFor } from './candidates.ts';
import { schemaLine } from './schema-line.ts';

/** What is known of a proposal before anybody has read for it. */
export interface ProposalDraft {
  /** What it is called; a prompt where nobody has said so. */
  readonly name?: string | undefined;
  /** Id of the document that puts it forward. */
  readonly document: string;
  readonly date?: string | undefined;
  /** Ids of the actors who put it forward, where the document's head names them. */
  readonly by?: readonly string[];
}

const yaml = JSON.stringify;

/** The text of a proposal's file with every cell not reviewed: above each the question, in it the passages that may answer it. */
export function proposalYaml(
  root: string,
  corpus: Corpus,
  draft: ProposalDraft,
  file = `content/proposals/${draft.document}.yml`,
): string {
  const by = draft.by ?? [];
  // A question that has just been begun need not be answered, and has nothing to look for yet.
  const questions = [...corpus.dimensions.values()].filter(({ value }) => !value.terms.some(hasPrompt));
  return [
    schemaLine(root, file, 'proposal'),
    '# A draft: it shows on previews only. When every cell has a value or is silent, take the status out.',
    'status: draft',
    `name: ${yaml(draft.name ?? 'TODO: what is the proposal called?')}`,
    'kind: proposal  # or arrangement: something that exists already and is measured against',
    `order: ${nextOrder(corpus, 'proposal')}`,
    'summary: "TODO: what is proposed, by whom and to what end, in one or two plain sentences?"',
    'made:',
    `  document: ${draft.document}`,
    ...(by.length > 0 ? [`  by: [${by.join(', ')}]`] : ['  # by: [ids of the actors who put it forward]']),
    ...(draft.date ? [`  date: ${yaml(draft.date)}`] : ['  # date: "2013-03-17"']),
    `documents: [${draft.document}]`,
    '# Who takes part: - {actor: …, role: …, voice: proposes, of: …, quotes: [{document: …, exact: "…"}]}',
    'roles: []',
    '# A cell that says something: {value: …, sentence: …, voice: proposes, of: …, quotes: [{document: …, exact: "…"}]}',
    '# A cell that does not: {value: silent, searched: [terms that were looked for], explained: []}',
    '# Read every candidate: one that answers the question goes under "quotes", as much of it as is needed; any other under "explained", with',
    '# "why" it is no answer. One reason for all places of a term or a name: {term: …, everywhere: …}. Then take "candidates" out.',
    ...(questions.length === 0 ? ['positions: {}'] : ['positions:']),
    ...questions.map((question) => cellYaml(corpus, [draft.document], question)),
    '',
  ].join('\n');
}

/** A cell that nobody has looked at, as lines of a proposal's file. */
export function cellYaml(
  corpus: Corpus,
  documents: readonly string[],
  { id, value }: Entry<Dimension>,
): string {
  const values = value.scale === 'words' ? ['stated'] : value.values.map((one) => one.id);
  const candidates = candidatesFor(corpus, documents, value);
  return [
    `  # ${value.question} (${[...values, 'silent'].join(', ')})`,
    ...(value.actor
      ? [`  # The part of "${value.actor}" goes under "roles", and this cell is made of it.`]
      : []),
    `  ${id}:`,
    `    value: ${notReviewed}`,
    `    searched: [${termsFor(corpus, documents, value)
      .map((term) => yaml(term))
      .join(', ')}]`,
    ...(candidates.length === 0
      ? ['    # Nothing of this stands in the text. Are these its words for it?']
      : ['    candidates:']),
    ...candidates.map(({ quote, block, found }) => {
      const fields = Object.entries(quote).map(([field, words]) => `${field}: ${yaml(words)}`);
      return `      - {${fields.join(', ')}}  # ${found.join(', ')}: #${block}`;
    }),
  ].join('\n');
}

/** The place behind the last of its kind. */
function nextOrder(corpus: Corpus, kind: Proposal['kind']): number {
  const orders = [...corpus.proposals.values()].flatMap(({ value }) =>
    value.kind === kind ? value.order : [],
  );
  return Math.max(0, ...orders) + 1;
}
