import { pageOfList, pagePaths, placeOn } from '../addresses/paths.ts';
import { type Dated, datedOf } from '../corpus/dated.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { byActor, mentionsIn } from '../corpus/mentions.ts';
import type { Transcription } from '../corpus/transcription.ts';
import { kept } from '../kept/in-memory.ts';

/** How many documents or dates a page lists, and about how many mentions: more would be too much to load, and to read. */
const mostDocuments = 250;
const mostDates = 250;
const mostMentions = 1000;

/** The documents, as they are put on pages that list them. */
export const documentPages = kept(({ documents }: Corpus): readonly (readonly Transcription[])[] =>
  inPages([...documents.values()], mostDocuments),
);

/** What stands on the time line, as it is put on pages. */
export const datedPages = kept((corpus: Corpus): readonly (readonly Dated[])[] =>
  inPages(datedOf(corpus), mostDates),
);

/** Where an entry of the time line stands. */
export function datedPath(corpus: Corpus, id: string): string {
  return placeOn(pageOfList(pagePaths.timeline, pageOfDated(corpus).get(id) ?? 1), id);
}

const pageOfDated = kept(
  (corpus: Corpus) =>
    new Map(datedPages(corpus).flatMap((page, at) => page.map(({ id }) => [id, at + 1] as const))),
);

/** For each actor that is mentioned, the documents that do, as they are put on pages. */
export const mentionPages = kept(
  (corpus: Corpus): ReadonlyMap<string, readonly (readonly string[])[]> =>
    new Map(
      [...byActor(mentionsIn(corpus).decided)].map(([actor, mentions]) => {
        const documents = Map.groupBy(mentions, ({ document }) => document);
        const pages = inPages([...documents], mostMentions, ([, own]) => own.length);
        return [actor, pages.map((page) => page.map(([document]) => document))];
      }),
    ),
);

/** The numbers of the pages after the first, as parameters of addresses. */
export function furtherPages(pages: readonly unknown[] = []): { page: string }[] {
  return pages.slice(1).map((_, at) => ({ page: String(at + 2) }));
}

/**
 * Puts a list on pages, none of it on two.
 *
 * @param most how much a page bears; an entry that is more stands on a page alone
 * @param weightOf how much an entry is
 * @returns a page at least, which is empty where the list is
 */
export function inPages<T>(
  list: readonly T[],
  most: number,
  weightOf: (entry: T) => number = () => 1,
): T[][] {
  const pages: T[][] = [[]];
  let weight = 0;
  for (const entry of list) {
    const last = pages.at(-1) as T[];
    weight += weightOf(entry);
    if (weight <= most || last.length === 0) last.push(entry);
    else {
      pages.push([entry]);
      weight = weightOf(entry);
    }
  }
  return pages;
}

/** From when to when each page of the list of documents goes. */
export function documentYears(corpus: Corpus): string[] {
  return documentPages(corpus).map((page) => years(page.flatMap(({ front }) => front.date ?? [])));
}

/** From when to when each page of the time line goes. */
export function datedYears(corpus: Corpus): string[] {
  return datedPages(corpus).map((page) => years(page.map(({ first }) => first)));
}

/** From when to when it is that pages of documents go, one after another; an empty text where none of them is dated. */
export function yearsOfDocuments(corpus: Corpus, pages: readonly (readonly string[])[]): string[] {
  return pages.map((ids) => years(ids.flatMap((id) => corpus.documents.get(id)?.front.date ?? [])));
}

/** "2003 to 2005" of days, "2003" where all are of one year. */
export function years(dates: readonly string[]): string {
  const sorted = dates.map((date) => date.slice(0, 4)).sort();
  const [first = '', last = first] = [sorted[0], sorted.at(-1)];
  return first === last ? first : `${first} to ${last}`;
}
