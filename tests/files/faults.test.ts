import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { convertAll } from '../../src/convert/convert-all.ts';
import { checkCorpus } from '../../src/corpus/checks/index.ts';
import { mend } from '../../src/corpus/fixes/index.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { conversionRecord } from '../../src/kept/committed.ts';
import { add } from '../../src/maintain/add.ts';
import { Refusal } from '../../src/messages/message.ts';
import { pictureOf } from '../picture-of.ts';
import { type Command, commands, faults, type Runs } from './faults.ts';

/** How often each fault is tried: ROUNDS says how often all together. */
const rounds = Math.ceil(Number(process.env.ROUNDS ?? 0) / Object.keys(faults).length) || 1;

/** An edition with something to do for each command: a text emended, and a date that has lost its quote marks. */
function edition(): string {
  const root = mkdtempSync(join(tmpdir(), 'faults-'));
  for (const folder of ['seeds', 'content'])
    cpSync(`tests/river-edition/${folder}`, join(root, folder), { recursive: true });
  for (const id of ['council-minutes', 'harrow-1932', 'okell-1932']) {
    const file = join(root, `content/apparatus/${id}.json`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"tokens": \d+/, '"tokens": 1'));
  }
  const events = join(root, 'content/events/council-minutes.yml');
  writeFileSync(events, readFileSync(events, 'utf8').replace(/date: "(\d{4}-\d\d-\d\d)"/, 'date: $1'));
  return root;
}

/** The same as the commands do, one after another, in this process. */
const works: Readonly<Record<Command, (root: string) => Promise<unknown>>> = {
  convert: (root) => convertAll(root),
  add: (root) =>
    add(root, commands.add[1]).catch((error) => {
      // It had come to its end.
      if (!(error instanceof Refusal && error.messages[0]?.name === 'one-seed-a-document')) throw error;
    }),
  fix: async (root) => {
    const { corpus, messages } = loadCorpus(root);
    return mend(root, messages.length > 0 ? messages : checkCorpus(corpus), corpus);
  },
};

async function finish(root: string): Promise<void> {
  await works.convert(root);
  await works.fix(root);
  await works.add(root);
}

/** All files but the record of conversions: what it says less costs time, and nothing else. */
function filesOf(root: string): Map<string, string> {
  const files = pictureOf(root);
  files.delete(conversionRecord);
  return files;
}

/** Numbers that look like chance, the same with the same seed. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Which command changes a file. */
function commandOf(file: string, before: ReadonlyMap<string, string>): Command {
  if (!before.has(file)) return 'add';
  return file.startsWith('content/events/') ? 'fix' : 'convert';
}

const part = /(?:^|\/)\.part-/;

function judge(
  before: Map<string, string>,
  whole: Map<string, string>,
  after: Map<string, string>,
  runs: Runs,
  name: string,
) {
  const { kills, stopsNode } = faults[name] ?? {};
  for (const [file, text] of after)
    if (!(kills && part.test(file))) expect([before.get(file), whole.get(file)], file).toContain(text);
  for (const file of before.keys()) expect(after.has(file), `${file} is there`).toBe(true);
  for (const [command, { code, said }] of runs) {
    if (code === null || (stopsNode && (code > 1 || /\bnode:internal\//.test(said)))) continue;
    expect(said, command).not.toMatch(/\n\s+at .*[:/]|ERR_|\bundefined\b/);
    expect([0, 1], said).toContain(code);
    if (code === 1) expect(said).toMatch(/found .*; expected |: error: |expected/i);
  }
  const changed = [...whole.keys()].filter((file) => whole.get(file) !== before.get(file));
  // What says that all went well has done its work.
  for (const [command, { code }] of runs)
    if (code === 0)
      for (const file of changed.filter((one) => commandOf(one, before) === command))
        expect(after.get(file), `${file} after ${command}`).toBe(whole.get(file));
  // What is added comes as a whole, and its seed does whatever happens: one that is half there would be in the way of the next try.
  const added = changed.filter((file) => !before.has(file) && (!kills || file.startsWith('seeds/')));
  expect([0, added.length]).toContain(added.filter((file) => after.has(file)).length);
}

/** What the files are before the commands, and after them where nothing is in their way. */
let before: Map<string, string>;
let whole: Map<string, string>;
beforeAll(async () => {
  const model = edition();
  before = filesOf(model);
  await finish(model);
  whole = filesOf(model);
  const changes = [...whole.keys()].filter((file) => whole.get(file) !== before.get(file));
  expect(new Set(changes.map((file) => commandOf(file, before)))).toEqual(new Set(Object.keys(commands)));
});

describe.each(Object.keys(faults))('%s', (name) => {
  const fault = faults[name];
  test.skipIf(!fault?.possible)(
    'loses nothing, and the next run makes all whole',
    { timeout: rounds * 300_000 },
    async () => {
      const ends = new Map<string, number>();
      for (let round = 0; round < rounds; round += 1) {
        const chance = chances(round * 7919 + name.length);
        chance();
        const command = (Object.keys(commands) as Command[])[Math.floor(chance() * 3)] ?? 'convert';
        const root = edition();
        const runs = (await fault?.run(root, command, chance)) ?? [];
        for (const [ran, { code }] of runs) ends.set(`${ran} ${code}`, (ends.get(`${ran} ${code}`) ?? 0) + 1);
        judge(before, whole, filesOf(root), runs, name);
        await finish(root);
        expect(filesOf(root), `${name}, round ${round}, ${command}`).toEqual(whole);
        rmSync(root, { recursive: true });
      }
      if (process.env.ROUNDS) console.log(`${name}: ${rounds} rounds, exit codes`, Object.fromEntries(ends));
    },
  );
});
