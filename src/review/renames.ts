import { actorPath, documentPath, pagePaths, proposalPath, questionPath } from '../addresses/paths.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { commit } from '../files/write.ts';
import { rename } from '../maintain/move/rename.ts';
import { Refusal } from '../messages/message.ts';
import { ledgerFile } from '../publish/ledger.ts';
import { loadRedirects, redirectsFile } from '../publish/redirects.ts';
import { type Edition, loadEdition } from './edition.ts';
import type { Draft } from './report.ts';

/** A thing that has another id than before. */
export interface Rename {
  readonly kind: 'document' | 'actor' | 'proposal' | 'question';
  readonly old: string;
  readonly new: string;
}

const kinds = [
  { kind: 'document', of: ({ documents }: Corpus) => documents, path: (id: string) => documentPath(id) },
  { kind: 'actor', of: ({ actors }: Corpus) => actors, path: actorPath },
  { kind: 'proposal', of: ({ proposals }: Corpus) => proposals, path: proposalPath },
  { kind: 'question', of: ({ dimensions }: Corpus) => dimensions, path: questionPath },
] as const;

/** Things that are there under another id, as redirects that came with the change say. */
export function renamesBetween(old: Edition, next: Edition): Rename[] {
  let redirects: ReturnType<typeof loadRedirects>;
  try {
    redirects = loadRedirects(next.root);
  } catch (error) {
    // What is wrong with the file is told among what must be true.
    if (error instanceof Refusal) return [];
    throw error;
  }
  return kinds.flatMap(({ kind, of, path }) => {
    const [before, after] = [of(old.corpus), of(next.corpus)];
    const gone = [...before.keys()].filter((id) => !after.has(id));
    const came = new Map([...after.keys()].filter((id) => !before.has(id)).map((id) => [path(id), id]));
    return gone.flatMap((id) => {
      const to = redirects.find(({ from }) => from === path(id))?.to;
      const is = to === undefined ? undefined : came.get(to);
      return is === undefined ? [] : [{ kind, old: id, new: is }];
    });
  });
}

/**
 * A base in whose folder things have the ids that they have now, so that what is told of them is what else changed; and what is told of
 * their ids. Redirects and the ledger stay as they were: that they came is told.
 *
 * @param old in a folder that is not needed afterwards
 */
export function renamed(old: Edition, renames: readonly Rename[]): { edition: Edition; told: Draft[] } {
  const told = renames.map(({ kind, old: from, new: to }): Draft => {
    const { changes } = rename(old.root, kind, from, to);
    const moved = [...changes].filter(([file]) => file !== redirectsFile && file !== ledgerFile);
    commit(old.root, new Map(moved));
    return {
      key: `renamed ${from} ${to}`,
      sort: 'pages',
      section: 'pages',
      page: pagePaths.home,
      verb: 'moved',
      subject: `The ${kind} “${from}” is “${to}” now`,
      rows: [
        { label: 'id', old: from, new: to, path: kinds.find((one) => one.kind === kind)?.path(to) ?? '' },
      ],
      causes: [redirectsFile, ...moved.map(([file]) => file)].map((file) => ({ file, what: 'the new id' })),
    };
  });
  return { edition: renames.length === 0 ? old : loadEdition(old.root), told };
}
