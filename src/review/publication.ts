import { documentPath, pagePaths } from '../addresses/paths.ts';
import { versionOf } from '../cite/edition.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { versionedFiles } from '../corpus/versioned-files.ts';
import type { Publication } from '../schema/changes.ts';
import { counted, inWords } from '../text/wording.ts';
import { changeLines, sortsOf } from './change-lines.ts';
import { compareEditions, published } from './compare-editions.ts';
import type { Edition } from './edition.ts';

/**
 * What a publication changes for readers; drafts are not published, and not told.
 *
 * @param old what was published before; without it, this is the first publication, which says what there is
 * @param date ISO date
 * @returns undefined where nothing changes for readers
 */
export function publicationOf(
  old: Edition | undefined,
  next: Edition,
  date: string,
): Publication | undefined {
  const version = versionOf(versionedFiles(next.root, next.root));
  const shown = published(next);
  if (!old) return { version, date, ...firstPublication(shown.corpus) };
  // Causes are for reviewers: without a list of changed files none are looked for.
  const { changes } = compareEditions(published(old), shown, new Map());
  const lines = changeLines(changes, shown.corpus);
  if (lines.length === 0) return undefined;
  const sorts = sortsOf(changes);
  return { version, date, title: `What changed: ${sorts}`, lines };
}

/** What there is: each document, and how much is made of them. */
function firstPublication(corpus: Corpus): Pick<Publication, 'title' | 'lines'> {
  const { documents, proposals, dimensions, actors } = corpus;
  const count = (number: number, noun: string) => `${inWords(number)} ${number === 1 ? noun : `${noun}s`}`;
  const about = `${count(documents.size, 'document')}, ${count(proposals.size, 'proposal')} and ${count(dimensions.size, 'question')} put to them`;
  return {
    title: `The first publication: ${about}`,
    lines: [
      ...[...documents.values()].map(({ id, front }) => ({
        text: `Document added: “${front.title}”`,
        path: documentPath(id),
      })),
      {
        text: `${counted(proposals.size, 'proposal')} compared on ${counted(dimensions.size, 'question')}`,
        path: pagePaths.compare,
      },
      { text: `${counted(actors.size, 'actor')} and where the documents name them`, path: pagePaths.actors },
    ],
  };
}
