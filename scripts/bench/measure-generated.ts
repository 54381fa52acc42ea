import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { measureSearch } from './measure-search.ts';
import { clearAll, clearBuild, copyProject, narrowNames, replaceSeeds } from './project-copy.ts';
import { recombine, type SeedFiles } from './recombine.ts';
import { type Measured, runMeasured } from './run-measured.ts';
import { readSeedTexts } from './seed-texts.ts';
import { makeStarlight, starlightBuilds } from './starlight-peer.ts';
import { kilobytes, machine, runCells, runHead, table } from './tables.ts';

/** What is measured, and where. */
export interface GeneratedOptions {
  readonly documents: number;
  readonly seed: number;
  readonly runs: number;
  /** Empty folder for the generated project. */
  readonly folder: string;
  /** Empty folder for a Starlight site of the same texts; absent: none is made. */
  readonly peerFolder?: string;
  /** Whether searching is measured in both. */
  readonly search: boolean;
}

/**
 * Generates a project of many documents and measures its conversion at a quarter, a half and all of them, then its whole build, in
 * turn with a Starlight site of the same texts. Leaves both unbuilt.
 * @returns Markdown; nothing if there are no runs
 */
export async function measureGenerated(
  root: string,
  options: GeneratedOptions,
  say: (line: string) => void,
): Promise<string> {
  const { documents, folder, peerFolder, runs } = options;
  const load = machine();
  const own = await readSeedTexts(root);
  if (documents / 4 < own.length)
    throw new Error(
      `--documents is ${documents}. Expected at least ${own.length * 4}: a quarter of them has to hold the edition's own ${own.length}. Give more.`,
    );
  const seeds = recombine(own, documents, options.seed);
  say('copying the checkout with its packages …');
  await copyProject(root, folder);
  await narrowNames(
    folder,
    own.map(({ id }) => id),
  );
  const conversions: [number, Measured[]][] = [];
  for (const count of [documents / 4, documents / 2, documents].map(Math.round)) {
    await replaceSeeds(folder, seeds.slice(0, count));
    conversions.push([
      count,
      await repeat(runs, (run) => convert(folder, `converting ${count} documents${run}`, say)),
    ]);
  }
  if (peerFolder !== undefined) {
    say('installing Starlight …');
    // Its pages are made of the transcriptions.
    if (runs === 0) await convert(folder, 'converting', say);
    await makeStarlight(folder, peerFolder);
  }
  const sites: BuiltSite[] = [
    {
      name: 'this edition',
      folder,
      program: ['scripts/launch.mjs', 'build'],
      clear: clearAll,
      measured: [],
      pages: 0,
    },
    ...(peerFolder === undefined ? [] : starlightBuilds).map(([name, program]) => ({
      ...{ name, folder: peerFolder ?? '', program, clear: clearBuild, measured: [], pages: 0 },
    })),
  ];
  await repeat(runs, async (run) => {
    for (const site of sites) {
      say(`building ${site.name}${run} …`);
      await site.clear(site.folder);
      site.measured.push(await runMeasured(site));
      site.pages = await countPages(site.folder);
    }
  });
  // What was built last stands yet: ours, and Starlight without its sidebar, whose search is the same.
  const searching =
    options.search && peerFolder !== undefined && runs > 0
      ? await measureSearch({ project: folder, starlight: peerFolder }, runs, say)
      : '';
  for (const site of sites) await site.clear(site.folder);
  return runs === 0 ? '' : `${load}\n\n${report({ seeds, conversions, sites }, options)}\n${searching}`;
}

async function convert(folder: string, what: string, say: (line: string) => void): Promise<Measured> {
  say(`${what} …`);
  await clearAll(folder);
  return await runMeasured({ folder, program: ['scripts/launch.mjs', 'convert'] });
}

async function repeat<T>(runs: number, work: (run: string) => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  for (let run = 1; run <= runs; run += 1) done.push(await work(`, ${run} of ${runs}`));
  return done;
}

function times(runs: number): string {
  return runs === 1 ? 'once' : `${runs} times`;
}

async function countPages(folder: string): Promise<number> {
  const files = await readdir(join(folder, 'dist'), { recursive: true });
  return files.filter((file) => file.endsWith('.html')).length;
}

/** A site that is built several times, in turn with others. */
interface BuiltSite {
  readonly name: string;
  readonly folder: string;
  readonly program: readonly string[];
  /** Makes the next build as cold as the first. */
  readonly clear: (folder: string) => Promise<void>;
  readonly measured: Measured[];
  /** HTML pages of the last build. */
  pages: number;
}

interface Results {
  readonly seeds: readonly SeedFiles[];
  readonly conversions: readonly (readonly [number, readonly Measured[]])[];
  /** Our own first. */
  readonly sites: readonly BuiltSite[];
}

function report({ seeds, conversions, sites }: Results, { documents, seed, runs }: GeneratedOptions): string {
  const hasPeers = sites.length > 1;
  const bytes = seeds.reduce((sum, { files }) => sum + (files.get('source.txt')?.length ?? 0), 0);
  const steps = (sites[0]?.measured.at(-1)?.output ?? '')
    .split('\n')
    .filter((line) => /^\s+\d+\/\d+ /.test(line));
  const count = (value: number): string => value.toLocaleString('en');
  return `## Converting

${table(
  ['documents', ...runHead],
  conversions.map(([number, measured]) => [count(number), ...runCells(measured)]),
)}

How: ${count(documents)} documents, of ${kilobytes(bytes / seeds.length)} on average: the seeds of the edition and texts recombined from their paragraphs
(--seed ${seed}); ${times(runs)} each \`node scripts/launch.mjs convert\`, start of the program included, with no content/documents and
content/apparatus there before. Memory is what the process and those it starts have resident together.

## Whole build

${table(
  ['site', 'pages', ...runHead],
  sites.map(({ name, pages, measured }) => [name, count(pages), ...runCells(measured)]),
)}

The steps of our last run:

\`\`\`
${steps.join('\n')}
\`\`\`

How: ${times(runs)} \`node scripts/launch.mjs build\` (convert, check, pages, search index)${hasPeers ? ', in turn with `astro build` of the Starlight site' : ''}, each with dist/, all
caches${hasPeers ? ' and, on our side,' : ' and'} the generated content removed before.${
    hasPeers
      ? ` Starlight's pages are the transcriptions as plain Markdown (headings,
paragraphs, items, notes), with its own layout and search index; as it comes, the sidebar of every page lists all documents.`
      : ''
  }
`;
}
