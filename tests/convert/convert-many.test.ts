import { readdirSync, statSync } from 'node:fs';
import { cp, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { project } from '../../src/command/project.ts';
import { convertBatch } from '../../src/convert/convert-batch.ts';
import { convertMany } from '../../src/convert/convert-many.ts';
import type { Outcome } from '../../src/convert/outcome.ts';

// Enough for several batches in several threads: copies of the shortest seed, one of which is no longer as received.
const copies = 70;
/** Which one: in none of the first batches. */
const spoilt = 68;
let root: string;
let ids: string[];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'many-'));
  const seeds = join(project, 'seeds');
  const sizeOf = (id: string) => statSync(join(seeds, id, 'source.txt')).size;
  const [shortest = ''] = readdirSync(seeds).sort((one, other) => sizeOf(one) - sizeOf(other));
  for (let copy = 0; copy < copies; copy += 1)
    await cp(join(seeds, shortest), join(root, 'seeds', `${shortest}-${copy}`), { recursive: true });
  ids = (await readdir(join(root, 'seeds'))).sort();
  await writeFile(join(root, 'seeds', ids[spoilt] ?? '', 'source.txt'), 'something else\n');
});

test('threads convert many seeds as one thread does, in the order of the ids', async () => {
  const many: Outcome[] = [];
  for await (const outcome of convertMany(root, ids)) many.push(outcome);
  expect(many).toHaveLength(ids.length);
  expect(many).toEqual(convertBatch(root, ids));
  const idOf = (outcome: Outcome | undefined) => (outcome && 'id' in outcome ? outcome.id : undefined);
  expect(idOf(many[0])).toBe(ids[0]);
  expect(idOf(many.at(-1))).toBe(ids.at(-1));
  expect(many[spoilt]).toMatchObject([{ level: 'error', file: `seeds/${ids[spoilt]}/seed.yml` }]);
});

test('a caller who stops early stops the threads too', async () => {
  for await (const outcome of convertMany(root, ids)) {
    expect(outcome).toMatchObject({ id: ids[0] });
    break;
  }
});
