import { parse } from 'yaml';
import { actorPath, documentPath, pagePaths, proposalPath, questionPath } from '../addresses/paths.ts';
import type { Entry } from '../corpus/load-corpus.ts';
import type { Transcription } from '../corpus/transcription.ts';
import { commit } from '../files/write.ts';
import { handWrittenFiles } from '../maintain/move/hand-written.ts';
import { underOtherId } from '../maintain/move/rename.ts';
import { withWords } from '../maintain/move/yaml-text.ts';
import { loadRedirects, redirectsFile } from '../publish/redirects.ts';
import { type Edition, loadEdition } from './edition.ts';
import type { Draft } from './report.ts';
import { readOf } from './site.ts';

/** Files as they read with the new id. */
type Rewritten = ReturnType<typeof underOtherId>['changes'];

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
  // Values are known by their questions, under the ids that these have now.
  const edition = told.length === 0 ? old : loadEdition(old.root);
  const values = valuesRenamed(edition, next);
  return { edition: values.length === 0 ? edition : loadEdition(old.root), told: [...told, ...values] };
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
      const { changes } = underOtherId(old.root, kind, from, to);
      const draft = draftOf(old.root, changes, [from, to], `The ${kind} “${from}”`, path(to));
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
    return pairs.map(([from, to]) => {
      const { changes } = underOtherId(old.root, kind, forNow(from), to);
      const draft = draftOf(old.root, changes, [from, to], `The ${kind} “${from}”`, path(to));
      return { ...draft, causes: draft.causes.filter(({ file }) => !file.includes(forNow(from))) };
    });
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
    return sameButForId(before ?? [], after ?? []).map(([from, to]) => {
      const { changes } = underOtherId(old.root, kind, from, to);
      return draftOf(old.root, changes, [from, to], `The ${kind} “${from}”`, pagePaths.questions);
    });
  });
}

/** Values of questions, wherever they are given. */
function valuesRenamed(old: Edition, next: Edition): Draft[] {
  return [...next.corpus.dimensions.values()].flatMap(({ id, value: { name, values } }) => {
    const before = old.corpus.dimensions.get(id)?.value.values ?? [];
    return sameButForId(before, values).map(([from, to]) => {
      const changes = new Map(
        handWrittenFiles(old.root).flatMap(({ file, text }) => {
          if (!file.startsWith('content/') || !text.includes(from)) return [];
          const places = placesOf(from, id, parse(text), [], file === `content/dimensions/${id}.yml`);
          return places.length === 0 ? [] : [[file, withWords(text, places, to)] as const];
        }),
      );
      const cells = [...next.corpus.proposals.values()].filter(
        ({ value }) => value.positions[id]?.value === to,
      );
      const draft = draftOf(
        old.root,
        changes,
        [from, to],
        `The value “${from}” of ${name}`,
        questionPath(id),
      );
      const row = { label: 'cells that have it', new: cells.map(({ value }) => value.name).join(', ') };
      return { ...draft, rows: [...draft.rows, ...(cells.length > 0 ? [row] : [])] };
    });
  });
}

/** Where a file gives a value to a question, or says something of it. @param isWithin whether all that is looked at is of the question */
function placesOf(
  value: string,
  question: string,
  said: unknown,
  path: readonly (string | number)[],
  isWithin: boolean,
): { path: readonly (string | number)[]; isKey: false }[] {
  if (said === value) {
    const field = path.findLast((part) => typeof part === 'string');
    return isWithin && /^(?:id|values?)$/.test(`${field}`) ? [{ path, isKey: false }] : [];
  }
  if (typeof said !== 'object' || said === null) return [];
  const isOf = isWithin || ('question' in said && said.question === question);
  return Object.entries(said).flatMap(([key, member]) => {
    const here = [...path, Array.isArray(said) ? Number(key) : key];
    return placesOf(value, question, member, here, isOf || key === question);
  });
}

/** What lists have that are no files: themes, roles, values. */
interface Listed {
  readonly id: string;
  readonly name?: string;
  readonly heading?: string;
  readonly label?: string;
  readonly rule?: string;
}

/** Ids that went and came with the same name or the same rule: each old one with its new one. */
function sameButForId(olds: readonly Listed[], news: readonly Listed[]): (readonly [string, string])[] {
  const lacks = (list: readonly Listed[], { id }: Listed) => !list.some((one) => one.id === id);
  const said = ['name', 'heading', 'label', 'rule'] as const;
  return olds
    .filter((was) => lacks(news, was))
    .flatMap((was) => {
      const isSame = (is: Listed) => said.some((field) => was[field] && was[field] === is[field]);
      const is = news.find((one) => lacks(olds, one) && isSame(one));
      return is ? [[was.id, is.id] as const] : [];
    });
}

/** Gives the base the new id, and tells it. */
function draftOf(
  root: string,
  changes: Rewritten,
  [from, to]: readonly [string, string],
  what: string,
  path: string,
): Draft {
  commit(root, changes);
  return {
    key: `renamed ${from} ${to}`,
    sort: 'pages',
    section: 'pages',
    page: pagePaths.home,
    verb: 'moved',
    subject: `${what} is “${to}” now`,
    rows: [{ label: 'id', old: from, new: to, path }],
    causes: [...changes.keys()].map((file) => ({ file, what: 'the new id' })),
  };
}
