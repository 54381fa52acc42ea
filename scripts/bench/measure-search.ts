import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../../src/command/serve-folder.ts';
import { searchRecords, writeIndex } from '../../src/search/write-index.ts';
import { launchBrowser } from '../../tests/browser/find-browser.ts';
import {
  bareEngine,
  type Fetched,
  ownBox,
  type Search,
  starlightBox,
  type Timed,
  timeSearch,
  warmBox,
  weighSearch,
} from './search-timing.ts';
import { type Variant, writeVariants } from './search-variants.ts';
import { kilobytes, machine, spread, table } from './tables.ts';

const queries = ['Tessalit', 'ransom', 'hot pursuit', 'Algeria', 'hostages'];

/** Two built sites of the same documents. */
export interface SearchedSites {
  /** Our project, built; its site is copied, so that it stays as it is. */
  readonly project: string;
  /** A Starlight site, built. */
  readonly starlight: string;
}

/**
 * Measures in a browser what a search costs from an empty cache: time and bytes to the first results, side by side with the bare engine
 * and with Starlight, and how large the index is.
 * @param runs how often each query is timed
 * @returns Markdown
 */
export async function measureSearch(
  { project, starlight }: SearchedSites,
  runs: number,
  say: (line: string) => void,
): Promise<string> {
  const load = machine();
  const site = mkdtempSync(join(tmpdir(), 'bench-search-'));
  const browser = await launchBrowser();
  try {
    cpSync(join(project, 'dist'), site, { recursive: true });
    rmSync(join(site, 'pagefind'), { recursive: true, force: true });
    say('indexing …');
    const start = performance.now();
    const pages = await writeIndex(project, site);
    const seconds = (performance.now() - start) / 1000;
    const records = await searchRecords(project, site);
    const variants = await writeVariants(site, records);
    const documents = records.filter(({ kind }) => kind === 'document');
    const serving = await serveFolder({ folder: site, base: '/', port: 0 });
    const peer = await serveFolder({ folder: join(starlight, 'dist'), base: '/', port: 0 });
    const from = serving.address + (documents[0]?.path.slice(1) ?? '');
    const ways: Way[] = [
      ...variants.map(({ name, folder }) => ({
        name: `bare engine, ${name}`,
        address: from,
        search: (query: string) => bareEngine(`/${folder}/`, query),
      })),
      { name: 'ours', address: from, search: ownBox },
      { name: 'ours, warm', address: from, search: (query) => warmBox('Mali', query) },
      { name: 'Starlight', address: peer.address, search: starlightBox },
    ];
    const measured = await measureWays(browser, ways, runs, say);
    await Promise.all([serving.close(), peer.close()]);
    return `${load}

## Search: ${documents.length.toLocaleString('en')} documents, ${pages.toLocaleString('en')} pages

${indexTable([...variants, { name: 'ours, pages of every kind', seconds, ...weighIndex(join(site, 'pagefind')) }])}

${table(
  ['to the first results', 'from opening', 'from typing', 'bytes', 'requests', ...queries],
  measured.map(({ name, times, fetched }) => [
    name,
    milliseconds(times.map(({ opening }) => opening)),
    milliseconds(times.map(({ typing }) => typing)),
    kilobytes(spread(fetched.map(({ bytes }) => bytes)).median),
    spread(fetched.map(({ requests }) => requests)).median.toFixed(0),
    ...fetched.map(({ bytes }) => kilobytes(bytes)),
  ]),
)}

How: from an empty cache in a fresh browser context, until the first result stands there: from the key or click that opens the box,
and from the words, typed all at once as soon as there is a box to type in; the bare engine from the loading of its script until its
first five results are loaded. Each query once for the bytes (gzip) and ${runs} times for the time, all ways in turn; medians. Warm: another
query in a page that has searched before; its bytes are those of both searches.
`;
  } finally {
    await browser.close();
    rmSync(site, { recursive: true, force: true });
  }
}

/** A way to search. */
interface Way {
  readonly name: string;
  /** Where it begins. */
  readonly address: string;
  readonly search: (query: string) => Search;
}

async function measureWays(
  browser: Browser,
  ways: readonly Way[],
  runs: number,
  say: (line: string) => void,
) {
  const measured = ways.map((way) => ({
    ...way,
    times: [] as Timed[],
    fetched: [] as Fetched[],
  }));
  for (const query of queries) {
    say(`searching ${JSON.stringify(query)} …`);
    for (const { address, search, fetched } of measured)
      fetched.push(await weighSearch(browser, address, search(query)));
    // In turns, so that what else the machine does falls on all of them.
    for (let run = 0; run < runs; run += 1)
      for (const { address, search, times } of measured)
        times.push(await timeSearch(browser, address, search(query)));
  }
  return measured;
}

function milliseconds(times: readonly number[]): string {
  return `${spread(times).median.toFixed(0)} ms`;
}

function indexTable(variants: readonly Omit<Variant, 'folder'>[]): string {
  return table(
    ['indexed as', 'seconds', 'index', 'of it at every first search', 'files'],
    variants.map(({ name, seconds, bytes, metaBytes, files }) => [
      name,
      seconds.toFixed(1),
      kilobytes(bytes),
      kilobytes(metaBytes),
      files.toLocaleString('en'),
    ]),
  );
}

/** Our index as it is sent: what is not packed already is counted packed. */
function weighIndex(folder: string): Pick<Variant, 'bytes' | 'metaBytes' | 'files'> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(join(folder, name)).isFile() && !/^(?:pagefind\.js|wasm\..*)$/.test(name),
  );
  const size = (name: string): number =>
    /\.pf_/.test(name)
      ? statSync(join(folder, name)).size
      : gzipSync(readFileSync(join(folder, name))).length;
  const total = (names: readonly string[]): number => names.reduce((sum, name) => sum + size(name), 0);
  return {
    bytes: total(files),
    metaBytes: total(files.filter((name) => name.endsWith('.pf_meta'))),
    files: files.length,
  };
}
