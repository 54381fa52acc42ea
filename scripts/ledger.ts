// npm run ledger: adds the addresses that the site has now to content/ledger.txt.
import { alone, runCommand, say } from '../src/command/command.ts';
import { findEdition, project } from '../src/command/project.ts';
import { ledgerFile } from '../src/publish/ledger.ts';
import { updateLedger } from '../src/publish/update-ledger.ts';

const help = `npm run ledger

A step of "npm run ready" by itself: adds the addresses of all pages, paragraphs, headings and notes to content/ledger.txt. What the main
branch has stays in it for good; what only this branch had and has no longer goes out again.`;

await runCommand({ help }, async () => {
  const root = findEdition();
  say(`${ledgerFile}: ${await alone(root, () => updateLedger(root, project))}`);
});
