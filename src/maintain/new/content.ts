import { isMap, isNode, parseDocument } from 'yaml';
import { hasPrompt } from '../../corpus/checks/prompts-answered.ts';
import { readText } from '../../files/read.ts';
import { refuse } from '../../messages/message.ts';
import { actorKinds } from '../../schema/actor.ts';
import { scales } from '../../schema/dimension.ts';
import { checkedId } from '../choose-id.ts';
import { cellYaml, proposalYaml } from '../proposal-skeleton.ts';
import { schemaLine } from '../schema-line.ts';
import { wholeCorpus } from '../whole-corpus.ts';
import { checkedName, existing, type Plan } from './plan.ts';

/** What may be said on the command line besides the id. */
export interface NewOptions {
  readonly name?: string | undefined;
  readonly document?: string | undefined;
  readonly kind?: string | undefined;
  readonly theme?: string | undefined;
  readonly scale?: string | undefined;
  readonly reading?: string | undefined;
  readonly sic?: boolean | undefined;
  readonly drop?: boolean | undefined;
}

const yaml = JSON.stringify;

/** An actor: whom or what the documents name. */
export function newActor(root: string, id: string, { name: given, kind }: NewOptions): Plan {
  const name = checkedName(given);
  const file = `content/actors/${checkedId(id, 'ID')}.yml`;
  const known = existing('kind', kind, actorKinds);
  return {
    creates: [
      [
        file,
        [
          schemaLine(root, file, 'actor'),
          `name: ${yaml(name ?? 'TODO: what do pages call it?')}`,
          `kind: ${known}`,
          `description: ${yaml('TODO: what is it, in one plain sentence, and why does it matter to the documents?')}`,
          '# Every name that the documents use, with its own capitals: names, abbreviations, titles, demonyms, metonyms in this order.',
          '# A name that others go by too: {text: …, in: [document ids]}, or {text: …, decide: true} to decide each occurrence by hand.',
          'names:',
          `  - ${yaml(name ?? 'TODO: as the documents write it')}`,
          '# identifiers: {iso3166: ML, wikidata: Q912}   only where they are certain',
          '# partOf: the id of the actor that it is an office, a part or a person of',
          '',
        ].join('\n'),
      ],
    ],
    next: [
      `Fill in ${file}; npm run check says what it still lacks.`,
      `The names are found in the texts: npm run dev, then /actors/${id}/, shows every mention.`,
    ],
  };
}

/** A proposal, as a draft with every cell not reviewed. */
export function newProposal(root: string, id: string, { name, document }: NewOptions): Plan {
  const corpus = wholeCorpus(root);
  const made = existing('document', document, [...corpus.documents.keys()]);
  const file = `content/proposals/${checkedId(id, 'ID')}.yml`;
  const draft = { name: checkedName(name), document: made, date: corpus.documents.get(made)?.front.date };
  return {
    creates: [[file, proposalYaml(root, corpus, draft, file)]],
    next: [
      `Fill in ${file}; it shows on previews (PREVIEW=1 npm run dev) until "status: draft" is taken out.`,
      'npm run check says after each cell whether its quotes are found.',
    ],
  };
}

/** A question, as a draft: no proposal need answer it yet. */
export function newDimension(root: string, id: string, { name: given, theme, scale }: NewOptions): Plan {
  const name = checkedName(given);
  const corpus = wholeCorpus(root);
  const file = `content/dimensions/${checkedId(id, 'ID')}.yml`;
  const themes = corpus.edition.value.themes.map((one) => one.id);
  const order = Math.max(0, ...[...corpus.dimensions.values()].map(({ value }) => value.order)) + 1;
  const of = existing('scale', scale, scales);
  return {
    creates: [
      [
        file,
        [
          schemaLine(root, file, 'dimension'),
          '# A draft: it shows on previews only, and need not be answered. When every proposal has a position on it, take the status out.',
          'status: draft',
          `theme: ${existing('theme', theme, themes)}`,
          `order: ${order}`,
          `name: ${yaml(name ?? 'TODO: what is it called at the head of a row?')}`,
          `question: ${yaml('TODO: what is asked of every proposal?')}`,
          '# degree: from most to least; choice: values that exclude one another; words: no values, answers are "stated"',
          `scale: ${of}`,
          ...(of === 'words'
            ? []
            : [
                '# Each is {id: …, label: what readers see, rule: when a coder gives it and not its neighbour}.',
              ]),
          'values: []',
          `silence: ${yaml('TODO: what must be absent before a coder may say "silent", and what does not count?')}`,
          '# Whole words without regard to capitals; a star stands for any ending.',
          `terms: [${yaml('TODO: a term')}]`,
          '# Whom a document cannot name without saying something on it: actors: [ids], or actorKinds: [kinds]',
          '',
        ].join('\n'),
      ],
    ],
    next: [
      `Fill in ${file}: a question is as good as the rules that tell its values apart.`,
      `npm run new -- positions ${id} then looks for its terms, and writes what it finds into every proposal, for you to read.`,
      'When every proposal has a position on it, take "status: draft" out.',
    ],
  };
}

/** The positions of all proposals on a question, as far as they lack them: not reviewed, with the passages that may answer it. */
export function newPositions(root: string, id: string): Plan {
  const corpus = wholeCorpus(root);
  existing('dimension', id, [...corpus.dimensions.keys()]);
  const question = corpus.dimensions.get(id);
  const without = [...corpus.proposals.values()].filter(({ value }) => !value.positions[id]);
  if (!question || without.length === 0)
    return refuse(
      'positions',
      `content/dimensions/${id}.yml`,
      'a position on it in every proposal',
      'a proposal without one',
      'edit the positions that are there',
    );
  // Cells that were made of a prompt would stand in every proposal, and be taken for looked at.
  if (question.value.terms.some(hasPrompt))
    refuse(
      'positions',
      question.file,
      `the term ${yaml(question.value.terms.find(hasPrompt))}`,
      'the terms with which every proposal is searched',
      'write them under "terms" first',
    );
  return {
    creates: [],
    changes: without.map(({ file, value }) => {
      const cell = cellYaml(corpus, value.documents, question);
      return [file, withPosition(readText(root, file), cell)] as const;
    }),
    next: [
      `Read the candidates under "${id}" in each file, and give the cell its value, or "silent".`,
      'npm run check says what is left; npm run check -- --coverage lists the cells that nobody has reviewed.',
    ],
  };
}

/** A proposal's file with one more position at the end of those that it has. */
function withPosition(text: string, cell: string): string {
  const positions = parseDocument(text).get('positions', true);
  // The first of them stands in the place of the empty braces.
  const [start, behind] = (isMap(positions) && positions.items.length === 0 && positions.range) || [];
  if (behind) return `${text.slice(0, start).trimEnd()}\n${cell}${text.slice(behind).trimEnd()}\n`;
  const last = isMap(positions) && !positions.flow ? positions.items.at(-1)?.value : undefined;
  if (!isNode(last) || !last.range) return `${text.trimEnd()}\n${cell}\n`;
  const end = text.indexOf('\n', last.range[1] - 1);
  return end === -1 ? `${text}\n${cell}\n` : `${text.slice(0, end)}\n${cell}${text.slice(end)}`;
}
