import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { builtPages, changedPages } from '../../src/review/built-pages.ts';

const root = mkdtempSync(join(tmpdir(), 'built-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let count = 0;
/** The pages of a site of one page that loads a sheet, which loads a font. */
function site({ sheet = 'page.AAAAAAAA.css', rule = 'p{}', font = 'a', version = '0123456789ab' } = {}) {
  const folder = join(root, `${++count}`);
  mkdirSync(join(folder, '_astro'), { recursive: true });
  writeFileSync(join(folder, '_astro/font.BBBBBBBB.woff2'), font);
  writeFileSync(join(folder, '_astro', sheet), `${rule}@font-face{src:url(/_astro/font.BBBBBBBB.woff2)}`);
  writeFileSync(
    join(folder, 'index.html'),
    `<link rel="stylesheet" href="/base/_astro/${sheet}"><script>{"version":"${version}"}</script><p>Words</p>`,
  );
  return builtPages(folder);
}

test('a page changed where its looks did, and not where a digest or the version did', () => {
  const before = site();
  expect(changedPages(before, site({ rule: 'p{color:red}' }))).toEqual(['/']);
  expect(changedPages(before, site({ font: 'b' }))).toEqual(['/']);
  expect(changedPages(before, site({ sheet: 'page.CCCCCCCC.css' }))).toEqual([]);
  expect(changedPages(before, site({ version: 'ba9876543210' }))).toEqual([]);
});
