import { actorPath, pagePaths, partsPath, proposalPath, questionPath } from '../addresses/paths.ts';
import type { Corpus, Entry } from '../corpus/load-corpus.ts';
import type { Causes } from './causes.ts';
import { type Corpora, positionsOf, quoteRows } from './cells.ts';
import type { Draft, Row, Verb } from './report.ts';
import { changedLeaves, differing, row } from './values.ts';

/** Proposals that came or went, and what they say of themselves. */
export function proposalChanges(corpora: Corpora, causes: Causes): Draft[] {
  return pairs(corpora.old.proposals, corpora.new.proposals).flatMap(({ id, old, new: next }) => {
    const value = (next ?? old)?.value;
    const { positions: _p, roles: _r, made: oldMade, ...before } = old?.value ?? {};
    const { positions: _q, roles: _s, made: newMade, ...after } = next?.value ?? {};
    const { quotes: oldQuotes = [], ...madeBefore } = oldMade ?? {};
    const { quotes: newQuotes = [], ...madeAfter } = newMade ?? {};
    const positions: Row[] =
      old && next
        ? []
        : [...positionsOf(next ? corpora.new : corpora.old, { proposal: id })].map(([name, said]) =>
            next ? row(name, undefined, said) : row(name, said, undefined),
          );
    const rows = [
      ...changedLeaves({ ...before, made: madeBefore }, { ...after, made: madeAfter }),
      ...quoteRows(corpora, oldQuotes, newQuotes),
      ...positions,
    ];
    return draft(
      'proposals',
      id,
      value?.name ?? id,
      verbOf(old, next),
      rows,
      next ? proposalPath(id) : pagePaths.proposals,
      causes,
    );
  });
}

/** Actors' parts in proposals that both sides have. */
export function roleChanges(corpora: Corpora, causes: Causes): Draft[] {
  return pairs(corpora.old.proposals, corpora.new.proposals).flatMap(({ id, old, new: next }) => {
    if (!old || !next) return [];
    const keyed = ({ value }: NonNullable<typeof old>) =>
      new Map(value.roles.map((role) => [`${role.actor} as ${role.role}`, role]));
    const [before, after] = [keyed(old), keyed(next)];
    return [...new Set([...after.keys(), ...before.keys()])].flatMap((key): Draft[] => {
      const [was, is] = [before.get(key), after.get(key)];
      const rows = [
        ...(was && is ? [] : [row('part', was && key, is && key)]),
        ...differing({ note: [was?.note, is?.note] }),
        ...quoteRows(corpora, was?.quotes ?? [], is?.quotes ?? []),
      ];
      if (rows.length === 0) return [];
      const at = is ? next.value.roles.indexOf(is) : -1;
      const line = at === -1 ? undefined : next.placeOf(['roles', at]).line;
      const own = causes.file(next.file, 'the proposal', line);
      return [
        {
          key: `${id}_${key}`,
          section: 'roles',
          verb: verbOf(was, is),
          subject: `${next.value.name}: ${key}`,
          rows,
          path: partsPath(id),
          causes: own,
        },
      ];
    });
  });
}

/** Questions that came, went or changed, with their codebook. */
export function questionChanges(corpora: Corpora, causes: Causes): Draft[] {
  return pairs(corpora.old.dimensions, corpora.new.dimensions).flatMap(({ id, old, new: next }) => {
    const positions: Row[] =
      old && next
        ? []
        : [...positionsOf(next ? corpora.new : corpora.old, { question: id })].map(([name, said]) =>
            next ? row(name, undefined, said) : row(name, said, undefined),
          );
    const rows = [...changedLeaves(old?.value, next?.value), ...positions];
    const name = (next ?? old)?.value.name ?? id;
    return draft(
      'questions',
      id,
      name,
      verbOf(old, next),
      rows,
      next ? questionPath(id) : pagePaths.questions,
      causes,
    );
  });
}

