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
    { old: '“A foot”: without', new: '“A foot”: b' },
  ]);
  expect(pagesBetween(before, site({ rule: 'p{color:red}' })).alike).toEqual([
    { count: 4, pages: all, file: 'page.css', old: '', new: 'p{color:red}' },
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

test('no markup is told for words, and none is told raw', () => {
  const told = (foot: string) => {
    const alike = pagesBetween(site({ foot: '<a\n  href="/x/">A &amp; B</a>' }), site({ foot })).alike ?? [];
    return alike.map((one) => [one.count, one.old, one.new]);
  };
  // A tag in several lines, of which one alone changed.
  expect(told('<a\n  href="/y/">A &amp; B</a>')).toEqual([
    [4, '“A & B”: a, href: /x/', '“A & B”: a, href: /y/'],
  ]);
  expect(told('<a\n  href="/x/">A &amp; C</a>')).toEqual([[4, 'A & B', 'A & C']]);
  expect(told('<a\n  href="/x/" aria-label="Of A &#38; B">A &amp; B</a>')).toEqual([
    [4, '“A & B”: without', '“A & B”: a, aria-label: Of A & B'],
  ]);
  // What a page says to programs, in lines of its own.
  const programs = (words: string) => site({ foot: `<script>\n{"a": "<p>",\n"b": "${words}"}\n</script>` });
  expect(pagesBetween(programs('One'), programs('Two')).alike).toMatchObject([
    { old: expect.stringMatching(/^script \([0-9a-f]{8}\)$/), new: expect.stringMatching(/^script \(/) },
  ]);
  const order = (...names: string[]) => site({ foot: names.map((name) => `<i id="${name}"></i>`).join('') });
  expect(pagesBetween(order('a', 'b'), order('b', 'a')).alike).toMatchObject([
    { old: 'one order', new: 'another order' },
  ]);
});

test('scripts name each other by digests that are no part of what they say', () => {
  const loading = (digest: string) => {
    const folder = join(root, `${++count}`);
    mkdirSync(join(folder, '_astro'), { recursive: true });
    writeFileSync(join(folder, `_astro/a.${digest}.js`), `import"./b.${digest}.js";`);
    writeFileSync(join(folder, `_astro/b.${digest}.js`), 'b()');
    writeFileSync(join(folder, 'index.html'), `<script src="/_astro/a.${digest}.js"></script>`);
    return builtSite(folder);
  };
  expect(pagesBetween(loading('AAAAAAAA'), loading('BBBBBBBB')).changed).toEqual([]);
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
