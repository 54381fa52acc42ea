import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { measureSearch } from './measure-search.ts';
import { weighDocuments } from './page-weight.ts';
import { clearBuild, copyProject } from './project-copy.ts';
import { type Measured, runMeasured } from './run-measured.ts';
import { buildStarlight, makeStarlight } from './starlight-peer.ts';
import { kilobytes, machine, runCells, runHead, table } from './tables.ts';

/**
 * Measures the edition as it is: `npm start` until it serves, the weight of the document pages, the tokens accounted for.
 * @param folder an empty one, for a copy of the checkout
 * @returns Markdown
 */
export async function measureEdition(
  root: string,
  folder: string,
  runs: number,
  say: (line: string) => void,
): Promise<string> {
  const load = machine();
  say('copying the checkout with its packages …');
  await copyProject(root, folder);
  const start = { folder, program: ['scripts/launch.mjs', 'start'], until: /The site is at (\S+)/ };
  const first: Measured[] = [];
  const again: Measured[] = [];
  for (let run = 1; run <= runs; run += 1) {
    say(`npm start, ${run} of ${runs} …`);
    await clearBuild(folder);
    first.push(await runMeasured(start));
    again.push(await runMeasured(start));
  }
  const steps = (first.at(-1)?.output ?? '').split('\n').filter((line) => /^\s+\d+\/\d+ /.test(line));
  const pages = await weighDocuments(join(folder, 'dist'));
  const documents = await tokenRows(folder);
  return `${load}

## npm start, until it serves

${table(
  ['from an installed checkout', ...runHead],
  [
    ['nothing built yet', ...runCells(first)],
    ['again, nothing changed', ...runCells(again)],
  ],
)}

The steps of the last run with nothing built:

\`\`\`
${steps.join('\n')}
\`\`\`

How: in a copy of the checkout with its packages, \`node scripts/launch.mjs start\` from its start until it prints its address
(it listens by then); before each first run dist/ and all caches are removed, content/ stays as committed. Memory is what the process
and those it starts have resident together.

## Document pages

${table(
  ['page', 'HTML', 'CSS', 'HTML + CSS', 'JavaScript'],
  pages.map(({ id, html, css, javascript }) => [
    id,
    kilobytes(html),
    kilobytes(css),
    kilobytes(html + css),
    javascript === 0 ? 'none' : kilobytes(javascript),
  ]),
)}

How: gzip (level 6) of each built page and of the style sheets and scripts that it names, 1 KB = 1,000 bytes; heaviest first.

## Tokens

${table(['document', 'tokens', 'lines', 'fates'], documents)}

How: as content/apparatus/ says after the run; every token of a source has one fate.
`;
}

/**
 * Measures searching in the edition as it is, beside a Starlight site of the same documents.
 * @param folder an empty one, for a copy of the checkout; the Starlight site is made in `folder-starlight`
 * @returns Markdown
 */
export async function measureEditionSearch(
  root: string,
  folder: string,
  runs: number,
  say: (line: string) => void,
): Promise<string> {
  const starlight = `${folder}-starlight`;
  say('copying the checkout with its packages, and building it …');
  await copyProject(root, folder);
  await runMeasured({ folder, program: ['scripts/launch.mjs', 'build'] });
  say('installing and building Starlight …');
  await makeStarlight(folder, starlight);
  await buildStarlight(starlight);
  return await measureSearch({ project: folder, starlight }, runs, say);
}

async function tokenRows(folder: string): Promise<string[][]> {
  const apparatus = join(folder, 'content', 'apparatus');
  const rows: string[][] = [];
  for (const name of (await readdir(apparatus)).sort()) {
    const { document, tokens, lines, fates } = JSON.parse(await readFile(join(apparatus, name), 'utf8'));
    const counted = Object.entries<number>(fates).map(
      ([fate, count]) => `${count.toLocaleString('en')} ${fate}`,
    );
    rows.push([document, tokens.toLocaleString('en'), lines.toLocaleString('en'), counted.join(', ')]);
  }
  return rows;
}
