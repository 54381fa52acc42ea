import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { convertAll } from '../../src/convert/convert-all.ts';

test('what is committed is what the seeds convert to, with nothing left to decide', async () => {
  const { messages, changed } = await convertAll('.', { check: true });
  expect(messages).toEqual([]);
  expect(changed).toEqual([]);
});

test('a stale file and one that has no seed are told, and mended by converting', async () => {
  const root = mkdtempSync(join(tmpdir(), 'stale-'));
  for (const folder of ['seeds', 'content/documents', 'content/apparatus'])
    cpSync(folder, join(root, folder), { recursive: true });
  const stale = join(root, 'content/documents/lacher-2013.mdx');
  const right = readFileSync(stale, 'utf8');
  writeFileSync(stale, `${right}\nMore.\n`);
  writeFileSync(join(root, 'content/apparatus/gone.json'), '{}');
  const { messages } = await convertAll(root, { check: true });
  expect(messages).toMatchObject([
    { name: 'up-to-date', file: 'content/documents/lacher-2013.mdx' },
    { name: 'up-to-date', file: 'content/apparatus/gone.json' },
  ]);
  await convertAll(root);
  expect(readFileSync(stale, 'utf8')).toBe(right);
  expect((await convertAll(root, { check: true })).messages).toEqual([]);
  rmSync(root, { recursive: true });
});
