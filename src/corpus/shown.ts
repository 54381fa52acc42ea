import type { Actor } from '../schema/actor.ts';
import { notReviewed, type Proposal, positionSchema } from '../schema/comparison.ts';
import { actorsInUse } from './actors-in-use.ts';
import type { Corpus, Entry } from './load-corpus.ts';

/** Whether the site that is made is a preview: drafts show on previews only. This is the one place that reads `PREVIEW`. */
export function isPreview(environment: Record<string, string | undefined>): boolean {
  return environment.PREVIEW === '1' || environment.PREVIEW === 'true';
}

/**
 * What of a corpus is shown: everything but drafts of proposals and of questions, and but the actors that only drafts involve; on a preview
 * everything, with "(draft)" after a draft's name, and every cell that nobody has filled in. Whatever makes pages is given this, and need
 * not know of drafts.
 */
export function shownCorpus(corpus: Corpus, preview: boolean): Corpus {
  const drafts = [...corpus.proposals.values(), ...corpus.dimensions.values()].filter(isDraft);
  if (drafts.length === 0) return corpus;
  if (preview) {
    const dimensions = mapped(corpus.dimensions, marked);
    return {
      ...corpus,
      dimensions,
      proposals: mapped(corpus.proposals, (one) => filled(marked(one), dimensions)),
    };
  }
  const dimensions = withoutDrafts(corpus.dimensions, corpus.dimensions);
  const asked = (entry: Entry<Proposal>) => ({
    ...entry,
    value: { ...entry.value, positions: withoutHidden(entry.value.positions, corpus.dimensions) },
  });
  const codings = mapped(corpus.codings, (files) =>
    mapped(withoutDrafts(files, corpus.proposals), (entry) => ({
      ...entry,
      value: { ...entry.value, cells: withoutHidden(entry.value.cells, corpus.dimensions) },
    })),
  );
  const proposals = mapped(withoutDrafts(corpus.proposals, corpus.proposals), asked);
  const left = { ...corpus, dimensions, proposals, codings };
  return { ...left, actors: usedIn(left) };
}

type MayBeDraft = Entry<{ readonly name: string; readonly status?: 'draft' | undefined }>;

function isDraft({ value }: MayBeDraft): boolean {
  return value.status !== undefined;
}

function marked<E extends MayBeDraft>(entry: E): E {
  return isDraft(entry)
    ? { ...entry, value: { ...entry.value, name: `${entry.value.name} (draft)` } }
    : entry;
}

/** A proposal with a position on every question: a draft of one need not be answered. */
function filled(entry: Entry<Proposal>, dimensions: ReadonlyMap<string, unknown>): Entry<Proposal> {
  const { positions } = entry.value;
  const open = [...dimensions.keys()].filter((id) => positions[id] === undefined);
  if (open.length === 0) return entry;
  const added = open.map((id) => [id, positionSchema.parse({ value: notReviewed })] as const);
  return { ...entry, value: { ...entry.value, positions: byKeys([...Object.entries(positions), ...added]) } };
}

/** The entries whose namesake among others is no draft. */
function withoutDrafts<T>(
  entries: ReadonlyMap<string, T>,
  all: ReadonlyMap<string, MayBeDraft>,
): Map<string, T> {
  return new Map([...entries].filter(([id]) => !all.get(id)?.value.status));
}

function withoutHidden<T>(
  values: Readonly<Record<string, T>>,
  dimensions: Corpus['dimensions'],
): Record<string, T> {
  const shown = Object.entries(values).filter(([id]) => !dimensions.get(id)?.value.status);
  return byKeys(shown);
}

/** As the schema reads them: no object's own words stand behind the keys. */
function byKeys<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.assign(Object.create(null), Object.fromEntries(entries));
}

function mapped<A, B>(entries: ReadonlyMap<string, A>, change: (entry: A) => B): Map<string, B> {
  return new Map([...entries].map(([id, entry]) => [id, change(entry)]));
}

/** Taking an actor out may leave the one that it is part of without use. */
function usedIn(corpus: Corpus): ReadonlyMap<string, Entry<Actor>> {
  const used = actorsInUse(corpus);
  const actors = new Map([...corpus.actors].filter(([id]) => used.has(id)));
  return actors.size === corpus.actors.size ? corpus.actors : usedIn({ ...corpus, actors });
}
