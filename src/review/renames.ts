import { actorPath, documentPath, pagePaths, proposalPath, questionPath } from '../addresses/paths.ts';
import { commit } from '../files/write.ts';
import { rename } from '../maintain/move/rename.ts';
import { ledgerFile } from '../publish/ledger.ts';
import { loadRedirects, redirectsFile } from '../publish/redirects.ts';
import { type Edition, loadEdition } from './edition.ts';
import type { Draft } from './report.ts';
import { readOf } from './site.ts';

const kinds = [
  ['document', 'documents', documentPath],
  ['actor', 'actors', actorPath],
  ['proposal', 'proposals', proposalPath],
  ['question', 'dimensions', questionPath],
] as const;

/**
 * A base in whose folder things have the ids that they have now, as redirects that came with the change say, so that what is told of them
 * is what else changed; and what is told of their ids. Redirects and the ledger stay as they were: that they came is told.
 *
 * @param old in a folder that is not needed afterwards
 */
export function renamed(old: Edition, next: Edition): { edition: Edition; told: Draft[] } {
  // What cannot be read may name anything.
  if (old.unread.length + next.unread.length > 0) return { edition: old, told: [] };
  const redirects = new Map(readOf(loadRedirects, next).map(({ from, to }) => [from, to]));
  const told = kinds.flatMap(([kind, part, path]) => {
    const [before, after] = [old.corpus[part], next.corpus[part]];
    const came = new Map([...after.keys()].filter((id) => !before.has(id)).map((id) => [path(id), id]));
    return [...before.keys()].flatMap((from): Draft[] => {
      const to = after.has(from) ? undefined : came.get(redirects.get(path(from)) ?? '');
      if (to === undefined) return [];
      const { changes } = rename(old.root, kind, from, to);
      const moved = [...changes].filter(([file]) => file !== redirectsFile && file !== ledgerFile);
      commit(old.root, new Map(moved));
      return [
        {
          key: `renamed ${from} ${to}`,
          sort: 'pages',
          section: 'pages',
          page: pagePaths.home,
          verb: 'moved',
          subject: `The ${kind} “${from}” is “${to}” now`,
          rows: [{ label: 'id', old: from, new: to, path: path(to) }],
          causes: [redirectsFile, ...moved.map(([file]) => file)].map((file) => ({
            file,
            what: 'the new id',
          })),
        },
      ];
    });
  });
  return { edition: told.length === 0 ? old : loadEdition(old.root), told };
}
