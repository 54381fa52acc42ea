import { fold, wordKey } from '../../text/folding.ts';
import { languageFolder, type NameFile } from '../file-shapes.ts';
import { load } from './files.ts';
import { folder, languages } from './folder.ts';
import { shownHits } from './passages.ts';
import { type Term, termsOf } from './query.ts';
import { blockText, recordOf } from './records.ts';

/** What the interface uses of Pagefind. */
interface Engine {
  search(query: string): Promise<{ results: { id: string; score: number; words: number[] }[] }>;
}

/** A page that has all that was looked for. */
export interface FoundPage {
  readonly id: string;
  readonly score: number;
  /** Positions of the words on the page, in order, for each term. */
  readonly places: readonly (readonly number[])[];
}

// Long documents are what people search; by the engine's own measure a short page with the word would always come first.
const ranking = { pageLength: 0, termSaturation: 2 };
let engines: Promise<readonly Engine[]> | undefined;

/** Loads the engine, which takes the longest, before there is a query; one for each language in which there are documents. */
export function warmUp(): Promise<readonly Engine[]> {
  engines ??= Promise.all(
    languages().map(async (language) => {
      const basePath = folder + languageFolder(language);
      const { createInstance } = await import(/* @vite-ignore */ `${basePath}pagefind.js`);
      // A worker would load the whole engine a second time and spare the page next to nothing.
      return createInstance({ basePath, noWorker: true, ranking });
    }),
  );
  return engines;
}

/**
 * The pages that have every word and phrase of a query, the best first; a page that goes by the very name that was typed is the first.
 *
 * @throws where the index cannot be loaded
 */
export async function find(query: string): Promise<FoundPage[]> {
  const terms = termsOf(fold(query).text);
  if (terms.length === 0) return [];
  const all = await warmUp();
  const [named, ...found] = await Promise.all([
    namedExactly(query),
    ...terms.map((term) => inAll(all, term)),
  ]);
  if (found.some((pages) => pages.size === 0)) refuseIfIncomplete();
  const [first, ...others] = found;
  const pages = [...(first ?? [])].flatMap(([id, { score, words }]) => {
    const rest = others.map((one) => one.get(id));
    if (rest.includes(undefined)) return [];
    const sum = rest.reduce((total, one) => total + (one?.score ?? 0), score);
    return [{ id, score: sum, places: [words, ...rest.map((one) => one?.words ?? [])] }];
  });
  const rank = ({ id }: FoundPage) => (named.includes(id) ? named.indexOf(id) : named.length);
  return pages.sort((a, b) => rank(a) - rank(b) || b.score - a.score);
}

type Pages = Map<string, { score: number; words: number[] }>;

/** A page is in the index of its language alone, so that no two engines find the same. */
async function inAll(all: readonly Engine[], term: Term): Promise<Pages> {
  const found = await Promise.all(all.map(({ search }) => findTerm(search, term)));
  return new Map(found.flatMap((pages) => [...pages]));
}

/**
 * A word finds itself and its inflections; only where it has none, words that begin with it ("tessa", while it is being typed). A
 * quoted search says which pages have exactly these words, but gives one place on each; a plain one gives the ranking and all places.
 */
async function findTerm(search: Engine['search'], { text, phrase }: Term): Promise<Pages> {
  const open = text.replace(/[-‐–]+/g, ' ').trim();
  const forms = open === text ? [text] : [text, open];
  const pages: Pages = new Map();
  for (const form of await Promise.all(forms.map((one) => findExactly(search, one))))
    for (const [id, { score, words }] of form)
      pages.set(id, { score, words: inOrder([...(pages.get(id)?.words ?? []), ...words]) });
  if (pages.size > 0 || phrase) return pages;
  const { results } = await search(text);
  const begun = results.map(({ id, score, words }) => [id, { score, words: inOrder(words) }] as const);
  return (await isBegun(begun[0], wordKey(text))) ? new Map(begun) : pages;
}

/** The pages that have a word, or words in their order, with every place at which they stand. */
async function findExactly(search: Engine['search'], form: string): Promise<Pages> {
  const parts = form.split(/\s+/).filter((part) => wordKey(part) !== '');
  const [exact, ranked, ...each] = await Promise.all([
    search(`"${form}"`),
    search(form),
    ...(parts.length > 1 ? parts.map((part) => search(part)) : []),
  ]);
  const plain = new Map(ranked.results.map((page) => [page.id, page]));
  return new Map(
    exact.results.map(({ id, words }) => {
      const score = plain.get(id)?.score ?? 1;
      if (parts.length < 2)
        return [id, { score, words: inOrder([...words, ...(plain.get(id)?.words ?? [])]) }];
      const places = each.map(({ results }) => new Set(results.find((page) => page.id === id)?.words));
      const starts = [...(places[0] ?? [])].filter((start) =>
        places.every((place, at) => place.has(start + at)),
      );
      return [
        id,
        { score, words: inOrder([...words, ...starts.flatMap((start) => parts.map((_, at) => start + at))]) },
      ];
    }),
  );
}

function inOrder(positions: readonly number[]): number[] {
  return [...new Set(positions)].sort((a, b) => a - b);
}

/** Where nothing begins with a word, Pagefind gives what begins with a part of it: "test" for "tesalit". That is no find. */
async function isBegun(
  first: readonly [string, { words: number[] }] | undefined,
  wanted: string,
): Promise<boolean> {
  if (!first) return false;
  const record = await recordOf(first[0]);
  const [hit] = shownHits(record, [first[1].words]);
  if (!hit) return false;
  const words = (await blockText(first[0], record, hit.block)).split(' ');
  return hit.words.some((at) =>
    (words[at] ?? '')
      .split(/[-–/]/)
      .map(wordKey)
      .concat(wordKey(words[at] ?? ''))
      .some((word) => {
        let same = 0;
        while (same < wanted.length && word[same] === wanted[same]) same += 1;
        return same >= Math.min(wanted.length, Math.max(4, wanted.length - 3));
      }),
  );
}

async function namedExactly(query: string): Promise<string[]> {
  const name = wordKey(query);
  if (!/^[a-z0-9]/.test(name) || name.length > 100) return [];
  const names: NameFile = await load(`names/${name[0]}.json`);
  return Object.hasOwn(names, name) ? (names[name] ?? []) : [];
}

/** Pagefind goes on without a part of the index that it could not load, as if nothing stood in it. */
function refuseIfIncomplete(): void {
  for (const entry of performance.getEntriesByType('resource')) {
    const { responseStatus: status = 200, name } = entry as PerformanceResourceTiming;
    if (name.includes(folder) && name.includes('/index/') && status !== 200 && status !== 304)
      throw new Error(`${name}: ${status}`);
  }
}
