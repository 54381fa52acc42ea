import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { clearAll, replaceSeeds } from '../../scripts/bench/project-copy.ts';
import { recombine, type SeedFiles } from '../../scripts/bench/recombine.ts';
import { readSeedTexts, type SeedText } from '../../scripts/bench/seed-texts.ts';
import { project as root } from '../../src/command/project.ts';
import { readSource } from '../../src/convert/convert.ts';
import { convertAll } from '../../src/convert/convert-all.ts';
import { emend } from '../../src/convert/emend.ts';
import { currentCorpus } from '../../src/corpus/current-corpus.ts';
import { seedSchema } from '../../src/kinds/seed.ts';
import { emendationsSchema } from '../../src/schema/seed.ts';
import { idSchema } from '../../src/schema/vocabulary.ts';
import { WorkingText } from '../../src/segment/working-text.ts';
import { tokenise } from '../../src/text/tokens.ts';

const count = 60;
let seeds: SeedText[];
let made: SeedFiles[];

beforeAll(async () => {
  const found = await readSeedTexts(root);
  // One correction that stands in a paragraph of the article, and one that stands nowhere.
  seeds = found.map((seed) =>
    seed.id === 'lacher-2013'
      ? {
          ...seed,
          emendations: [
            { exact: 'armed conlflict', reading: 'armed conflict', reason: 'misread' },
            { exact: 'words that stand nowhere', reading: 'nothing', reason: 'never' },
          ],
        }
      : seed,
  );
  made = recombine(seeds, count, 1).slice(seeds.length);
});

const textOf = (folder: SeedFiles, name: string) => new TextDecoder().decode(folder.files.get(name));

test('keeps the seeds and adds as many as are asked for, each with an id of its own', () => {
  const all = recombine(seeds, count, 1);
  expect(all).toHaveLength(count);
  expect(all.slice(0, seeds.length).map(({ id }) => id)).toEqual(seeds.map(({ id }) => id));
  expect(new Set(all.map(({ id }) => id)).size).toBe(count);
  for (const { id } of all) expect(idSchema.safeParse(id).success, id).toBe(true);
});

test('same seed, same bytes; another seed, other texts; a smaller set is the beginning of a larger one', () => {
  const digest = (folders: SeedFiles[]) =>
    folders.map(({ files }) =>
      [...files.values()].map((bytes) => createHash('sha256').update(bytes).digest('hex')),
    );
  expect(digest(recombine(seeds, count, 1).slice(seeds.length))).toEqual(digest(made));
  expect(digest(recombine(seeds, 20, 1))).toEqual(digest(recombine(seeds, count, 1)).slice(0, 20));
  expect(digest(recombine(seeds, count, 2).slice(seeds.length))).not.toEqual(digest(made));
});

test('keeps the proportions of the kinds', () => {
  const kinds = (folders: readonly { files: ReadonlyMap<string, Uint8Array> }[]) =>
    Object.groupBy(folders, ({ files }) => parse(new TextDecoder().decode(files.get('seed.yml'))).kind);
  const before = kinds(seeds);
  const after = kinds(made);
  for (const [kind, folders] of Object.entries(after))
    expect((folders?.length ?? 0) / made.length, kind).toBeCloseTo(
      (before[kind]?.length ?? 0) / seeds.length,
      1,
    );
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
});

test('each seed.yml fits its schema and has the checksum of its source', () => {
  for (const folder of made) {
    const seed = seedSchema.parse(parse(textOf(folder, 'seed.yml')));
    expect(seed.sha256).toBe(
      createHash('sha256')
        .update(folder.files.get('source.txt') ?? '')
        .digest('hex'),
    );
  }
});

test('takes over the emendations that match, and no others', () => {
  const emended = made.filter(({ files }) => files.has('emendations.yml'));
  expect(emended.length).toBeGreaterThan(0);
  for (const folder of made) {
    const text = textOf(folder, 'source.txt');
    const emendations = emendationsSchema.parse(parse(textOf(folder, 'emendations.yml')) ?? []);
    expect(emendations.some(({ exact }) => exact === 'armed conlflict')).toBe(/armed\s+conlflict/.test(text));
    const { messages } = emend(new WorkingText(tokenise(text)), emendations, folder.id, () => 1);
    expect(messages).toEqual([]);
  }
});

test('each converts, with every token accounted for, and has numbers in order where its kind has numbers', () => {
  for (const { id, files } of made.slice(0, 15)) {
    const text = textOf({ id, files }, 'source.txt');
    const { kind } = parse(textOf({ id, files }, 'seed.yml'));
    const { reading, account } = readSource(text, { file: id, kind });
    expect(account.tokens, id).toBe(tokenise(text).tokens.length);
    expect(account.tokens, id).toBeGreaterThan(500);
    const numbers = reading.blocks
      .flatMap((block) => ('number' in block ? (block.number ?? []) : []))
      .map(({ text }) => Number(/\d+/.exec(text)?.[0]));
    expect(numbers, id).toEqual(numbers.map((_, at) => at + 1));
  }
});

test('what is generated passes every check: a large edition that cannot be built measures nothing', async () => {
  const edition = mkdtempSync(join(tmpdir(), 'recombined-'));
  cpSync(join(root, 'content'), join(edition, 'content'), { recursive: true });
  cpSync(join(root, 'seeds'), join(edition, 'seeds'), { recursive: true });
  await clearAll(edition);
  await replaceSeeds(edition, recombine(await readSeedTexts(root), count, 3));
  const { messages } = await convertAll(edition);
  const all = [...messages, ...currentCorpus(edition).messages];
  expect(all.filter(({ level }) => level === 'error')).toEqual([]);
});
