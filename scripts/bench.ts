// npm run bench: how fast the project is, how much memory it takes and what its pages weigh. Nothing is asserted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../src/command/command.ts';
import { refuseOtherEditions, project as root } from '../src/command/project.ts';
import { measureGrowth } from './bench/growth.ts';
import { measure } from './bench/measure.ts';
import { help, options, readOptions } from './bench/options.ts';
import { measurePdf } from './bench/pdf-intake.ts';
import { clearAll, copyProject, replaceSeeds } from './bench/project-copy.ts';
import { recombine } from './bench/recombine.ts';
import { readSeedTexts } from './bench/seed-texts.ts';

await runCommand({ help, options }, async (values) => {
  refuseOtherEditions('What is measured is the edition that lies with the project.');
  const { documents, seed, runs, keep, pdf, growth } = readOptions(values, process.cwd(), root);
  const say = (line: string): void => console.error(line);
  const temporary = mkdtempSync(join(tmpdir(), 'bench-'));
  process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));
  // Without a listener a signal would end us before the copy of the checkout is removed.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  if (pdf !== undefined)
    return console.log(await measurePdf(temporary, root, await readSeedTexts(root), pdf, runs));
  if (growth !== undefined)
    return console.log(await measureGrowth(temporary, root, await readSeedTexts(root), growth, seed, say));
  const folder = keep ?? join(temporary, 'project');
  say('copying the checkout with its packages …');
  await copyProject(root, folder);
  if (documents !== undefined)
    await replaceSeeds(folder, recombine(await readSeedTexts(root), documents, seed));
  if (runs > 0) console.log(await measure(folder, runs, say));
  if (keep === undefined) return;
  await clearAll(folder);
  say(`The project is in ${keep}, installed and not built.`);
});
