import type { FacetFile } from '../file-shapes.ts';
import { pageKinds } from '../search-record.ts';
import { load } from './files.ts';
import type { Found, Results } from './find.ts';
import { indexOf, own } from './folder.ts';

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

interface Faceted {
  readonly found: Found;
  readonly date: string;
  readonly values: Record<Facet, readonly string[]>;
}

export interface Narrowed {
  readonly results: Results;
  readonly options: ReadonlyMap<Facet, readonly Option[]>;
}

/**
 * Narrows passage by passage: an actor that is named elsewhere in the document does not let a passage through. Counts are made from the
 * passages found: the engine knows none of them.
 */
export async function narrow(results: Results, choice: Choice, sort: string): Promise<Narrowed> {
  const file = await load<FacetFile>(`${indexOf(own)}facets.json`);
  const faceted = (group: readonly Found[]) => group.map((found) => facetedOf(file, found));
  const passes = ({ values }: Faceted, except?: Facet) =>
    facets.every((facet) => facet === except || !choice[facet] || values[facet].includes(choice[facet]));
  const kept = (group: readonly Found[]) =>
    inOrder(
      faceted(group).filter((one) => passes(one)),
      sort,
    ).map(({ found }) => found);
  const all = faceted([...results.answers, ...results.passages, ...results.pages]);
  return {
    results: {
      ...results,
      byDate: sort !== '',
      answers: kept(results.answers),
      passages: kept(results.passages),
      pages: kept(results.pages),
    },
    options: new Map(
      facets.map((facet) => [
        facet,
        optionsOf(
          file,
          facet,
          all.filter((one) => passes(one, facet)),
          choice[facet],
        ),
      ]),
    ),
  };
}

/** The newest or the oldest first; what has no date comes last either way. */
function inOrder(group: Faceted[], sort: string): Faceted[] {
  if (sort !== 'newest' && sort !== 'oldest') return group;
  const sign = sort === 'newest' ? -1 : 1;
  return group.sort((a, b) => {
    if (a.date === b.date) return 0;
    if (a.date === '' || b.date === '') return a.date === '' ? 1 : -1;
    return a.date < b.date ? -sign : sign;
  });
}

function facetedOf(file: FacetFile, found: Found): Faceted {
  const { shelf, block } = found;
  const page = shelf.pageOf[block] ?? 0;
  const nth = block - (shelf.heads[page] ?? 0);
  // Pages about the edition are in no list of facets: they have nothing but their kind.
  const [kind, form, classification, date, actors, proposals] = shelf.isProse
    ? noFacets
    : (file.pages[page] ?? noFacets);
  const value = (facet: keyof FacetFile['values'], ...places: number[]) =>
    places.flatMap((place) => file.values[facet][place]?.[0] ?? []);
  return {
    found,
    date,
    values: {
      kind: shelf.isProse ? ['page'] : value('kind', kind),
      form: value('form', form),
      classification: value('classification', classification),
      year: date === '' ? [] : [date.slice(0, 4)],
      actor: value('actor', ...(actors[nth] ?? [])),
      proposal: value('proposal', ...(proposals[nth] ?? [])),
    },
  };
}

const noFacets: FacetFile['pages'][number] = [-1, -1, -1, '', [], []];

function optionsOf(
  file: FacetFile,
  facet: Facet,
  all: readonly Faceted[],
  chosen: string | undefined,
): Option[] {
  const counts = new Map<string, number>(chosen ? [[chosen, 0]] : []);
  for (const { values } of all)
    for (const value of values[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  const names =
    facet === 'year'
      ? new Map<string, string>()
      : new Map([...file.values[facet], ...(facet === 'kind' ? Object.entries(pageKinds) : [])]);
  return [...counts]
    .map(([value, count]) => ({ value, name: names.get(value) ?? value, count }))
    .sort((a, b) =>
      facet === 'year' ? (a.value < b.value ? -1 : 1) : b.count - a.count || (a.name < b.name ? -1 : 1),
    );
}
