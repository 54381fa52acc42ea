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
import type { Change, Report } from './report.ts';

/** Reckons which pages a change alters, where no two builds can be compared. It names too many rather than too few. */
export function reckonedPages(changes: readonly Change[], corpus: Corpus): Report['pages'] {
  const pages = new Set<string>();
  for (const change of changes) {
    const page = change.path?.split('#')[0];
    if (page) pages.add(page);
    for (const path of alsoOn(change, corpus)) pages.add(path);
  }
  const all = changes.some(
    ({ section, subject }) => section === 'other' && /pages are made|every page looks/.test(subject),
  );
  return { known: 'reckoned', changed: [...pages].sort(), ...(all && { all }) };
}

function alsoOn({ section, document, cell, rows, verb }: Change, corpus: Corpus): string[] {
  const source = document === undefined ? [] : [documentPath(document), sourcePath(document)];
  switch (section) {
    case 'documents':
      return [...source, pagePaths.home, pagePaths.documents];
    case 'text':
    case 'emendations':
    case 'lines':
      return source;
    case 'metadata':
      return [...source, pagePaths.documents];
    case 'mentions':
      return document === undefined ? [] : [documentPath(document)];
    case 'cells': {
      const [proposal = '', question = ''] = cell ?? [];
      const pairs = pairsOf(matrixOf(corpus)).filter(({ a, b }) => a === proposal || b === proposal);
      const documents = [...rows.flatMap((row) => [row.old ?? '', row.new ?? ''])].flatMap((text) =>
        [...text.matchAll(/\(([a-z0-9-]+)#/g)].map(([, id = '']) => documentPath(id)),
      );
      return [
        pagePaths.compare,
        proposalPath(proposal),
        questionPath(question),
        ...pairs.map(({ a, b }) => pairPagePath(a, b)),
        ...documents,
      ];
    }
    case 'proposals':
    case 'questions':
      return [
        pagePaths.compare,
        pagePaths.proposals,
        pagePaths.questions,
        ...(verb === 'changed' ? [] : [pagePaths.home]),
      ];
    case 'actors':
      return [pagePaths.actors];
    case 'pages':
      return rows.flatMap((row) => (row.label === 'page' && row.new ? [row.new] : []));
    default:
      return [];
  }
}
