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
import type { DataFile } from './data-file.ts';
import type { DataSource } from './source.ts';

/** Where the citation files of a thing are: its folder and name under `/data/citations/`. */
export type CitedThing = 'documents' | 'proposals' | 'questions' | 'actors';

/** Path under `/data/` of a citation file, without its ending. */
export function citationPath(thing: CitedThing | 'pages', id: string): string {
  return `citations/${thing}/${id}`;
}

/** The figures and tables that have a citation of their own, by id: title, path, and what they are. */
export const citedPages: Readonly<
  Record<string, readonly [title: string, path: string, kind: 'page' | 'dataset']>
> = {
  edition: ['', '/', 'dataset'],
  matrix: [
    'Comparison of proposals for security cooperation in the Sahel: the matrix',
    '/compare/',
    'dataset',
  ],
  data: ['The data of the edition', '/data/', 'dataset'],
};

/** The citation of one of {@link citedPages}. */
export function citedPage(id: string, { edition }: Pick<DataSource, 'edition'>): Reference {
  const [title, path, kind] = citedPages[id] ?? [];
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
    ...Object.keys(citedPages).map((id) => ['pages', id, citedPage(id, source)] as const),
  ];
  for (const { name, ending, mediaType, write } of formats) {
    for (const [thing, id, reference] of all)
      yield {
        path: `${citationPath(thing, id)}.${ending}`,
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
