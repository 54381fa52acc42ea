// npm run add: makes a document of a text file.
import { isAbsolute, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from '../src/command/fail.ts';
import { findEdition } from '../src/command/project.ts';
import { kindNames } from '../src/kinds/index.ts';
import { add } from '../src/maintain/add.ts';
import { addReport } from '../src/maintain/add-report.ts';
import { readingOptions } from '../src/maintain/options.ts';
import { Refusal } from '../src/report/message.ts';
import { reporterFor } from '../src/report/reporters.ts';

const help = `npm run add -- FILE [--id ID] [--kind KIND] [--no-proposal]

Makes a document of a text file: copies it byte for byte into seeds/<id>/, writes seed.yml, converts it, writes the draft of a proposal
with every cell not reviewed, and says what it read, what it could not, and what to do next. What is there already is kept.
  --id           the document's id; from its reference number, author and year, symbol or file name if absent
  --kind         one of ${kindNames.join(', ')}; detected if absent
  --no-proposal  writes no draft of a proposal`;

const read = readingOptions(() =>
  parseArgs({
    allowPositionals: true,
    options: {
      id: { type: 'string' },
      kind: { type: 'string' },
      'no-proposal': { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  }),
);
if (read) await runCommand(() => run(read.values, read.positionals));

async function run(
  values: { id?: string; kind?: string; 'no-proposal': boolean; help: boolean },
  files: readonly string[],
): Promise<void> {
  const [file, ...others] = files;
  const kind = kindNames.find((known) => known === values.kind);
  if (values.help) console.log(help);
  else if (file === undefined) stop(help);
  else if (others.length > 0) stop(`${files.length} files: add one after another\n\n${help}`);
  else if (values.kind !== undefined && kind === undefined)
    stop(`--kind ${values.kind}: expected one of ${kindNames.join(', ')}`);
  else
    try {
      const added = await add(findEdition(), file, {
        id: values.id,
        kind,
        withoutProposal: values['no-proposal'],
      });
      console.log(addReport(added));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      stop(`${reporterFor(process.env)(error.messages.map(fromHere))}\nNothing was written.`);
    }
}

function fromHere<T extends { file: string }>(message: T): T {
  return isAbsolute(message.file) ? { ...message, file: relative(process.cwd(), message.file) } : message;
}

function stop(text: string): void {
  console.error(text);
  process.exitCode = 1;
}
