import { indexed } from '../words/words.ts';
import { indexOf, own, type Place } from './folder.ts';
import { blocksAt, loadShelf, type Shelf } from './shelf.ts';

/** What the interface uses of Pagefind. */
interface Pagefind {
  search(query: string): Promise<{ results: { id: string; words: number[] }[] }>;
  mergeIndex(path: string): Promise<void>;
}

/** The engine, and the shelves that it has so far. */
export interface Engine {
  readonly shelves: readonly Shelf[];
  /** The blocks of a shelf in which a stem stands, each with whether it is called so. @throws where a part of the index could not be loaded */
  blocksWith(shelf: Shelf, stem: string): Promise<ReadonlyMap<number, boolean>>;
}

let pagefind: Promise<Pagefind> | undefined;
const engines = new Map<boolean, Promise<Engine>>();

/**
 * Loads the engine, which takes the longest, before there is a query.
 *
 * @param prose whether the pages of prose are to be found too, whose index comes behind the other
 * @throws where it cannot be loaded; the next call tries again
 */
export function loadEngine(prose = false): Promise<Engine> {
  const known = engines.get(prose);
  if (known) return known;
  const engine = prose ? withProse() : plain();
  engines.set(prose, engine);
  engine.catch(() => engines.delete(prose));
  return engine;
}

async function plain(): Promise<Engine> {
  const [engine, shelf] = await Promise.all([start(own), loadShelf(own)]);
  return lookUp(engine, [shelf]);
}

async function withProse(): Promise<Engine> {
  const [{ shelves }, prose] = await Promise.all([loadEngine(), loadShelf(own, true)]);
  return lookUp(await merged(await start(own), [prose]), [...shelves, prose]);
}

/**
 * An engine for several editions, each of which has an index of its own. One that cannot be loaded is left out.
 *
 * @throws where none of them can
 */
export async function loadTogether(places: readonly Place[]): Promise<Engine> {
  const loaded = await Promise.allSettled(places.map((place) => loadShelf(place)));
  const shelves = loaded.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const [first, ...others] = shelves;
  if (!first) throw new Error('no index could be loaded');
  return lookUp(await merged(await start(first.place), others), shelves);
}

async function merged(engine: Pagefind, shelves: readonly Shelf[]): Promise<Pagefind> {
  for (const { folder } of shelves) await engine.mergeIndex(folder);
  return engine;
}

function start(place: Place): Promise<Pagefind> {
  const index = indexOf(place);
  pagefind ??= import(/* @vite-ignore */ `${index}pagefind.js`).then(({ createInstance }) =>
    // A worker would load the whole engine a second time and spare the page next to nothing.
    createInstance({ basePath: index, noWorker: true }),
  );
  pagefind.catch(() => {
    pagefind = undefined;
  });
  return pagefind;
}

function lookUp(engine: Pagefind, shelves: readonly Shelf[]): Engine {
  const known = new Map<string, Promise<ReadonlyMap<string, number[]>>>();
  const search = (stem: string) => {
    const found = known.get(stem) ?? positionsOf(engine, stem, shelves);
    known.set(stem, found);
    found.catch(() => known.delete(stem));
    return found;
  };
  return {
    shelves,
    blocksWith: async (shelf, stem) => blocksAt(shelf, (await search(stem)).get(shelf.file.record) ?? []),
  };
}

async function positionsOf(
  engine: Pagefind,
  stem: string,
  shelves: readonly Shelf[],
): Promise<Map<string, number[]>> {
  // Quoted: a search for nothing but these characters says which records have them at all.
  const exact = await engine.search(`"${indexed(stem)}"`);
  if (exact.results.length === 0) {
    refuseIfIncomplete(shelves);
    return new Map();
  }
  const { results } = await engine.search(indexed(stem));
  return new Map(results.map(({ id, words }) => [id, words]));
}

/** Pagefind goes on without a part of the index that it could not load, as if nothing stood in it. */
function refuseIfIncomplete(shelves: readonly Shelf[]): void {
  for (const entry of performance.getEntriesByType('resource')) {
    const { responseStatus: status = 200, name } = entry as PerformanceResourceTiming;
    const isOurs = shelves.some(({ folder }) => name.includes(`${folder}index/`));
    if (isOurs && status !== 200 && status !== 304) throw new Error(`${name}: ${status}`);
  }
}
