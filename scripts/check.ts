// npm run check: says everything that is wrong with the content.
import { alone, runCommand, say, tell } from '../src/command/command.ts';
import { findFolder, project } from '../src/command/project.ts';
import { convertAll } from '../src/convert/convert-all.ts';
import { coverageOf } from '../src/corpus/coverage.ts';
import { currentCorpus } from '../src/corpus/current-corpus.ts';
import { fixes, mend } from '../src/corpus/fixes/index.ts';
import type { Corpus } from '../src/corpus/load-corpus.ts';
import { byPlace, type Message } from '../src/messages/message.ts';
import { json } from '../src/messages/reporters.ts';
import { faultsOfAddresses } from '../src/publish/faults-of-addresses.ts';
import { faultsOfLicence } from '../src/publish/faults-of-licence.ts';
import { currentLedger } from '../src/publish/update-ledger.ts';

const help = `npm run check [-- --fix] [-- --json] [-- --coverage]

Checks everything in content/, the addresses that were published too, and prints every problem at once, "file:line:column level check found …; expected …", with the cure below.
  --fix       first mends what can be mended in one way only: quotes whose words an emendation changed or whose white space is not the
              text's, dates without quote marks, the order of an actor's names; says what it did
  --json      one JSON array instead, on standard output
  --coverage  what nobody has looked at yet, as JSON: paragraphs that no cell cites, names without an actor, cells not reviewed, slips
Exits with 1 if there is an error.`;

await runCommand(
  {
    help,
    options: {
      fix: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      coverage: { type: 'boolean', default: false },
    },
  },
  async (values) => {
    const root = findFolder();
    if (values.coverage) return say(JSON.stringify(coverageOf(currentCorpus(root).corpus), null, 2));
    const { corpus, messages } = await (values.fix
      ? alone(root, () => mended(root, values.json))
      : look(root));
    tell(messages, values.json ? json : undefined);
    if (!values.json) say(`${summary(corpus)}: ${outcome(messages)}`);
  },
);

interface Look {
  readonly corpus: Corpus;
  readonly messages: readonly Message[];
}

/** What one fix has mended may bring out what another one mends: files that can be read now, the cells of a story. */
async function mended(root: string, isQuiet: boolean): Promise<Look> {
  let found = await look(root);
  for (let round = 0; round < fixes.length; round += 1) {
    const done = mend(root, found.messages, found.corpus);
    if (!isQuiet) for (const { file, done: what } of done) say(`mended ${file}: ${what}`);
    if (done.length === 0) break;
    found = await look(root);
  }
  return found;
}

/** Converts too, without writing: what was generated has to be what its seed makes of it. */
async function look(root: string): Promise<Look> {
  const stale = (await convertAll(root, { check: true })).messages.filter(isError);
  const { corpus, messages: checked } = currentCorpus(root);
  // What a seed said before it was saved says nothing about it now; nor does it tell anything that a document is missing which it has not made.
  const said = stale.map(({ file }) => {
    const [, id] = /^content\/(?:documents|apparatus)\/(.*)\.\w+$/.exec(file) ?? [];
    return { file, folder: id === undefined ? file : `seeds/${id}/`, cause: `document ${id}` };
  });
  const current = checked.filter(
    ({ file, cause }) =>
      !said.some((one) => one.file === file || file.startsWith(one.folder) || one.cause === cause),
  );
  // Pages can only be listed where the content is whole.
  const addresses = [...stale, ...current].some(isError)
    ? []
    : [...faultsOfAddresses(root, corpus, currentLedger(root, project)), ...faultsOfLicence(root, corpus)];
  return { corpus, messages: [...stale, ...current, ...addresses].sort(byPlace) };
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
