import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { convertAll } from '../../src/convert/convert-all.ts';
import { sizeLimit } from '../../src/convert/decode.ts';
import { terminal } from '../../src/messages/reporters.ts';

// Every seed in the folder beside this file is wrong in one way, but "first-copy", which shows that the others do it no harm.

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'bad-corpus-'));
  cpSync('tests/bad-corpus/seeds', join(root, 'seeds'), { recursive: true });
});

describe('a corpus of bad seeds', () => {
  test('gives exactly these messages and converts what is right', async () => {
    const { messages, changed } = await convertAll(root);
    await expect(`${terminal(messages)}\n`).toMatchFileSnapshot('messages-of-seeds.txt');
    expect(changed).toEqual(['content/documents/first-copy.mdx', 'content/apparatus/first-copy.json']);
    expect(readdirSync(join(root, 'content/documents'))).toEqual(['first-copy.mdx']);
  });

  test('leaves the files of a document that can be converted no more as they were', async () => {
    const file = join(root, 'seeds/first-copy/source.txt');
    const before = readFileSync(join(root, 'content/documents/first-copy.mdx'), 'utf8');
    const source = readFileSync(file);
    writeFileSync(file, 'torn');
    const { messages } = await convertAll(root, { ids: ['first-copy'] });
    expect(messages.map(({ name }) => name)).toEqual(['match-checksum']);
    expect(readFileSync(join(root, 'content/documents/first-copy.mdx'), 'utf8')).toBe(before);
    writeFileSync(file, source);
  });
});

test('a source of 20 MB is refused before anything is made of it', async () => {
  const folder = join(root, 'seeds/large');
  cpSync(join(root, 'seeds/empty'), folder, { recursive: true });
  writeFileSync(join(folder, 'source.txt'), 'word '.repeat(4_000_000));
  const { messages } = await convertAll(root, { ids: ['large'] });
  expect(messages).toMatchObject([{ name: 'decode-source', found: '20,000,000 bytes' }]);
  expect(messages[0]?.expected).toContain(sizeLimit.toLocaleString('en'));
});

test('an id that is none, and two that differ in capitals alone, stop everything', async () => {
  const bad = mkdtempSync(join(tmpdir(), 'bad-names-'));
  for (const name of ['Two Words', 'ok'])
    cpSync('tests/bad-corpus/seeds/first-copy', join(bad, 'seeds', name), { recursive: true });
  const { messages } = await convertAll(bad);
  expect(messages).toMatchObject([
    { name: 'name-seed', file: 'seeds/Two Words', cure: expect.stringContaining('"two-words"') },
  ]);
  expect(existsSync(join(bad, 'content'))).toBe(false);
});

test('hostile markup is text', async () => {
  const folder = join(root, 'seeds/hostile');
  cpSync('tests/bad-corpus/hostile', folder, { recursive: true });
  const { messages } = await convertAll(root, { ids: ['hostile'] });
  // That some of it looks like slips is well seen and stops nothing.
  expect(messages.filter(({ level }) => level === 'error')).toEqual([]);
  const written = readFileSync(join(root, 'content/documents/hostile.mdx'), 'utf8');
  await expect(written).toMatchFileSnapshot('hostile.mdx');
});
