// npm run new: makes a file in its room, with prompts, and registers it.
import { alone, runCommand, say } from '../src/command/command.ts';
import { findEdition, project } from '../src/command/project.ts';
import { kindNames } from '../src/kinds/index.ts';
import { quotedShort } from '../src/maintain/choose-id.ts';
import { newCheck, newKind, newRule } from '../src/maintain/new/code.ts';
import {
  type NewOptions,
  newActor,
  newDimension,
  newPositions,
  newProposal,
} from '../src/maintain/new/content.ts';
import { newEmendation } from '../src/maintain/new/emendation.ts';
import { carryOut, type Plan } from '../src/maintain/new/plan.ts';
import { refuse } from '../src/messages/message.ts';
import { nearest } from '../src/messages/nearest.ts';
import { actorKinds } from '../src/schema/actor.ts';
import { scales } from '../src/schema/dimension.ts';

const help = `npm run new -- WHAT ID

  actor ID --kind … [--name "…"]               content/actors/ID.yml; kinds: ${actorKinds.join(', ')}
  proposal ID --document ID [--name "…"]       content/proposals/ID.yml, a draft: every cell not reviewed, with passages that may answer it
  dimension ID --theme … --scale …             content/dimensions/ID.yml, a draft; scales: ${scales.join(', ')}; themes: content/edition.yml
  positions DIMENSION                          in every proposal that has none on it: not reviewed, with passages that may answer it
  emendation DOCUMENT "exact words" --reading "…" | --sic | --drop    an entry in seeds/DOCUMENT/emendations.yml
  kind ID                                      src/kinds/ID/, registered
  rule VERB-OBJECT --kind …                    src/kinds/KIND/rules/VERB-OBJECT.ts, registered; kinds: ${kindNames.join(', ')}
  check ID                                     src/corpus/checks/ID.ts, registered

Makes the file with prompts ("TODO: …") and says what to do next. A document is made of its text: npm run add -- FILE`;

type Maker = (root: string, id: string, words: string | undefined, options: NewOptions) => Plan;

/** What can be made, and whether it belongs to an edition or to the engine that all share. */
const makers = new Map<string, { readonly of: 'edition' | 'engine'; readonly make: Maker }>([
  ['actor', { of: 'edition', make: (root, id, _, options) => newActor(root, id, options) }],
  ['proposal', { of: 'edition', make: (root, id, _, options) => newProposal(root, id, options) }],
  ['dimension', { of: 'edition', make: (root, id, _, options) => newDimension(root, id, options) }],
  ['positions', { of: 'edition', make: newPositions }],
  [
    'emendation',
    { of: 'edition', make: (root, id, words, options) => newEmendation(root, id, words ?? '', options) },
  ],
  ['kind', { of: 'engine', make: newKind }],
  ['rule', { of: 'engine', make: (root, id, _, options) => newRule(root, id, options) }],
  ['check', { of: 'engine', make: newCheck }],
]);

await runCommand(
  {
    help,
    options: {
      name: { type: 'string' },
      document: { type: 'string' },
      kind: { type: 'string' },
      theme: { type: 'string' },
      scale: { type: 'string' },
      reading: { type: 'string' },
      sic: { type: 'boolean' },
      drop: { type: 'boolean' },
    },
    takesWords: 3,
    kept: 'Nothing was written.',
  },
  async (options, [what, id, words]) => {
    const maker = makers.get(what ?? '');
    if (maker === undefined) return refuseWhat(what);
    if (id === undefined)
      return refuse(
        'id-form',
        what ?? '',
        'no id',
        `npm run new -- ${what} ID`,
        'give its id; --help says the rest',
      );
    if (words !== undefined && what !== 'emendation')
      return refuse(
        'one-thing',
        what ?? '',
        `one word too many: ${quotedShort(words)}`,
        `npm run new -- ${what} ID`,
        'make one after another; a name of several words is put in quote marks',
      );
    const root = maker.of === 'engine' ? project : findEdition();
    const plan = await alone(root, () => {
      const planned = maker.make(root, id, words, options);
      carryOut(root, planned);
      return planned;
    });
    for (const [file] of plan.creates) say(`wrote ${file}`);
    for (const [file] of plan.changes ?? []) say(`changed ${file}`);
    say(`Next:\n${plan.next.map((step, at) => `  ${at + 1}. ${step}`).join('\n')}`);
  },
);

function refuseWhat(what: string | undefined): never {
  const near = what === undefined ? undefined : nearest(what, makers.keys());
  return refuse(
    'known-kind',
    'new',
    what === undefined ? 'nothing to make' : `"${what}"`,
    `one of ${[...makers.keys()].join(', ')}`,
    what === 'document'
      ? 'a document is made of its text: npm run add -- FILE'
      : near
        ? `did you mean "${near}"?`
        : '--help says what there is',
  );
}
