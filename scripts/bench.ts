// npm run bench: how fast the project is, how much memory it takes and what its pages weigh. Nothing is asserted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../src/command/fail.ts';
import { refuseOtherEditions, project as root } from '../src/command/project.ts';
import { measureEdition, measureEditionSearch } from './bench/measure-edition.ts';
import { measureGenerated } from './bench/measure-generated.ts';
import { type BenchOptions, help, readOptions } from './bench/options.ts';

await runCommand(async () => {
  refuseOtherEditions('What is measured is the edition that lies with the project.');
  const options = readOptions(process.argv.slice(2), process.cwd(), root);
  if (options === undefined) console.log(help);
  else await bench(options);
});

async function bench({ documents, seed, runs, keep, peer, search }: BenchOptions): Promise<void> {
  const say = (line: string): void => console.error(line);
  const temporary = mkdtempSync(join(tmpdir(), 'bench-'));
  process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));
  // Without a listener a signal would end us before the copy of the checkout is removed.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  const folder = keep ?? join(temporary, 'project');
  const peerFolder = peer ? `${folder}-starlight` : undefined;
  const report =
    documents === undefined
      ? await (search ? measureEditionSearch : measureEdition)(root, folder, runs, say)
      : await measureGenerated(
          root,
          { documents, seed, runs, folder, search, ...(peerFolder && { peerFolder }) },
          say,
        );
  if (report !== '') console.log(report);
  if (keep !== undefined)
    say(`The generated project is in ${keep}${peerFolder ? `, the Starlight site in ${peerFolder}` : ''}.`);
}
