import { cpSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import { convertAll } from '../../src/convert/convert-all.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { add } from '../../src/maintain/add.ts';
import { updateLedger } from '../../src/publish/update-ledger.ts';

const texts = 'tests/grown/texts';
const generated = new Set(['node_modules', 'dist', '.cache', '.astro', '.git', '.node']);

/** Copies the project, with all that its commands and tests need, to a folder. */
export function copyProject(folder: string): void {
  cpSync('.', folder, { recursive: true, filter: (path) => !generated.has(basename(path)) });
  // What takes the text out of files lies in .node, and would be fetched anew.
  for (const packages of ['node_modules', '.node'])
    if (existsSync(packages)) symlinkSync(resolve(packages), join(folder, packages), 'junction');
}

/**
 * Adds to a copy of the project what contributors add: four texts (`tests/grown/texts`) with a sentence on each in the story, three actors, and
 * a proposal that speaks to two questions and is silent on all others.
 */
export async function grow(root: string): Promise<void> {
  const write = (file: string, content: unknown) =>
    writeFileSync(
      join(root, 'content', file),
      stringify(content, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' }),
    );
  // Known before its text comes, which else asks whether it is the state that lies on it.
  write('actors/lake-chad.yml', {
    name: 'Lake Chad',
    kind: 'region',
    description: 'The lake that was discussed in a communiqué made for a test.',
    names: ['Lake Chad'],
  });
  const ids = new Map<string, string>();
  for (const file of readdirSync(texts)) {
    const { id, written } = await add(root, join(texts, file), { withoutProposal: true });
    ids.set(file, id);
    for (const made of written.filter((name) => name.endsWith('.yml'))) answer(join(root, made));
  }
  write('actors/oumar-faye.yml', {
    name: 'Oumar Faye',
    kind: 'person',
    description: 'Colonel of Senegal in a cable made for a test.',
    names: ['Oumar Faye', { text: 'Faye', in: [ids.get('dakar-cable.txt')] }],
  });
  write('actors/mariama-sow.yml', {
    name: 'Mariama Sow',
    kind: 'person',
    description: 'Member of the parliament of Senegal in a cable made for a test.',
    names: ['Mariama Sow'],
  });
  const document = ids.get('tripartite-communique.txt') ?? '';
  const crossing =
    'No patrol shall land on the other bank without the written consent of the State concerned';
  const room = 'to open in Niamey a room in which reports from the river are shared';
  const { corpus } = loadCorpus(root);
  const said = new Map([
    [
      'cross-border-pursuit',
      { value: 'rejected', exact: crossing, sentence: 'No patrol may land without written consent.' },
    ],
    ['intelligence-sharing', { value: 'central', exact: room, sentence: 'A room in Niamey shares reports.' }],
  ]);
  write('proposals/river-watch.yml', {
    name: 'The river watch',
    kind: 'proposal',
    order: 90,
    summary: 'A room in which reports from the river are shared, and patrols that land on no other bank.',
    made: { document, by: ['niger'], date: '2014-05-09', quotes: [{ document, exact: room }] },
    documents: [document],
    roles: [
      {
        actor: 'chad',
        role: 'participant',
        voice: 'proposes',
        of: 'niger',
        quotes: [{ document, exact: 'Chad and Senegal took part as observers' }],
      },
    ],
    positions: Object.fromEntries(
      [...corpus.dimensions].map(([id, { value: question }]) => {
        const { exact, ...position } = said.get(id) ?? {};
        return [
          id,
          exact === undefined
            ? {
                value: 'silent',
                searched: ['zeppelin*'],
                leftOut: question.terms.map((term) => ({ term, why: 'A test.' })),
                explained: [],
              }
            : { ...position, voice: 'proposes', of: 'niger', quotes: [{ document, exact }] },
        ];
      }),
    ),
  });
  const story = parse(readFileSync(join(root, 'content/story.yml'), 'utf8'));
  for (const id of ids.values()) {
    const [exact = ''] =
      corpus.documents
        .get(id)
        ?.blocks.map(({ text }) => text)
        .sort((one, other) => other.length - one.length) ?? [];
    story.documents.push({ says: 'A test.', quote: { document: id, exact } });
  }
  write('story.yml', story);
  await convertAll(root);
  updateLedger(root, root);
}

/** Answers the prompts of a file that `add` wrote, as far as a test can. */
function answer(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"[^"]*TODO: [^"]*"/g, '"An answer."'));
}
