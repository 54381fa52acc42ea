import { sectionIds } from '../addresses/fragments.ts';
import { citationFile, pagePaths, partsPath, placeOn } from '../addresses/paths.ts';
import { formats } from '../cite/formats.ts';
import type { Reference } from '../cite/reference.ts';
import {
  actorReference,
  documentReference,
  editionReference,
  pageReference,
  proposalReference,
  questionReference,
} from '../cite/references-of.ts';
import type { CheckedCorpus } from '../compare/checked-corpus.ts';
import type { Pair } from '../compare/closeness.ts';
import { pairPath, pairsWithPages } from '../compare/pair-pages.ts';
import { kept } from '../kept/in-memory.ts';
import type { EditionWords } from '../schema/edition.ts';
import type { DataFile } from './data-file.ts';
import type { DataSource } from './source.ts';

/** Where the citation files of a thing are: its folder and name under `/data/citations/`. */
export type CitedThing = 'documents' | 'proposals' | 'questions' | 'actors';

/** Figures and tables that have a citation of their own: title, path, and what they are. */
type CitedPage = readonly [title: string, path: string, kind: 'page' | 'dataset'];

const ofTheEdition = ({ subject }: EditionWords): Readonly<Record<string, CitedPage>> => ({
  edition: ['', '/', 'dataset'],
  matrix: [`Comparison of proposals for ${subject}: the matrix`, pagePaths.compare, 'dataset'],
  data: ['The data of the edition', pagePaths.data, 'dataset'],
  'time-line': [
    'Time line of the documents, of what they date and of the terms they set',
    pagePaths.timeline,
    'page',
  ],
  parts: [
    'Who has which part in what: actors by proposals',
    placeOn(pagePaths.actors, sectionIds.partsInAll),
    'page',
  ],
  closeness: [
    'How close the proposals are to one another',
    placeOn(pagePaths.proposals, sectionIds.closeness),
    'page',
  ],
});

/** The name of a proposal's map among the cited figures. */
export function mapName(proposal: string): string {
  return `map-${proposal}`;
}

/** The name of a page on which two proposals stand side by side. */
export function pairName({ a, b }: Pair): string {
  return `pair-${a}--${b}`;
}

/** Every cited page by id, listed once for a corpus: each page that has one asks for it, and their pairs are many. */
const citedPages = kept(listOfPages);

function listOfPages({ corpus, matrix }: CheckedCorpus): Map<string, CitedPage> {
  const name = (id: string) => corpus.proposals.get(id)?.value.name ?? id;
  return new Map([
    ...Object.entries(ofTheEdition(corpus.edition.value)),
    ...matrix.proposals
      .filter(() => corpus.edition.value.map)
      .map(({ id }): [string, CitedPage] => [
        mapName(id),
        [`${name(id)}: a map of who takes part`, partsPath(id), 'page'],
      ]),
    ...pairsWithPages(matrix).map((pair): [string, CitedPage] => [
      pairName(pair),
      [`${name(pair.a)} and ${name(pair.b)}, side by side`, pairPath(matrix, pair.a, pair.b), 'page'],
    ]),
  ]);
}

/**
 * The citation of a figure, a table or a page that compares.
 *
 * @throws where it is not among those that have citation files
 */
export function citedPage(id: string, { checked, edition }: DataSource): Reference {
  const [title, path, kind] = citedPages(checked).get(id) ?? [];
  if (title === undefined || path === undefined)
    throw new Error(`"${id}" is not in the list of cited pages in src/data/citations.ts: add it there`);
  return id === 'edition' ? editionReference(edition) : pageReference(title, path, edition, kind);
}

/** A file for every thing and format; one with all documents together for each format. */
export function* citationFiles(source: DataSource): Generator<DataFile> {
  const { corpus } = source.checked;
  const { edition } = source;
  const documents = [...corpus.documents.values()].map((document) =>
    documentReference(corpus, document, edition),
  );
  const all: (readonly [thing: CitedThing | 'pages', id: string, reference: Reference])[] = [
    ...[...corpus.documents.keys()].map((id, at) => ['documents', id, documents[at] as Reference] as const),
    ...[...corpus.proposals.values()].map(
      (entry) => ['proposals', entry.id, proposalReference(entry, edition)] as const,
    ),
    ...[...corpus.dimensions.values()].map(
      (entry) => ['questions', entry.id, questionReference(entry, edition)] as const,
    ),
    ...[...corpus.actors.values()].map(
      (entry) => ['actors', entry.id, actorReference(entry, edition)] as const,
    ),
    ...[...citedPages(source.checked).keys()].map((id) => ['pages', id, citedPage(id, source)] as const),
  ];
  for (const { name, ending, mediaType, write } of formats) {
    for (const [thing, id, reference] of all)
      yield {
        path: `${citationFile(thing, id)}.${ending}`,
        mediaType,
        description: `Citation of ${reference.title} (${name})`,
        text: write([reference]),
      };
    yield {
      path: `citations/documents.${ending}`,
      mediaType,
      description: `Citations of all documents (${name})`,
      text: write(documents),
    };
  }
}