/** Actors that came, went or changed; a name is told by itself, with what it counts for. */
export function actorChanges(corpora: Corpora, causes: Causes): Draft[] {
  return pairs(corpora.old.actors, corpora.new.actors).flatMap(({ id, old, new: next }) => {
    const { names: before = [], ...oldRest } = old?.value ?? {};
    const { names: after = [], ...newRest } = next?.value ?? {};
    const described = (names: typeof before) =>
      new Map(names.map((name) => [name.text, JSON.stringify({ ...name, text: undefined })]));
    const [olds, news] = [described(before), described(after)];
    const nameRows = [...new Set([...news.keys(), ...olds.keys()])]
      .filter((name) => olds.get(name) !== news.get(name))
      .map((name) => row('name', shownName(name, olds.get(name)), shownName(name, news.get(name))));
    const rows = [...changedLeaves(oldRest, newRest), ...nameRows];
    const name = (next ?? old)?.value.name ?? id;
    return draft(
      'actors',
      id,
      name,
      verbOf(old, next),
      rows,
      next ? actorPath(id) : pagePaths.actors,
      causes,
    );
  });
}

function shownName(name: string, about: string | undefined): string | undefined {
  if (about === undefined) return undefined;
  return about === '{}'
    ? name
    : `${name} ${about.replaceAll(/[{}"]/g, '').replaceAll(':', ': ').replaceAll(',', ', ')}`;
}

/** Values that coders gave: one change a coding and proposal. */
export function codingChanges(corpora: Corpora, causes: Causes): Draft[] {
  const flat = (corpus: Corpus) =>
    new Map(
      [...corpus.codings].flatMap(([coding, files]) =>
        [...files].map(([id, entry]) => [`${coding}/${id}`, entry] as const),
      ),
    );
  return pairs(flat(corpora.old), flat(corpora.new)).flatMap(({ id, old, new: next }) =>
    draft(
      'codings',
      id,
      id,
      verbOf(old, next),
      changedLeaves(old?.value, next?.value),
      pagePaths.comparisonMethod,
      causes,
    ),
  );
}

/** Dated events and terms of the glossary: one change a file. */
export function recordChanges(corpora: Corpora, causes: Causes): Draft[] {
  const told = (folder: 'events' | 'glossary', path: string) =>
    pairs<unknown>(corpora.old[folder], corpora.new[folder]).flatMap(({ id, old, new: next }): Draft[] => {
      const rows = changedLeaves(old?.value, next?.value);
      const file = `content/${folder}/${id}.yml`;
      const base = {
        key: `${folder}_${id}`,
        section: 'records',
        verb: verbOf(old, next),
        subject: `${folder}, ${id}`,
      } as const;
      return rows.length === 0 ? [] : [{ ...base, rows, path, causes: causes.file(file, folder) }];
    });
  return [...told('events', pagePaths.timeline), ...told('glossary', pagePaths.glossary)];
}

function draft(
  section: Draft['section'],
  key: string,
  subject: string,
  verb: Verb,
  rows: readonly Row[],
  path: string,
  causes: Causes,
): Draft[] {
  if (rows.length === 0) return [];
  const folders = {
    proposals: 'proposals',
    questions: 'dimensions',
    actors: 'actors',
    codings: 'codings',
  } as const;
  const file = `content/${folders[section as keyof typeof folders]}/${key}.yml`;
  const what = {
    proposals: 'the proposal',
    questions: 'the question',
    actors: 'the actor',
    codings: 'the coding',
  }[section as keyof typeof folders];
  return [{ key, section, verb, subject, rows, path, causes: causes.file(file, what) }];
}

function verbOf(old: unknown, next: unknown): Verb {
  return old === undefined ? 'added' : next === undefined ? 'removed' : 'changed';
}

/** Entries of both sides by their ids, those of the new side first. */
export function pairs<T>(
  olds: ReadonlyMap<string, Entry<T>>,
  news: ReadonlyMap<string, Entry<T>>,
): { readonly id: string; readonly old?: Entry<T>; readonly new?: Entry<T> }[] {
  return [...new Set([...news.keys(), ...olds.keys()])].map((id) => {
    const [old, next] = [olds.get(id), news.get(id)];
    return { id, ...(old && { old }), ...(next && { new: next }) };
  });
}
