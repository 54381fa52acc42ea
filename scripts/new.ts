// npm run new: makes a file in its room, with prompts, and registers it.
import { parseArgs } from 'node:util';
import { runCommand } from '../src/command/fail.ts';
import { findEdition, project } from '../src/command/project.ts';
import { kindNames } from '../src/kinds/index.ts';
import { newCheck, newKind, newRule } from '../src/maintain/new/code.ts';
import {
  type NewOptions,
  newActor,
  newDimension,
  newEmendation,
  newProposal,
} from '../src/maintain/new/content.ts';
import { carryOut, type Plan } from '../src/maintain/new/plan.ts';
import { readingOptions } from '../src/maintain/options.ts';
import { Refusal } from '../src/report/message.ts';
import { nearest } from '../src/report/nearest.ts';
import { reporterFor } from '../src/report/reporters.ts';
import { actorKinds } from '../src/schema/actor.ts';

const help = `npm run new -- WHAT ID

  actor ID [--name "…"] [--kind …]             content/actors/ID.yml; kinds: ${actorKinds.join(', ')}
  proposal ID --document ID [--name "…"]       content/proposals/ID.yml, a draft with every cell not reviewed
  dimension ID --theme … [--name "…"]          content/dimensions/ID.yml; themes stand in content/edition.yml
  emendation DOCUMENT "exact words" --reading "…" | --sic    an entry in seeds/DOCUMENT/emendations.yml
  kind ID                                      src/kinds/ID/, registered
  rule VERB-OBJECT --kind …                    src/kinds/KIND/rules/VERB-OBJECT.ts, registered; kinds: ${kindNames.join(', ')}
  check ID                                     src/corpus/checks/ID.ts, registered

Makes the file with prompts ("TODO: …") and says what to do next. A document is made of its text: npm run add -- FILE`;

type Maker = (root: string, id: string, words: string | undefined, options: NewOptions) => Plan;

/** What belongs to an edition. */
const ofTheEdition: Readonly<Record<string, Maker>> = {
  actor: (root, id, _, options) => newActor(root, id, options),
  proposal: (root, id, _, options) => newProposal(root, id, options),
  dimension: (root, id, _, options) => newDimension(root, id, options),
  emendation: (root, id, words, options) => newEmendation(root, id, words ?? '', options),
};
/** What all editions share. */
const ofTheEngine: Readonly<Record<string, Maker>> = {
  kind: newKind,
  rule: (root, id, _, options) => newRule(root, id, options),
  check: newCheck,
};
const makers = { ...ofTheEdition, ...ofTheEngine };

const read = readingOptions(() =>
  parseArgs({
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      document: { type: 'string' },
      kind: { type: 'string' },
      theme: { type: 'string' },
      reading: { type: 'string' },
      sic: { type: 'boolean' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  }),
);
if (read) await runCommand(async () => run(read.positionals, read.values));

function run([what, id, words]: readonly string[], options: NewOptions & { help: boolean }): void {
  const make = makers[what ?? ''];
  if (options.help) {
    console.log(help);
    return;
  }
  if (make === undefined || id === undefined) {
    const near = what === undefined ? undefined : nearest(what, Object.keys(makers));
    const hint =
      what === 'document'
        ? 'A document is made of its text: npm run add -- FILE\n\n'
        : near && near !== what
          ? `Did you mean "${near}"?\n\n`
          : '';
    stop(hint + help);
    return;
  }
  try {
    const root = ofTheEngine[what ?? ''] ? project : findEdition();
    const plan = make(root, id, words, options);
    carryOut(root, plan);
    for (const [file] of plan.creates) console.log(`wrote ${file}`);
    for (const [file] of plan.changes ?? []) console.log(`changed ${file}`);
    console.log(`Next:\n${plan.next.map((step, at) => `  ${at + 1}. ${step}`).join('\n')}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    stop(`${reporterFor(process.env)(error.messages)}\nNothing was written.`);
  }
}

function stop(text: string): void {
  console.error(text);
  process.exitCode = 1;
}
