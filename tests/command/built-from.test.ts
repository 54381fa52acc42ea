import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { digestOfInputs, forgetBuild, isBuiltFrom, rememberBuild } from '../../src/command/built-from.ts';

let root: string;
const write = (file: string, text: string): void => writeFileSync(join(root, file), text);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'built-'));
  for (const folder of ['src', 'seeds/a', 'content', 'dist'])
    mkdirSync(join(root, folder), { recursive: true });
  write('src/page.ts', 'page');
  write('seeds/a/source.txt', 'words');
  write('dist/index.html', 'home');
});

test('knows a build from the same inputs, and forgets it', async () => {
  const digest = digestOfInputs(root, {}, root);
  expect(isBuiltFrom(root, digest)).toBe(false);
  rememberBuild(root, digest);
  expect(isBuiltFrom(root, digestOfInputs(root, {}, root))).toBe(true);
  await forgetBuild(root);
  expect(isBuiltFrom(root, digest)).toBe(false);
});

test.each<[string, () => void]>([
  ['an input that changes', () => write('seeds/a/source.txt', 'other')],
  ['an input that comes', () => write('content/new.mdx', '')],
  ['an input that goes', () => rmSync(join(root, 'src/page.ts'))],
  [
    'words that move from one file to another',
    () => {
      write('src/page.ts', 'pagewords');
      write('seeds/a/source.txt', '');
    },
  ],
  ['a page that was torn, and filled up again', () => write('dist/index.html', 'hom\0')],
  ['a page that somebody removed', () => rmSync(join(root, 'dist/index.html'))],
  ['a dist/ that is gone', () => rmSync(join(root, 'dist'), { recursive: true })],
])('does not take %s for the same', async (_, change) => {
  rememberBuild(root, digestOfInputs(root, {}, root));
  change();
  expect(isBuiltFrom(root, digestOfInputs(root, {}, root))).toBe(false);
});

test('tells builds for different addresses apart, and no others', async () => {
  const plain = digestOfInputs(root, {}, root);
  expect(digestOfInputs(root, { BASE_PATH: '/sahel' }, root)).not.toBe(plain);
  expect(digestOfInputs(root, { SITE_URL: 'https://example.org' }, root)).not.toBe(plain);
  expect(digestOfInputs(root, { BASE_PATH: '/', EDITOR: 'vi' }, root)).toBe(plain);
});
