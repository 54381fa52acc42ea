import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { machine, mebibytes, table } from './markdown.ts';
import { oneEmendation, timesInDev } from './one-emendation.ts';
import { clearAll, clearBuilt, copyProject, replaceSeeds } from './project-copy.ts';
import { recombine } from './recombine.ts';
import { type Measured, runMeasured } from './run-measured.ts';
import type { SeedText } from './seed-texts.ts';

/** What one size of an edition took: seconds by step, and of the whole. */
type Sizes = ReadonlyMap<string, number>;

/**
 * Builds editions of several sizes, each as in a fresh clone, once more and after one emendation, and sets their steps side by side.
 *
 * @param folder a new one, for the copies
 * @param counts numbers of documents, from the fewest
 * @returns Markdown
 */
export async function measureGrowth(
  folder: string,
  root: string,
  texts: readonly SeedText[],
  counts: readonly number[],
  seed: number,
  say: (line: string) => void,
): Promise<string> {
  const load = machine();
  const columns: Sizes[] = [];
  const memory: string[] = [];
  for (const count of counts) {
    say(`${count} documents …`);
    const copy = join(folder, String(count));
    await copyProject(root, copy);
    await replaceSeeds(copy, recombine(texts, count, seed));
    await clearAll(copy);
    const converted = await runMeasured(copy, ['scripts/launch.mjs', 'convert']);
    await clearBuilt(copy);
    const first = await runMeasured(copy, ['scripts/launch.mjs', 'build']);
    const again = await runMeasured(copy, ['scripts/launch.mjs', 'build']);
    const emendation = await oneEmendation(copy);
    await emendation.save(0);
    const emended = await runMeasured(copy, ['scripts/launch.mjs', 'build']);
    const inDev = (await timesInDev(copy, emendation, 3)).sort((a, b) => a - b)[1] ?? 0;
    columns.push(sizesOf(converted, first, again, emended, inDev));
    memory.push(first.peakBytes > 0 ? mebibytes(first.peakBytes) : 'not measured');
    await rm(copy, { recursive: true, force: true });
  }
  const rows = [...(columns[0]?.keys() ?? [])].map((step) => {
    const seconds = columns.map((column) => column.get(step) ?? 0);
    return [step, ...seconds.map((some) => `${some.toFixed(1)} s`), growthOf(counts, seconds)];
  });
  return `# How a build grows

${table(
  ['step', ...counts.map((count) => `${count.toLocaleString('en')} documents`), 'growth'],
  [...rows, ['peak memory', ...memory, '']],
)}

Written by \`npm run bench -- --growth ${counts.join(',')}\`. ${load}

How: seeds recombined into so many documents, in a copy of the checkout, and converted; then \`node scripts/launch.mjs build\` from the start of
the program to its end, as in a fresh clone, with nothing kept but what is committed, one run each; once more with all kept; and again after one
word of a document was emended. Its page in \`npm run dev\`: from saving an emendation until the page, which is asked for twenty times a second,
shows it; the median of three. The steps are those that the build tells; index and data are made beside the pages, and their lines tell what is
left to wait for. Growth: the power of the number of documents with which the time grows from the first column to the last; 1 is in proportion, 2
the square. A dash stands where the first took less than half a second.
`;
}

function sizesOf(
  converted: Measured,
  first: Measured,
  again: Measured,
  emended: Measured,
  inDev: number,
): Sizes {
  const steps = [...first.output.matchAll(/^ +\d+\/\d+ +(\w+) .* ([\d.]+) s$/gm)];
  return new Map([
    ...steps.map(([, name = '', seconds]) => [name, Number(seconds)] as const),
    ['the whole build', first.seconds],
    ['of all processors together', first.processorSeconds],
    ['npm run convert, of all texts', converted.seconds],
    ['the build once more', again.seconds],
    ['the build after one emendation', emended.seconds],
    ['its page in npm run dev', inDev],
  ]);
}

function growthOf(counts: readonly number[], seconds: readonly number[]): string {
  const [from = 0, to = 0] = [seconds[0], seconds.at(-1)];
  const [few = 1, many = 1] = [counts[0], counts.at(-1)];
  return from < 0.5 || to === 0 || few === many
    ? '–'
    : (Math.log(to / from) / Math.log(many / few)).toFixed(2);
}
