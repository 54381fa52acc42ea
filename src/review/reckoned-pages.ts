import {
  documentPath,
  pagePaths,
  pairPagePath,
  proposalPath,
  questionPath,
  sourcePath,
} from '../addresses/paths.ts';
import { pairsOf } from '../compare/closeness.ts';
import { matrixOf } from '../compare/matrix.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { altersEveryPage } from './files.ts';
import type { ChangedFiles } from './git.ts';
import type { Change, Report, Section } from './report.ts';

const { home, documents, compare, proposals, questions, actors } = pagePaths;

/** Pages that show something of every change of a sort, beside the page where it is to be seen. */
const also: Partial<Record<Section, readonly string[]>> = {
  documents: [home, documents],
  metadata: [documents],
  cells: [compare],
  wording: [compare],
  proposals: [compare, proposals, questions],
  questions: [compare, proposals, questions],
  actors: [actors],
};

/** Reckons which pages a change alters, where no two builds can be compared. It names too many rather than too few. */
export function reckonedPages(
  changes: readonly Change[],
  corpus: Corpus,
  files: ChangedFiles,
): Report['pages'] {
  const isPublic = ({ section }: Change) => section !== 'drafts' && section !== 'guards';
  const pages = changes
    .filter(isPublic)
    .flatMap((change) => [
      ...[change.path, ...change.rows.map(({ path }) => path)].flatMap((path) => path?.split('#')[0] || []),
      ...(also[change.section] ?? []),
      ...(/^(?:proposals|questions)$/.test(change.section) && change.verb !== 'changed' ? [home] : []),
      ...pagesOf(change, corpus),
    ]);
  const all = altersEveryPage(files);
  return { known: 'reckoned', changed: [...new Set(pages)].sort(), ...(all && { all }) };
}

function pagesOf({ section, document, cell, rows }: Change, corpus: Corpus): string[] {
  const own = document === undefined ? [] : [documentPath(document)];
  if (document !== undefined && section !== 'mentions') own.push(sourcePath(document));
  if (!cell) return own;
  const [proposal, question] = cell;
  const pairs = pairsOf(matrixOf(corpus)).filter(({ a, b }) => a === proposal || b === proposal);
  const cited = rows.flatMap((row) => /\(([a-z0-9-]+)#/.exec(row.old ?? '')?.[1] ?? []);
  return [
    proposalPath(proposal),
    questionPath(question),
    ...pairs.map(({ a, b }) => pairPagePath(a, b)),
    ...cited.map((id) => documentPath(id)),
  ];
}
