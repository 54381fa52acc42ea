import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtSite } from '../../src/review/built-pages.ts';
import { anchorsKept } from '../../src/review/invariants.ts';
import { pagesBetween } from '../../src/review/page-changes.ts';

const root = mkdtempSync(join(tmpdir(), 'built-'));

let count = 0;
/** A site of some pages that load a sheet, which loads a font, and a file of data. */
function site({
  sheet = 'page.AAAAAAAA.css',
  rule = 'p{}',
  font = 'a',
  version = '0123456789ab',
  foot = 'A foot',
  data = 'a,b',
  name = 'x',
  pages = ['', 'a/', 'b/', 'c/'],
} = {}) {
  const folder = join(root, `${++count}`);
  mkdirSync(join(folder, '_astro'), { recursive: true });
  mkdirSync(join(folder, 'data'));
  writeFileSync(join(folder, '_astro/font.BBBBBBBB.woff2'), font);
  writeFileSync(join(folder, '_astro', sheet), `${rule}@font-face{src:url(/_astro/font.BBBBBBBB.woff2)}`);
  writeFileSync(join(folder, `data/${name}.csv`), `${data},${version}`);
  writeFileSync(
    join(folder, 'data/datapackage.json'),
    `{"version": "${version}", "hash": "${data}${version}"}`,
  );
  writeFileSync(join(folder, 'data/SHA256SUMS'), `${data}${version}`);
  for (const path of pages) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(
      join(folder, path, 'index.html'),
      `<link rel="stylesheet" href="/base/_astro/${sheet}">\n<script>{"version":"${version}"}</script>\n<p>Words of “${path}”</p>\n<footer>${foot}</footer>\n`,
    );
  }
  return builtSite(folder);
}
const all = ['/', '/a/', '/b/', '/c/'];

test('a page changed where its looks did, and not where a digest or the version did', () => {
  const before = site();
  expect(pagesBetween(before, site({ rule: 'p{color:red}' })).changed).toEqual(all);
  expect(pagesBetween(before, site({ font: 'b' })).changed).toEqual(all);
  for (const same of [{ sheet: 'page.CCCCCCCC.css' }, { version: 'ba9876543210' }])
    expect(pagesBetween(before, site(same))).toEqual({
      known: 'built',
      changed: [],
      data: [],
      gone: [],
      alike: [],
    });
});

test('a file of data changed where its bytes did', () => {
  const { data, changed } = pagesBetween(site(), site({ data: 'a;b', version: 'ba9876543210' }));
  expect({ data, changed }).toEqual({ data: ['/data/x.csv'], changed: [] });
});

test('an anchor and a file of data that went are told', () => {
  const before = site({ foot: '<b id="term-a">A</b> foot', pages: [''] });
  const next = site({ foot: '<b id="term-b">A</b> foot', pages: [''], name: 'y' });
  const { gone = [] } = pagesBetween(before, next);
  expect(gone).toEqual(['/data/x.csv', '/#term-a']);
  expect(anchorsKept(gone)).toMatchObject({
    level: 'warning',
    broken: [{ found: '/data/x.csv is gone' }, { found: '/#term-a is gone' }],
  });
});

test('what changes on several pages is told once, as it was and as it is', () => {
  const before = site();
  expect(pagesBetween(before, site({ foot: 'Another foot' })).alike).toEqual([
    { count: 4, pages: all, old: 'A foot', new: 'Another foot' },
  ]);
  // Far into a long line, it is the difference that is shown.
  const long = (end: string) => site({ foot: `${'Many words before it. '.repeat(60)}${end}` });
  const [far] = pagesBetween(long('First'), long('Second')).alike ?? [];
  expect([far?.old, far?.new]).toEqual([
    expect.stringMatching(/^….* First$/),
    expect.stringMatching(/^….* Second$/),
  ]);
  expect(pagesBetween(before, site({ foot: '<b>A</b> foot' })).alike).toMatchObject([
    { old: '<footer>A foot</footer>', new: '<footer><b>A</b> foot</footer>' },
  ]);
  expect(pagesBetween(before, site({ rule: 'p{color:red}' })).alike).toEqual([
    { count: 4, pages: all, file: 'page.css', old: 'p{}', new: 'p{color:red}' },
  ]);
  // A font is loaded by the sheet, and is no text.
  expect(pagesBetween(before, site({ font: 'b' })).alike).toEqual([
    {
      count: 4,
      pages: all,
      file: 'font.woff2',
      old: expect.stringMatching(/^other/),
      new: expect.stringMatching(/^other/),
    },
  ]);
  // What is on one page alone is told by what it says.
  expect(pagesBetween(before, site({ pages: ['', 'a/', 'b/', 'd/'] })).alike).toEqual([]);
});

test('a folder in which no public site stands is refused: all pages of the other would count as new', () => {
  const folder = join(root, 'none');
  expect(() => builtSite(folder)).toThrow('no built site there');
  mkdirSync(join(folder, 'review'), { recursive: true });
  expect(() => builtSite(folder)).toThrow('no built site there');
  writeFileSync(join(folder, 'index.html'), '<p>Words</p>');
  expect([...builtSite(folder).pages.keys()]).toEqual(['/']);
  writeFileSync(join(folder, 'review/banner.css'), '');
  expect(() => builtSite(folder)).toThrow('a preview');
});
