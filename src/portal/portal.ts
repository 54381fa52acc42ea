import type { Published } from './published.ts';

/** An actor that several editions name. */
export interface SharedActor {
  readonly name: string;
  /** Where each of them has its page, in the order of the editions. */
  readonly pages: readonly { readonly edition: string; readonly name: string; readonly address: string }[];
}

/**
 * The actors that several editions name, known by their identifiers outside of them: two that are called the same may be two. Those that the
 * most editions name come first, then those that are named most.
 */
export function sharedActors(editions: readonly Published[]): SharedActor[] {
  const found = new Map<string, { edition: Published; actor: Published['actors'][number] }[]>();
  for (const edition of editions)
    for (const actor of edition.actors) {
      const id = actor.wikidata ?? actor.iso3166;
      if (id === null) continue;
      found.set(id, [...(found.get(id) ?? []), { edition, actor }]);
    }
  const mentions = (all: readonly { actor: { mentions: number } }[]) =>
    all.reduce((sum, { actor }) => sum + actor.mentions, 0);
  return [...found.values()]
    .filter((all) => new Set(all.map(({ edition }) => edition)).size > 1)
    .sort((a, b) => b.length - a.length || mentions(b) - mentions(a))
    .map((all) => ({
      name: all[0]?.actor.name ?? '',
      pages: all.map(({ edition, actor }) => ({
        edition: edition.about.name,
        name: actor.name,
        address: actor.address,
      })),
    }));
}

/** The first of a list, and how many more there are: a portal leads to what an edition has, and does not say it all again. */
export function firstOf<T>(
  all: readonly T[],
  most: number,
): { readonly first: readonly T[]; readonly more: number } {
  // To hide a single one would take as much room as to show it.
  const first = all.length <= most + 1 ? all : all.slice(0, most);
  return { first, more: all.length - first.length };
}
