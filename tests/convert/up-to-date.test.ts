import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { convertAll } from '../../src/convert/convert-all.ts';
import type { Message } from '../../src/messages/message.ts';

test('what is committed is what the seeds convert to, with nothing left to decide', async () => {
  const { messages, changed } = await convertAll('.', { check: true });
  expect(messages).toEqual([]);
  expect(changed).toEqual([]);
});

test('what was generated and is stale, tampered with or without a seed is told and mended; what was not is left', async () => {
  const root = mkdtempSync(join(tmpdir(), 'stale-'));
  for (const folder of ['seeds', 'content/documents', 'content/apparatus'])
    cpSync(folder, join(root, folder), { recursive: true });
  const tampered = join(root, 'content/documents/lacher-2013.mdx');
  const right = readFileSync(tampered, 'utf8');
  writeFileSync(tampered, right.replace('security', 'insecurity'));
  writeFileSync(
    join(root, 'content/documents/gone.mdx'),
    right.replaceAll('seeds/lacher-2013/', 'seeds/gone/'),
  );
  const strangers = [
    'content/apparatus/notes.json',
    'content/documents/by-hand.mdx',
    'content/documents/more/a.mdx',
  ];
  mkdirSync(join(root, 'content/documents/more'));
  for (const file of strangers) writeFileSync(join(root, file), '{}');
  const told = (messages: readonly Message[]) => messages.map(({ name, file }) => `${name} ${file}`).sort();
  const left = [
    'keep-what-is-not-ours content/apparatus/notes.json',
    'keep-what-is-not-ours content/documents/by-hand.mdx',
    'keep-what-is-not-ours content/documents/more',
  ];
  const orphan = 'name-seed content/documents/gone.mdx';
  const stale = 'up-to-date content/documents/lacher-2013.mdx';
  expect(told((await convertAll(root, { check: true })).messages)).toEqual([...left, orphan, stale]);
  expect(told((await convertAll(root)).messages)).toEqual([...left, orphan]);
  expect(readFileSync(tampered, 'utf8')).toBe(right);
  expect((await convertAll(root, { check: true, remove: true })).removed).toEqual([]);
  expect((await convertAll(root, { remove: true })).removed).toEqual(['content/documents/gone.mdx']);
  expect(told((await convertAll(root)).messages)).toEqual(left);
  expect(strangers.filter((file) => !existsSync(join(root, file)))).toEqual([]);
});

test.each([
  ['is missing', (seeds: string) => renameSync(seeds, `${seeds}-before`)],
  [
    'is empty',
    (seeds: string) => readdirSync(seeds).map((id) => rmSync(join(seeds, id), { recursive: true })),
  ],
  [
    'is a file',
    (seeds: string) => {
      rmSync(seeds, { recursive: true });
      writeFileSync(seeds, '');
    },
  ],
])('a folder of seeds that %s is an error, and nothing is removed', async (_, spoil) => {
  const root = mkdtempSync(join(tmpdir(), 'no-seeds-'));
  for (const folder of ['seeds', 'content/documents', 'content/apparatus'])
    cpSync(folder, join(root, folder), { recursive: true });
  spoil(join(root, 'seeds'));
  const { messages } = await convertAll(root);
  expect(messages).toMatchObject([{ level: 'error', file: 'seeds' }]);
  expect(readdirSync(join(root, 'content/documents'))).toEqual(readdirSync('content/documents'));
});

test('a file by hand at the place of a generated one is not written over', async () => {
  const root = mkdtempSync(join(tmpdir(), 'by-hand-'));
  cpSync('seeds/08bamako817', join(root, 'seeds/08bamako817'), { recursive: true });
  mkdirSync(join(root, 'content/documents'), { recursive: true });
  writeFileSync(join(root, 'content/documents/08bamako817.mdx'), 'By hand.\n');
  const { messages, changed } = await convertAll(root);
  expect(messages).toMatchObject([
    { name: 'keep-what-is-not-ours', file: 'content/documents/08bamako817.mdx' },
  ]);
  expect([changed, readdirSync(join(root, 'content'))]).toEqual([[], ['documents']]);
});
