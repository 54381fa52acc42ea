// node scripts/launch.mjs links: asks for every outside page that dist/ points to; a report in Markdown on standard output, and 1 if any does not answer.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../src/command/project.ts';
import { linksReport, lookAtOutsideLinks } from '../src/maintain/outside-links.ts';

const dist = join(root, 'dist');
if (!existsSync(dist)) {
  console.error('There is no dist/ yet: run "npm run build" first.');
  process.exitCode = 1;
} else {
  const found = await lookAtOutsideLinks(dist);
  process.stdout.write(linksReport(found));
  if (found.broken.length > 0) process.exitCode = 1;
}
