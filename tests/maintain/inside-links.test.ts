import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { brokenInside } from '../../src/maintain/inside-links.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'links-'));
  mkdirSync(join(folder, 'a'));
  mkdirSync(join(folder, 'données'));
  writeFileSync(join(folder, 'table.csv'), 'a,b\n');
  writeFileSync(join(folder, 'données/index.html'), '<p id="été">x');
});

const found = (base: string, ...links: string[]) => {
  writeFileSync(
    join(folder, 'a/index.html'),
    links.map((link) => `<p id="p1"><a href="${link}">x</a>`).join(''),
  );
  return brokenInside(folder, base, 'https://example.org').map((message) =>
    message.found.split(' ')[3]?.slice(0, -1),
  );
};

test('follows what leads inside, with its fragment, and leaves the rest alone', () => {
  expect(
    found(
      '/',
      '#p1',
      '/a/#p1:~:text=hot',
      '/a/?q=x#p1',
      '/a',
      '../table.csv',
      '/données/#été',
      '/donn%C3%A9es/#%C3%A9t%C3%A9',
      'https://example.org/a/#p1',
      'https://elsewhere.example/none/#x',
      'mailto:a@example.org',
    ),
  ).toEqual([]);
  const broken = [
    '#p2',
    '/b/',
    '/a/#',
    '/a/#P1',
    '/table.tsv',
    '../none',
    'https://example.org/b/',
    '//example.org/c/',
    '/a/%E0%A4%A',
    '/a/#%E0%A4%A',
  ];
  expect(found('/', ...broken)).toEqual(broken.filter((link) => link !== '/a/#'));
});

test('knows the path under which the site will stand', () => {
  expect(found('/sahel/', '/sahel/a/', '/a/', '../table.csv', '/sahelian/a/')).toEqual([
    '/a/',
    '/sahelian/a/',
  ]);
});
