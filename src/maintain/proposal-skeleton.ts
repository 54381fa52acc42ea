import type { Corpus } from '../corpus/load-corpus.ts';
import { notReviewed } from '../schema/comparison.ts';

/** What is known of a proposal before anybody has read for it. */
export interface ProposalDraft {
  readonly name: string;
  /** Id of the document that puts it forward. */
  readonly document: string;
  readonly date?: string | undefined;
  /** Ids of the actors who put it forward, where the document's head names them. */
  readonly by?: readonly string[];
}

/** The text of a proposal's file with every cell not reviewed, the question and its values above each. */
export function proposalYaml(corpus: Corpus, draft: ProposalDraft): string {
  const orders = [...corpus.proposals.values()].map(({ value }) => value.order);
  const by = draft.by ?? [];
  return [
    '# A draft: it shows on previews only. When every cell has a value or is silent, take the status out.',
    'status: draft',
    `name: ${JSON.stringify(draft.name)}`,
    'kind: proposal  # or arrangement: something that exists already and is measured against',
    `order: ${Math.max(0, ...orders) + 1}`,
    'summary: "TODO: what is proposed, by whom and to what end, in one or two plain sentences?"',
    'made:',
    `  document: ${draft.document}`,
    ...(by.length > 0 ? [`  by: [${by.join(', ')}]`] : ['  # by: [ids of the actors who put it forward]']),
    ...(draft.date ? [`  date: ${JSON.stringify(draft.date)}`] : ['  # date: "2013-03-17"']),
    `documents: [${draft.document}]`,
    '# Who takes part: - {actor: …, role: …, voice: proposes, of: …, quotes: [{document: …, exact: "…"}]}',
    'roles: []',
    '# A cell that says something: {value: …, sentence: …, voice: proposes, of: …, quotes: [{document: …, exact: "…"}]}',
    '# A cell that does not: {value: silent, searched: [terms that were looked for], explained: []}',
    'positions:',
    ...[...corpus.dimensions.values()].flatMap(({ id, value }) => [
      `  # ${value.question} (${[...value.values.map((one) => one.id), ...(value.scale === 'words' ? ['stated'] : [])].join(', ')})`,
      `  ${id}: {value: ${notReviewed}}`,
    ]),
    '',
  ].join('\n');
}
