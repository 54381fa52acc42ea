import { join } from 'node:path';
import { machine, mebibytes, table } from './markdown.ts';
import { changeOneWord } from './one-word.ts';
import { type PageWeight, weighDocuments } from './page-weight.ts';
import { clearAll } from './project-copy.ts';
import { type Measured, runMeasured } from './run-measured.ts';

/** How many documents' pages are shown: the heaviest, and of the others the one in the middle. */
const shown = 5;

/**
 * Measures a project: converting all of it and its whole build, each as if for the first time, a second build, what review, check and build
 * take after one word was changed, and what the document pages weigh.
 * @param folder a copy of a checkout with its packages; it stays built
 * @returns Markdown
 */
export async function measure(folder: string, runs: number, say: (line: string) => void): Promise<string> {
  const load = machine();
  const measured = {
    convert: [] as Measured[],
    build: [] as Measured[],
    'build again': [] as Measured[],
    review: [] as Measured[],
    check: [] as Measured[],
    'build after one word': [] as Measured[],
  };
  for (let run = 1; run <= runs; run += 1) {
    for (const command of ['convert', 'build'] as const) {
      say(`${command}, ${run} of ${runs} …`);
      await clearAll(folder);
      measured[command].push(await runMeasured(folder, ['scripts/launch.mjs', command]));
    }
    say(`build again, ${run} of ${runs} …`);
    measured['build again'].push(await runMeasured(folder, ['scripts/launch.mjs', 'build']));
  }
  const word = await changeOneWord(folder);
  for (let run = 1; run <= runs; run += 1) {
    say(`one word: review, check and build, ${run} of ${runs} …`);
    await word.change(run);
    measured.review.push(await runMeasured(folder, ['scripts/launch.mjs', 'review', '--base', 'main']));
    measured.check.push(await runMeasured(folder, ['scripts/launch.mjs', 'check']));
    measured['build after one word'].push(await runMeasured(folder, ['scripts/launch.mjs', 'build']));
  }
  await word.undo();
  const steps = (measured.build.at(-1)?.output ?? '')
    .split('\n')
    .filter((line) => /^\s+\d+\/\d+ /.test(line));
  const pages = await weighDocuments(join(folder, 'dist'));
  const middle = pages[Math.max(shown, Math.floor(pages.length / 2))];
  return `${load}

${table(
  ['command', 'fastest', 'median', 'slowest', 'processors', 'peak memory'],
  Object.entries(measured).map(([name, each]) => [name, ...cells(each)]),
)}

The steps of the last build:

\`\`\`
${steps.join('\n')}
\`\`\`

How: \`node scripts/launch.mjs convert\` and \`build\` in a copy of the checkout with its packages, from the start of the program to its
end; dist/, all caches and all that is generated from the seeds removed before each; \`build again\` has them all. Then one word is changed:
\`review\` against a commit of all the rest, \`check\` and \`build\`, with the caches of the build before. Processors: the median of the time that all of them together
gave. Memory is what the process and those it starts have resident together.

${table(
  ['page', 'HTML', 'CSS', 'JavaScript'],
  [...pages.slice(0, shown), ...(middle ? [middle] : [])].map((page) => [page.id, ...weights(page)]),
)}

How: the heaviest of ${pages.length} document pages and the one in the middle; each file compressed by gzip (level 6), 1 KB = 1,000 bytes.`;
}

function cells(runs: readonly Measured[]): string[] {
  const sorted = (of: (run: Measured) => number) => runs.map(of).sort((a, b) => a - b);
  const seconds = sorted((run) => run.seconds);
  const middle = Math.floor(runs.length / 2);
  const processors = sorted((run) => run.processorSeconds)[middle] ?? 0;
  const peak = Math.max(...runs.map((run) => run.peakBytes));
  return [
    ...[0, middle, seconds.length - 1].map((at) => `${seconds[at]?.toFixed(1)} s`),
    processors > 0 ? `${processors.toFixed(1)} s` : 'not measured',
    peak > 0 ? mebibytes(peak) : 'not measured',
  ];
}

function weights({ html, css, javascript }: PageWeight): string[] {
  return [html, css, javascript].map((bytes) => `${(bytes / 1000).toFixed(1)} KB`);
}
