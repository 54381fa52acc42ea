import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { concerns, SeedWatch } from '../../src/command/watch-seeds.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test.each([
  ['seeds/08bamako817/source.txt', { id: '08bamako817' }],
  ['seeds/08bamako817/seed.yml', { id: '08bamako817' }],
  ['seeds/08bamako817/emendations.yml', { id: '08bamako817' }],
  ['seeds/08bamako817/.source.txt.swp', 'none'],
  ['src/kinds/cable/rules/drop-pilcrows.ts', 'all'],
  ['src/segment/passages.ts', 'all'],
  ['src/pages/index.astro', 'none'],
  ['content/documents/08bamako817.mdx', 'none'],
])('%s concerns %j', (file, expected) => {
  expect(concerns(file)).toEqual(expected);
});

function watch() {
  const runs: (readonly string[])[] = [];
  const root = join('/', 'project');
  let finish = (): void => {};
  const seeds = new SeedWatch(root, (ids) => {
    runs.push(ids);
    return new Promise<void>((resolve) => {
      finish = resolve;
    });
  });
  const save = (file: string, event = 'change'): void => seeds.changed(event, join(root, file));
  return { runs, save, finish: () => finish() };
}

test('converts once what was saved in several strokes', async () => {
  const { runs, save } = watch();
  save('seeds/b/source.txt');
  save('seeds/a/seed.yml');
  save('seeds/b/source.txt');
  await vi.advanceTimersByTimeAsync(1000);
  expect(runs).toEqual([['a', 'b']]);
});

test('waits for a conversion to end before the next, and forgets no change', async () => {
  const { runs, save, finish } = watch();
  save('seeds/a/source.txt');
  await vi.advanceTimersByTimeAsync(1000);
  save('seeds/b/source.txt');
  await vi.advanceTimersByTimeAsync(1000);
  expect(runs).toEqual([['a']]);
  finish();
  await vi.advanceTimersByTimeAsync(1000);
  expect(runs).toEqual([['a'], ['b']]);
});

test('converts all when a rule is saved, or a source comes or goes', async () => {
  const rule = watch();
  rule.save('src/kinds/cable/rules/drop-pilcrows.ts');
  const gone = watch();
  gone.save('seeds/a/source.txt', 'unlink');
  await vi.advanceTimersByTimeAsync(1000);
  expect([rule.runs, gone.runs]).toEqual([[[]], [[]]]);
});
