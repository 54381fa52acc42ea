// node scripts/bench/search.ts [PROJECT] [STARLIGHT] [--runs R]: what a search costs. PROJECT is a built checkout (this one if absent),
// STARLIGHT a built Starlight site of the same documents; "npm run bench -- --documents 1000 --peer --keep DIR" makes both. Nothing is asserted.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { root } from '../../src/command/project.ts';
import { serveFolder } from '../../src/command/serve-folder.ts';
import { searchRecords, writeIndex } from '../../src/search/write-index.ts';
import { launchBrowser } from '../../tests/browser/find-browser.ts';
import { bareEngine, type ColdSearch, coldSearch, ownBox, starlightBox, warmBox } from './search-timing.ts';
import { timeOwn, writeVariants } from './search-variants.ts';
import { kilobytes, machine, table } from './tables.ts';

const queries = ['Tessalit', 'ransom', 'hot pursuit', 'Algeria', 'hostages'];

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' } },
});
const project = resolve(positionals[0] ?? root);
const runs = Number(values.runs);
const site = mkdtempSync(join(tmpdir(), 'bench-search-'));
process.once('exit', () => rmSync(site, { recursive: true, force: true }));
cpSync(join(project, 'dist'), site, { recursive: true });

console.log(`${machine()}\n`);
rmSync(join(site, 'pagefind'), { recursive: true, force: true });
const start = performance.now();
const pages = await writeIndex(project, site);
const whole = (performance.now() - start) / 1000;
const records = await searchRecords(project, site);
const documents = records.filter(({ kind }) => kind === 'document');
const variants = await writeVariants(site, records);

const own = weigh(join(site, 'pagefind'));
console.log(`## Index: ${documents.length} documents, ${pages} pages\n`);
console.log(
  table(
    ['indexed as', 'seconds', 'index', 'of it at every first search', 'files'],
    [
      ...variants.map(({ name, seconds, bytes, metaBytes, files }) => [
        name,
        seconds.toFixed(1),
        kilobytes(bytes),
        kilobytes(metaBytes),
        String(files),
      ]),
      ['ours, documents alone, engine', (await timeOwn(documents)).toFixed(1), '', '', ''],
      [
        'ours, all pages, all files',
        whole.toFixed(1),
        kilobytes(own.bytes),
        kilobytes(own.meta),
        String(own.files),
      ],
    ],
  ),
);
console.log(
  `\nfacets.json ${kilobytes(packedSize(join(site, 'pagefind/facets.json')))}, words.txt ${kilobytes(packedSize(join(site, 'pagefind/words.txt')))} (gzip).\n`,
);

const browser = await launchBrowser();
const serving = await serveFolder({ folder: site, base: '/', port: 0 });
const peer =
  positionals[1] === undefined
    ? undefined
    : await serveFolder({ folder: resolve(positionals[1], 'dist'), base: '/', port: 0 });
const path = documents[0]?.path.slice(1) ?? '';
const kinds: [string, (query: string) => Promise<ColdSearch>][] = [
  ...variants.map(({ name, folder }): [string, (query: string) => Promise<ColdSearch>] => [
    `bare engine, ${name}`,
    (query) => coldSearch(browser, serving.address + path, bareEngine(`/${folder}/`, query)),
  ]),
  ['ours', (query) => coldSearch(browser, serving.address + path, ownBox(query))],
  ['ours, warm', (query) => coldSearch(browser, serving.address + path, warmBox('Mali', query))],
  ...(peer
    ? [
        ['Starlight', (query: string) => coldSearch(browser, peer.address, starlightBox(query))] as [
          string,
          (query: string) => Promise<ColdSearch>,
        ],
      ]
    : []),
];
const results = new Map<string, ColdSearch[]>(kinds.map(([name]) => [name, []]));
const bytes = new Map<string, number[]>(kinds.map(([name]) => [name, []]));
for (let run = 0; run < runs; run += 1)
  // In turns, so that what else the machine does falls on all of them.
  for (const query of queries)
    for (const [name, search] of kinds) {
      const result = await search(query);
      results.get(name)?.push(result);
      if (run === 0) bytes.get(name)?.push(result.bytes);
    }
console.log(
  `## Typing to first results, empty cache, ${runs} runs of ${queries.length} queries in turns, medians\n`,
);
console.log(
  table(
    ['what', 'ms', 'bytes (gzip)', 'requests', ...queries],
    kinds.map(([name]) => {
      const all = results.get(name) ?? [];
      return [
        name,
        median(all.map(({ milliseconds }) => milliseconds)).toFixed(0),
        kilobytes(median(all.map((one) => one.bytes))),
        String(median(all.map(({ requests }) => requests))),
        ...(bytes.get(name) ?? []).map(kilobytes),
      ];
    }),
  ),
);
await browser.close();
await serving.close();
await peer?.close();

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function packedSize(file: string): number {
  return gzipSync(readFileSync(file)).length;
}

/** Our index as it is sent: what is not packed already is counted packed. */
function weigh(folder: string): { bytes: number; meta: number; files: number } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(join(folder, name)).isFile() && !/^(?:pagefind\.js|wasm\..*)$/.test(name),
  );
  const size = (name: string) =>
    /\.pf_/.test(name) ? statSync(join(folder, name)).size : packedSize(join(folder, name));
  return {
    bytes: files.reduce((sum, name) => sum + size(name), 0),
    meta: files.filter((name) => name.endsWith('.pf_meta')).reduce((sum, name) => sum + size(name), 0),
    files: files.length,
  };
}
