import { actorPath, documentPath, pagePaths, proposalPath, questionPath } from '../addresses/paths.ts';
import type { Entry } from '../corpus/load-corpus.ts';
import type { Transcription } from '../corpus/transcription.ts';
import { commit } from '../files/write.ts';
import { underOtherId } from '../maintain/move/rename.ts';
import { loadRedirects, redirectsFile } from '../publish/redirects.ts';
import { type Edition, loadEdition } from './edition.ts';
import type { Draft } from './report.ts';
import { readOf } from './site.ts';

/** Things with files and pages of their own: what a command calls them, where a corpus has them, and the section that tells of them. */
export const thingsWithPages = [
  { thing: 'document', kind: 'document', part: 'documents', section: 'documents', path: documentPath },
  { thing: 'proposal', kind: 'proposal', part: 'proposals', section: 'proposals', path: proposalPath },
  { thing: 'dimension', kind: 'question', part: 'dimensions', section: 'questions', path: questionPath },
  { thing: 'actor', kind: 'actor', part: 'actors', section: 'actors', path: actorPath },
] as const;

/**
 * A base in whose folder things have the ids that they have now, so that what is told of them is what else changed; and what is told of
 * their ids. Redirects and the ledger stay as they were: that they came is told.
 *
 * @param old in a folder that is not needed afterwards
 */
export function renamed(old: Edition, next: Edition): { edition: Edition; told: Draft[] } {
  // What cannot be read may name anything.
  if (old.unread.length + next.unread.length > 0) return { edition: old, told: [] };
  const told = [...thingsExchanged(old, next), ...thingsRenamed(old, next), ...listedRenamed(old, next)];
  return { edition: told.length === 0 ? old : loadEdition(old.root), told };
}

/** Things with files of their own, as redirects that came with the change say. */
function thingsRenamed(old: Edition, next: Edition): Draft[] {
  const redirects = new Map(readOf(loadRedirects, next).map(({ from, to }) => [from, to]));
  return thingsWithPages.flatMap(({ kind, part, path }) => {
    const [before, after] = [old.corpus[part], next.corpus[part]];
    const came = new Map([...after.keys()].filter((id) => !before.has(id)).map((id) => [path(id), id]));
    return [...before.keys()].flatMap((from): Draft[] => {
      const to = after.has(from) ? undefined : came.get(redirects.get(path(from)) ?? '');
      if (to === undefined) return [];
      const draft = draftOf(old.root, kind, [from, to], path(to));
      return [{ ...draft, causes: [{ file: redirectsFile, what: 'the new id' }, ...draft.causes] }];
    });
  });
}

/** Things that have one another's ids: no redirect can say so, for each address leads to one of them. */
function thingsExchanged(old: Edition, next: Edition): Draft[] {
  return thingsWithPages.flatMap(({ kind, part, path }) => {
    const [before, after] = [old, next].map(({ corpus }) => new Map([...corpus[part]].map(saidOf)));
    const moved = new Map<string, string>();
    for (const [from, said] of before ?? [])
      for (const [to, same] of after?.get(from) === said ? [] : (after ?? []))
        if (same === said && before?.has(to) && before.get(to) !== said) moved.set(from, to);
    const goals = new Set(moved.values());
    const pairs = [...moved].filter(([from, to]) => goals.has(from) && moved.has(to));
    if (goals.size < moved.size) return [];
    const forNow = (id: string) => `${id}-for-now`;
    for (const [from] of pairs) commit(old.root, underOtherId(old.root, kind, from, forNow(from)).changes);
    return pairs.map(([from, to]) => draftOf(old.root, kind, [from, to], path(to), forNow(from)));
  });
}

/** What tells a thing from others, whatever its id is: of a document its source. */
function saidOf([id, thing]: readonly [string, Transcription | Entry<unknown>]): readonly [string, string] {
  return [id, 'apparatus' in thing ? thing.apparatus.sha256 : JSON.stringify(thing.value)];
}

/** What content/edition.yml lists. */
function listedRenamed(old: Edition, next: Edition): Draft[] {
  return (['theme', 'role'] as const).flatMap((kind) => {
    const [before, after] = [old, next].map(({ corpus }) => corpus.edition.value[`${kind}s`]);
    return sameButForId(before ?? [], after ?? []).map((ids) =>
      draftOf(old.root, kind, ids, pagePaths.questions),
    );
  });
}

/** Ids that went and came with the same name: each old one with its new one. */
function sameButForId(olds: readonly Listed[], news: readonly Listed[]): (readonly [string, string])[] {
  const lacks = (list: readonly Listed[], { id }: Listed) => !list.some((one) => one.id === id);
  const nameOf = ({ name, heading }: Listed) => name ?? heading;
  return olds
    .filter((was) => lacks(news, was))
    .flatMap((was) => {
      const is = news.find((one) => lacks(olds, one) && nameOf(one) === nameOf(was));
      return is ? [[was.id, is.id] as const] : [];
    });
}

/** What content/edition.yml lists: themes have names, and roles headings. */
interface Listed {
  readonly id: string;
  readonly name?: string;
  readonly heading?: string;
}

/** Gives a thing of the base its new id, and tells it. @param now the id that it has meanwhile */
function draftOf(
  root: string,
  kind: string,
  [from, to]: readonly [string, string],
  path: string,
  now = from,
): Draft {
  const { changes } = underOtherId(root, kind, now, to);
  commit(root, changes);
  const files = [...changes.keys()].filter((file) => now === from || !file.includes(now));
  return {
    key: `renamed ${from} ${to}`,
    sort: 'pages',
    section: 'pages',
    page: pagePaths.home,
    verb: 'moved',
    subject: `The ${kind} “${from}” is “${to}” now`,
    rows: [{ label: 'id', old: from, new: to, path }],
    causes: files.map((file) => ({ file, what: 'the new id' })),
  };
}
