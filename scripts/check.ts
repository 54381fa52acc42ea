import { parseArgs } from 'node:util';
import { runCommand } from '../src/command/fail.ts';
import { findFolder, project } from '../src/command/project.ts';
import { convertAll } from '../src/convert/convert-all.ts';
import { checkCorpus } from '../src/corpus/checks/index.ts';
import { coverageOf } from '../src/corpus/coverage.ts';
import { mend } from '../src/corpus/fixes/index.ts';
import { type Corpus, loadCorpus } from '../src/corpus/load-corpus.ts';
import { possiblyStale } from '../src/corpus/stale-documents.ts';
import { byPlace, type Message } from '../src/report/message.ts';
import { json, reporterFor } from '../src/report/reporters.ts';
import { unkeptAddresses } from '../src/review/update-ledger.ts';

const help = `npm run check [-- --fix] [-- --json] [-- --coverage]

Checks everything in content/, the ledger of addresses too, and prints every problem at once, "file:line:column level check found …; expected …", with the cure below.
  --fix       first mends what can be mended in one way only: quotes whose words an emendation changed or whose white space is not the
              text's, dates without quote marks, the order of an actor's names; says what it did
  --json      one JSON array instead, on standard output
  --coverage  what nobody has looked at yet, as JSON: paragraphs that no cell cites, names without an actor, cells not reviewed, slips
Exits with 1 if there is an error.`;

const { values } = parseArgs({
  options: {
    fix: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    coverage: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
if (values.help) console.log(help);
else
  await runCommand(async () => {
    const root = findFolder();
    if (values.coverage) console.log(JSON.stringify(coverageOf(loadCorpus(root).corpus), null, 2));
    else await check(root);
  });

async function check(root: string): Promise<void> {
  let { corpus, messages } = await look(root);
  // What could not be read may be mended first, and the rest when it can be.
  for (let round = 0; values.fix && round < 2; round += 1) {
    const mended = mend(root, messages, corpus);
    if (!values.json) for (const { file, done } of mended) console.log(`mended ${file}: ${done}`);
    if (mended.length > 0) ({ corpus, messages } = await look(root));
  }
  if (values.json) console.log(json(messages));
  else {
    if (messages.length > 0) console.error(reporterFor(process.env)(messages));
    console.log(`${summary(corpus)}: ${outcome(messages)}`);
  }
  if (messages.some((message) => message.level === 'error')) process.exitCode = 1;
}

/** What cannot be read cannot be checked: missing files would only make more messages of one fault. */
async function look(root: string): Promise<{ corpus: Corpus; messages: Message[] }> {
  const { corpus, messages: unread } = loadCorpus(root);
  const ids = possiblyStale(root);
  const stale = ids.length > 0 ? (await convertAll(root, { ids, check: true })).messages.filter(isError) : [];
  const checked = unread.length > 0 ? unread : checkCorpus(corpus);
  // What a seed said before it was saved says nothing about it now.
  const outdated = stale.map(({ file }) => file.replace(/^content\/\w+\/(.*)\.\w+$/, 'seeds/$1/'));
  const current = checked.filter(({ file }) => !outdated.some((folder) => file.startsWith(folder)));
  // Pages can only be listed where the content is whole.
  const unkept = [...stale, ...current].some(isError) ? [] : unkeptAddresses(root, project);
  return { corpus, messages: [...stale, ...current, ...unkept].sort(byPlace) };
}

function isError(message: Message): boolean {
  return message.level === 'error';
}

function summary({ documents, proposals, dimensions, actors }: Corpus): string {
  return `${documents.size} documents, ${proposals.size} proposals by ${dimensions.size} dimensions, ${actors.size} actors`;
}

function outcome(messages: readonly Message[]): string {
  const errors = messages.filter(isError).length;
  const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
  if (messages.length === 0) return 'no problem';
  const warnings = messages.length - errors;
  return [errors > 0 && counted(errors, 'error'), warnings > 0 && counted(warnings, 'warning')]
    .filter(Boolean)
    .join(', ');
}
