// npm run links: asks for every outside page that dist/ points to.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, say } from '../src/command/command.ts';
import { findEdition } from '../src/command/project.ts';
import { readEdition } from '../src/corpus/edition-file.ts';
import { isOnline, linksReport, lookAtOutsideLinks } from '../src/maintain/outside-links.ts';
import { refuse } from '../src/messages/message.ts';

const help = `npm run links

Asks for every outside page that dist/ points to; a report in Markdown on standard output, and 1 if any does not answer.`;

await runCommand({ help }, async () => {
  const root = findEdition();
  const dist = join(root, 'dist');
  if (!existsSync(dist))
    refuse('find-build', 'dist', 'no folder', 'a built site', 'run "npm run build" first');
  if (!(await isOnline(['github.com', 'doi.org', 'www.wikidata.org'])))
    refuse(
      'reach-network',
      'links',
      'no network',
      'outside pages that can be asked for',
      'try again with a connection',
    );
  const found = await lookAtOutsideLinks(dist, readEdition(root).entry.value.editors?.reports);
  say(linksReport(found).trimEnd());
  if (found.broken.length > 0) process.exitCode = 1;
});
