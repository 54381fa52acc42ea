import type { Actor } from '../schema/actor.ts';
import type { Proposal } from '../schema/comparison.ts';
import { actorsInUse } from './actors-in-use.ts';
import type { Corpus, Entry } from './load-corpus.ts';

/** Whether the site that is made is a preview: drafts show on previews only. This is the one place that reads `PREVIEW`. */
export function isPreview(environment: Record<string, string | undefined>): boolean {
  return environment.PREVIEW === '1' || environment.PREVIEW === 'true';
}

/**
 * What of a corpus is shown: everything but drafts, and but the actors that only drafts involve; on a preview everything, with "(draft)"
 * after a draft's name. Whatever makes pages is given this, and need not know of drafts.
 */
export function shownCorpus(corpus: Corpus, preview: boolean): Corpus {
  if (![...corpus.proposals.values()].some(({ value }) => value.status)) return corpus;
  if (preview) return { ...corpus, proposals: mapped(corpus.proposals, marked) };
  const isShown = (id: string) => corpus.proposals.get(id)?.value.status === undefined;
  const proposals = new Map([...corpus.proposals].filter(([id]) => isShown(id)));
  const codings = new Map(
    [...corpus.codings].map(([coding, files]) => [coding, new Map([...files].filter(([id]) => isShown(id)))]),
  );
  const left = { ...corpus, proposals, codings };
  return { ...left, actors: usedIn(left) };
}

function marked(entry: Entry<Proposal>): Entry<Proposal> {
  if (!entry.value.status) return entry;
  return { ...entry, value: { ...entry.value, name: `${entry.value.name} (draft)` } };
}

function mapped<T>(entries: ReadonlyMap<string, T>, change: (entry: T) => T): Map<string, T> {
  return new Map([...entries].map(([id, entry]) => [id, change(entry)]));
}

/** Taking an actor out may leave the one that it is part of without use. */
function usedIn(corpus: Corpus): ReadonlyMap<string, Entry<Actor>> {
  const used = actorsInUse(corpus);
  const actors = new Map([...corpus.actors].filter(([id]) => used.has(id)));
  return actors.size === corpus.actors.size ? actors : usedIn({ ...corpus, actors });
}
