import type { FacetFile } from './file-shapes.ts';
import { pageKinds, type SearchRecord } from './search-record.ts';

/** What pages and passages can be narrowed by. @param nameOf how an actor or a proposal is called */
export function facetFile(
  records: readonly SearchRecord[],
  nameOf: (facet: 'actor' | 'proposal', id: string) => string,
): FacetFile {
  const values: Record<keyof FacetFile['values'], [string, string][]> = {
    kind: [],
    form: [],
    actor: [],
    proposal: [],
    classification: [],
  };
  const places = new Map<string, number>();
  const place = (facet: keyof typeof values, value: string | undefined, name = value): number => {
    if (value === undefined || name === undefined) return -1;
    const key = `${facet} ${value}`;
    const known = places.get(key);
    if (known !== undefined) return known;
    values[facet].push([value, name]);
    places.set(key, values[facet].length - 1);
    return values[facet].length - 1;
  };
  const placesOf = (facet: 'actor' | 'proposal', ids: readonly string[] = []) =>
    ids.map((id) => place(facet, id, nameOf(facet, id)));
  return {
    values,
    pages: records.map(({ kind, form, classification, date, blocks }) => [
      place('kind', kind, pageKinds[kind]),
      place('form', form),
      place('classification', classification),
      date ?? '',
      blocks.map(({ actors }) => placesOf('actor', actors)),
      blocks.map(({ proposals }) => placesOf('proposal', proposals)),
    ]),
  };
}
