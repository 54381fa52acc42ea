import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { recombine, type SeedFiles } from '../../scripts/bench/recombine.ts';
import { readSeedTexts, type SeedText } from '../../scripts/bench/seed-texts.ts';
import { project as root } from '../../src/command/project.ts';
import { emend } from '../../src/convert/emend.ts';
import { emendationsSchema, seedSchema } from '../../src/schema/seed.ts';
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

test('texts are long and of real words only, but for the numbers and dates that set them apart', () => {
  const real = new Set(seeds.flatMap((seed) => tokenise(seed.text).tokens.map((token) => token.text)));
  const lengths = made.map((folder) => textOf(folder, 'source.txt').length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  expect(mean).toBeGreaterThan(7000);
  expect(mean).toBeLessThan(16_000);
  for (const folder of made) {
    const strange = tokenise(textOf(folder, 'source.txt')).tokens.filter(({ text }) => !real.has(text));
    for (const { text } of strange)
      expect(text, folder.id).toMatch(/\d|^(part|PART|many\.?|of|[A-Z]{3}|\p{Lu}\p{Ll}{2,8})$|,$|^¶/u);
  }
});

test('cables have numbers in order, one date and page heads that count up', () => {
  const cables = made.filter(({ id }) => /^\d\d[a-z]+\d+$/.test(id));
  expect(cables.length).toBeGreaterThan(20);
  for (const folder of cables) {
    const text = textOf(folder, 'source.txt');
    const numbers = [...text.matchAll(/^¶?(\d+)\.\s*\(C/gm)].map((match) => Number(match[1]));
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    const [, year, number] = /^(\d\d)[a-z]+(\d+)$/.exec(folder.id) ?? [];
    expect(text).toMatch(new RegExp(`Z [A-Z]{3} ${year}\\b`));
    expect(text).toContain(` 00${number}`);
    const heads = [...text.matchAll(/^[A-Z]+ 0000(\d{4}) (\d{3}) OF (\d{3})$/gm)];
    const pages = Number(/SECTION 01 OF (\d\d)/.exec(text)?.[1] ?? 1);
    expect(heads.map((head) => [head[1], Number(head[2]), Number(head[3])])).toEqual(
      Array.from({ length: pages - 1 }, (_, at) => [number, at + 2, pages]),
    );
  }
});

test('letters have numbers in order and keep the distances of their dates', () => {
  const letters = made.filter(({ id }) => id.startsWith('un-'));
  expect(letters.length).toBeGreaterThan(5);
  for (const folder of letters) {
    const text = textOf(folder, 'source.txt');
    const numbers = [...text.matchAll(/^(\d+)\. /gm)].map((match) => Number(match[1]));
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
    const dates = [...text.matchAll(/^Letter dated (.+?) from|\*\*Letter dated (.+?) from/gm)].map((match) =>
      Date.parse(`${match[1] ?? match[2]} UTC`),
    );
    expect(dates).toHaveLength(2);
    expect(((dates[0] ?? 0) - (dates[1] ?? 0)) / 86_400_000).toBe(7);
  }
});

test('articles keep their broken lines, running heads with their own title, and their note', () => {
  const articles = made.filter(({ id }) => id.startsWith('lacher-'));
  expect(articles.length).toBeGreaterThan(5);
  for (const folder of articles) {
    const text = textOf(folder, 'source.txt');
    const index = folder.id.split('-').at(-1);
    expect(text).toMatch(/[a-z]-\n[a-z]/);
    expect(text).toMatch(
      new RegExp(`[a-z\\p{P}]\\n\\nLacher: The Malian .+, part ${index} of many\\n\\n\\S`, 'u'),
    );
    expect(text).toMatch(/^ Notes\n! See, /m);
    expect(text).toMatch(new RegExp(`^Lacher, W ${folder.id.split('-')[1]} The Malian crisis`));
  }
});
