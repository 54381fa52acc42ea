import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { options, readOptions } from '../../scripts/bench/options.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'options-'));
  await mkdir(join(folder, 'full'));
  await writeFile(join(folder, 'full', 'file'), '');
});

const read = (...args: string[]) => {
  const { values } = parseArgs({ args, options });
  return readOptions(values, folder, join(folder, 'checkout'));
};

test('without arguments the edition is measured', () => {
  expect(read()).toEqual({ seed: 1, runs: 3 });
});

test('generates as many documents as are asked for, and keeps them where it is told', () => {
  expect(read('--documents', '40', '--seed', '7')).toEqual({ documents: 40, seed: 7, runs: 3 });
  expect(read('--documents', '1000', '--keep', 'new', '--runs', '0')).toMatchObject({
    documents: 1000,
    keep: join(folder, 'new'),
    runs: 0,
  });
  expect(read('--keep', '../elsewhere')).toMatchObject({ keep: join(folder, '..', 'elsewhere') });
});

test.each([
  [['--documents', 'many'], '--documents is "many". Expected a whole number from 20 to 20000.'],
  [['--documents', '19'], '--documents is "19"'],
  [['--documents', '1e3'], '--documents is "1e3"'],
  [['--documents=-5'], '--documents is "-5"'],
  [['--documents', '30.5'], '--documents is "30.5"'],
  [['--runs', '21'], '--runs is "21". Expected a whole number from 0 to 20.'],
  [['--runs', '0'], '--runs 0 measures nothing'],
  [['--growth', '100'], '--growth is "100". Expected two numbers or more, each larger than the one before.'],
  [['--growth', '100,20'], 'each larger than the one before'],
  [['--growth', '100,many'], '--growth is "many"'],
  [['--seed', ''], '--seed is ""'],
  [['--keep', ''], '--keep is "", no name'],
  [['--keep', 'full'], 'which is not empty. Expected a new or an empty folder.'],
  [['--keep', 'full/file'], 'a file'],
  [['--keep', 'checkout/inside'], 'inside this checkout'],
  [['--keep', 'checkout'], 'inside this checkout'],
])('%j is refused with one message', (args, message) => {
  expect(() => read(...args)).toThrow(message);
});
