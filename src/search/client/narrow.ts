import type { FacetFile } from '../file-shapes.ts';
import type { FoundPage } from './engine.ts';
import { load } from './files.ts';
import { hitsIn } from './passages.ts';

/** What results are narrowed by, in the order of the page. */
export const facets = ['kind', 'form', 'actor', 'proposal', 'year', 'classification'] as const;
export type Facet = (typeof facets)[number];
export type Choice = Partial<Record<Facet, string>>;

/** A value that can be chosen, and how many passages are left when it is. */
export interface Option {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

interface Passage {
  readonly page: FoundPage;
  readonly block: number;
  readonly values: Record<Facet, readonly string[]>;
}

export interface Filtered {
  readonly pages: readonly FoundPage[];
  readonly passages: number;
  keeps(page: FoundPage): (block: number) => boolean;
  readonly options: ReadonlyMap<Facet, readonly Option[]>;
}

/**
 * Narrows passage by passage: an actor that is named elsewhere in the document does not let a passage through. Counts are made from the
 * passages found and not by the engine, whose counts are wrong for quoted phrases (Pagefind issue 556).
 */
export async function filter(found: readonly FoundPage[], choice: Choice, sort: string): Promise<Filtered> {
  const file = await load<FacetFile>('facets.json');
  const all = found.flatMap((page) => passagesOfPage(file, page));
  const passes = (passage: Passage, except?: Facet) =>
    facets.every(
      (facet) => facet === except || !choice[facet] || passage.values[facet].includes(choice[facet]),
    );
  const kept = all.filter((passage) => passes(passage));
  const blocks = new Map<FoundPage, Set<number>>();
  for (const { page, block } of kept) blocks.set(page, (blocks.get(page) ?? new Set()).add(block));
  const pages = found.filter((page) => blocks.has(page));
  const date = (page: FoundPage) => file.pages[page.id]?.[3] || '~';
  // The newest or the oldest first; what has no date comes last either way.
  const order = sort === 'newest' ? -1 : 1;
  if (sort === 'newest' || sort === 'oldest')
    pages.sort((a, b) => {
      const [one, other] = [date(a), date(b)];
      if (one === other) return 0;
      if (one === '~' || other === '~') return one === '~' ? 1 : -1;
      return one < other ? -order : order;
    });
  return {
    pages,
    passages: kept.length,
    keeps: (page) => (block) => blocks.get(page)?.has(block) ?? false,
    options: new Map(
      facets.map((facet) => [
        facet,
        optionsOf(
          file,
          facet,
          all.filter((passage) => passes(passage, facet)),
          choice[facet],
        ),
      ]),
    ),
  };
}

function passagesOfPage(file: FacetFile, page: FoundPage): Passage[] {
  const known = file.pages[page.id];
  if (!known) return [];
  const [kind, form, classification, date, sizes, actors, proposals] = known;
  const value = (facet: keyof FacetFile['values'], ...places: number[]) =>
    places.flatMap((place) => file.values[facet][place]?.[0] ?? []);
  const own = {
    kind: value('kind', kind),
    form: value('form', form),
    classification: value('classification', classification),
    year: date === '' ? [] : [date.slice(0, 4)],
  };
  return hitsIn(sizes, page.places).map(({ block }) => ({
    page,
    block,
    values: {
      ...own,
      actor: value('actor', ...(actors[block] ?? [])),
      proposal: value('proposal', ...(proposals[block] ?? [])),
    },
  }));
}

function optionsOf(
  file: FacetFile,
  facet: Facet,
  passages: readonly Passage[],
  chosen: string | undefined,
): Option[] {
  const counts = new Map<string, number>(chosen ? [[chosen, 0]] : []);
  for (const { values } of passages)
    for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  const names = facet === 'year' ? new Map<string, string>() : new Map(file.values[facet]);
  return [...counts]
    .map(([value, count]) => ({ value, name: names.get(value) ?? value, count }))
    .sort((a, b) =>
      facet === 'year' ? (a.value < b.value ? -1 : 1) : b.count - a.count || (a.name < b.name ? -1 : 1),
    );
}
