// node scripts/launch.mjs links: asks for every outside page that dist/ points to; a report in Markdown on standard output, and 1 if any does not answer.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../src/command/fail.ts';
import { findEdition } from '../src/command/project.ts';
import { linksReport, lookAtOutsideLinks } from '../src/maintain/outside-links.ts';

await runCommand(async () => {
  const dist = join(findEdition(), 'dist');
  if (!existsSync(dist)) throw new Error('There is no dist/ yet: run "npm run build" first.');
  const found = await lookAtOutsideLinks(dist);
  process.stdout.write(linksReport(found));
  if (found.broken.length > 0) process.exitCode = 1;
});
