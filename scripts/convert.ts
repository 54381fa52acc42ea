// npm run convert: makes the documents and their apparatus of the seeds.
import { alone, runCommand, say, tell } from '../src/command/command.ts';
import { findEdition } from '../src/command/project.ts';
import { convertAll } from '../src/convert/convert-all.ts';
import type { Converted } from '../src/convert/known-conversions.ts';
import { extractAgain } from '../src/maintain/extract-again.ts';

const help = `npm run convert [-- ID … ] [-- --check] [-- --remove]

Converts seeds/<id>/ to content/documents/<id>.mdx and content/apparatus/<id>.json and prints one line a document.
  --check   writes nothing; says what is stale, takes the text out of received files again and says where it is another, and then exits with 1
  --remove  removes what was generated from seeds that are gone, and says what; without it that is an error, and nothing goes`;

await runCommand(
  {
    help,
    options: { check: { type: 'boolean', default: false }, remove: { type: 'boolean', default: false } },
    takesWords: true,
  },
  async ({ check, remove }, ids) => {
    const root = findEdition();
    const convert = () => convertAll(root, { check, remove, ...(ids.length > 0 && { ids }) });
    const result = await (check ? convert() : alone(root, convert));
    for (const document of result.documents) say(line(document));
    for (const file of result.removed) say(`removed ${file}: its seed is gone`);
    tell([...result.messages, ...(check ? await extractAgain(root, ids.length > 0 ? ids : undefined) : [])]);
    if (!check) say(`${result.changed.length} files of content/ changed`);
  },
);

function line({ id, account, warnings }: Converted): string {
  const fates = Object.entries(account.fates).map(([fate, count]) => `${count} ${fate}`);
  const emended = account.emendations.filter((entry) => !entry.sic).length;
  const kept = account.emendations.length - emended;
  return `${id}: ${account.tokens} tokens: ${fates.join(', ')}; ${emended} emendations, ${kept} sic, ${warnings.length} warnings`;
}
