import { parseArgs } from 'node:util';
import { runCommand } from '../src/command/fail.ts';
import { findEdition } from '../src/command/project.ts';
import type { Conversion } from '../src/convert/convert.ts';
import { convertAll } from '../src/convert/convert-all.ts';
import { reporterFor } from '../src/report/reporters.ts';

const help = `npm run convert [-- ID … ] [-- --check]

Converts seeds/<id>/ to content/documents/<id>.mdx and content/apparatus/<id>.json and prints one line a document.
  --check   writes nothing; says what is stale, and then exits with 1`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) console.log(help);
else await runCommand(run);

async function run(): Promise<void> {
  const result = await convertAll(findEdition(), {
    check: values.check,
    ...(positionals.length > 0 && { ids: positionals }),
  });
  for (const document of result.documents) console.log(line(document));
  if (result.messages.length > 0) console.error(reporterFor(process.env)(result.messages));
  if (!values.check) console.log(`${result.changed.length} files of content/ changed`);
  if (result.messages.some((message) => message.level === 'error')) process.exitCode = 1;
}

function line({ id, account, warnings }: Conversion): string {
  const fates = Object.entries(account.fates).map(([fate, count]) => `${count} ${fate}`);
  const emended = account.emendations.filter((entry) => !entry.sic).length;
  const kept = account.emendations.length - emended;
  return `${id}: ${account.tokens} tokens: ${fates.join(', ')}; ${emended} emendations, ${kept} sic, ${warnings.length} warnings`;
}
