import { loadCorpus } from '../../corpus/load-corpus.ts';
import { readText, readTextIfThere } from '../../files/read.ts';
import { refuse } from '../../messages/message.ts';
import { actorKinds } from '../../schema/actor.ts';
import { notReviewed } from '../../schema/comparison.ts';
import { findQuote, singleSpaced } from '../../text/quotes.ts';
import { checkedId } from '../choose-id.ts';
import { proposalYaml } from '../proposal-skeleton.ts';
import { asWords, existing, type Plan } from './plan.ts';

/** What may be said on the command line besides the id. */
export interface NewOptions {
  readonly name?: string | undefined;
  readonly document?: string | undefined;
  readonly kind?: string | undefined;
  readonly theme?: string | undefined;
  readonly reading?: string | undefined;
  readonly sic?: boolean | undefined;
  readonly drop?: boolean | undefined;
}

const yaml = JSON.stringify;

/** An actor: whom or what the documents name. */
export function newActor(_root: string, id: string, { name = asWords(id), kind }: NewOptions): Plan {
  const file = `content/actors/${checkedId(id, 'ID')}.yml`;
  if (kind !== undefined) existing('kind', kind, actorKinds);
  return {
    creates: [
      [
        file,
        [
          `name: ${yaml(name)}`,
          `kind: ${kind ?? 'TODO'}`,
          `description: ${yaml('TODO: what is it, in one plain sentence, and why does it matter to the documents?')}`,
          '# Every name that the documents use, with its own capitals: names, abbreviations, titles, demonyms, metonyms in this order.',
          '# A name that others go by too: {text: …, in: [document ids]}, or {text: …, decide: true} to decide each occurrence by hand.',
          'names:',
          `  - ${yaml(name)}`,
          '# identifiers: {iso3166: ML, wikidata: Q912}   only where they are certain',
          '# partOf: the id of the actor that it is an office, a part or a person of',
          '',
        ].join('\n'),
      ],
    ],
    next: [
      `Fill in ${file}; npm run check says what it still lacks, and which kinds there are.`,
      `The names are found in the texts: npm run dev, then /actors/${id}/, shows every mention.`,
    ],
  };
}

/** A proposal, as a draft with every cell not reviewed. */
export function newProposal(root: string, id: string, { name, document }: NewOptions): Plan {
  const { corpus } = loadCorpus(root);
  const made = existing('document', document, [...corpus.documents.keys()]);
  const file = `content/proposals/${checkedId(id, 'ID')}.yml`;
  const draft = { name: name ?? asWords(id), document: made, date: corpus.documents.get(made)?.front.date };
  return {
    creates: [[file, proposalYaml(corpus, draft)]],
    next: [
      `Fill in ${file}; it shows on previews (PREVIEW=1 npm run dev) until "status: draft" is taken out.`,
      'npm run check says after each cell whether its quotes are found.',
    ],
  };
}

/** A question: with it goes a cell in every proposal. */
export function newDimension(root: string, id: string, { name = asWords(id), theme }: NewOptions): Plan {
  const { corpus } = loadCorpus(root);
  const file = `content/dimensions/${checkedId(id, 'ID')}.yml`;
  const known = existing(
    'theme',
    theme,
    corpus.edition.value.themes.map(({ id }) => id),
  );
  const order = Math.max(0, ...[...corpus.dimensions.values()].map(({ value }) => value.order)) + 1;
  const drafts = [...corpus.proposals.values()].filter(({ value }) => value.status);
  const others = corpus.proposals.size - drafts.length;
  return {
    creates: [
      [
        file,
        [
          `theme: ${known}`,
          `order: ${order}`,
          `name: ${yaml(name)}`,
          `question: ${yaml('TODO: what is asked of every proposal?')}`,
          '# degree: from most to least; choice: values that exclude one another; words: no values, answers are "stated"',
          'scale: degree',
          'values:',
          ...['central', 'included', 'mentioned', 'rejected'].flatMap((value) => [
            `  - id: ${value}`,
            `    label: ${asWords(value)}`,
            `    rule: ${yaml('TODO: when does a coder give this value and not its neighbour?')}`,
          ]),
          `silence: ${yaml('TODO: what must be absent before a coder may say "silent", and what does not count?')}`,
          '# Whole words without regard to capitals; a star stands for any ending.',
          `terms: [${yaml('TODO: a term')}]`,
          '',
        ].join('\n'),
      ],
    ],
    changes: drafts.map(({ file: draft }) => {
      const text = readText(root, draft);
      return [draft, `${text.trimEnd()}\n  ${id}: {value: ${notReviewed}}\n`] as const;
    }),
    next: [
      `Fill in ${file}: a question is as good as the rules that tell its values apart.`,
      `Give each of the ${others} proposals a position on it (npm run check lists them); drafts got "${notReviewed}".`,
      'A proposal can land before all of its cells are read: set "status: draft" on it.',
    ],
  };
}

/** An emendation: the next entry of a document's file. */
export function newEmendation(
  root: string,
  id: string,
  exact: string,
  { reading, sic, drop }: NewOptions,
): Plan {
  const { corpus } = loadCorpus(root);
  const document = existing('document', id, [...corpus.documents.keys()]);
  const file = `seeds/${document}/emendations.yml`;
  if ([reading !== undefined, sic, drop].filter(Boolean).length !== 1)
    refuse(
      'emendation',
      file,
      'none of a reading, --sic and --drop, or more than one',
      'what the edition prints instead (--reading "…"), --sic where the words stand so in print, or --drop where the line belongs to a page',
      'give one of the three',
    );
  const source = singleSpaced(readText(root, `seeds/${document}/source.txt`));
  const places = findQuote(source, { exact });
  if (places.length === 0)
    refuse(
      'match-emendation-once',
      `seeds/${document}/source.txt`,
      `no "${exact}"`,
      'words of the source as received',
      'copy them from source.txt; a line end counts as one space',
    );
  const present =
    readTextIfThere(root, file) ??
    '# Corrections to source.txt, each with its reason: see the editorial method.\n';
  const entry = [
    '',
    `- exact: ${yaml(exact)}`,
    ...(places.length > 1 ? surroundings(source, places[0]?.start ?? 0, exact) : []),
    sic ? '  sic: true' : drop ? '  drop: true' : `  reading: ${yaml(reading)}`,
    `  reason: ${yaml('TODO: what shows that this was meant: the same word elsewhere, the print, the sense?')}`,
    '',
  ].join('\n');
  return {
    creates: [],
    changes: [[file, `${present.trimEnd()}\n${entry}`]],
    next: [
      ...(places.length > 1
        ? [
            `The words stand ${places.length} times: the entry means the first; for another, change its prefix and suffix.`,
          ]
        : []),
      `Write the reason into ${file}, and run npm run convert -- ${document}`,
      'Quotes that stood on the old words: npm run check -- --fix writes them anew.',
    ],
  };
}

function surroundings(source: string, start: number, exact: string): string[] {
  const before = source.slice(0, start).trim().split(' ').slice(-3).join(' ');
  const after = source
    .slice(start + exact.length)
    .trim()
    .split(' ')
    .slice(0, 3)
    .join(' ');
  return [...(before ? [`  prefix: ${yaml(before)}`] : []), ...(after ? [`  suffix: ${yaml(after)}`] : [])];
}
