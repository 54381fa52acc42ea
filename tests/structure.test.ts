import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { expect, test } from 'vitest';
import { pagePaths } from '../src/addresses/paths.ts';
import { conversionRooms } from '../src/convert/known-conversions.ts';
import { readingRooms } from '../src/kept/read-before.ts';
import { kindNames } from '../src/kinds/index.ts';

/**
 * Every room of src in the order of the flow, and what it may import: rooms above it, and no others. Conversion and site do not know each
 * other: what a kind of document is, both know; what reads its texts, the conversion loads.
 */
const ground = ['schema', 'addresses', 'text', 'messages', 'files', 'kept'];
const known = [...ground, 'kinds', 'corpus'];
const shown = [...known, 'compare', 'cite', 'figures', 'data', 'brief'];
const mayImport: Record<string, readonly string[]> = {
  schema: [],
  addresses: ['schema'],
  text: ['addresses'],
  messages: ['text'],
  files: ['messages'],
  kept: ['messages', 'files'],
  segment: ground,
  kinds: ['segment', ...ground],
  convert: ['segment', 'kinds', ...ground],
  // The launcher fetches the packages that take text out of files.
  intake: ['scripts/launch', ...ground],
  corpus: ['kinds', ...ground],
  compare: known,
  cite: ['compare', ...known],
  figures: ['cite', 'compare', ...known],
  data: ['cite', 'compare', ...known],
  brief: ['figures', 'cite', 'compare', ...known],
  styles: [],
  search: ['compare', 'styles', ...known],
  cards: ['cite', ...known],
  publish: ['compare', ...known],
  maintain: ['segment', 'convert', 'intake', 'publish', ...known],
  // What a change to seeds will make of a document is converted before it is compared.
  review: ['convert', 'cite', 'compare', 'publish', 'maintain', ...known],
  // It reads built pages and shares no code with what made them.
  proof: ['messages', 'files'],
  client: ['addresses', 'text', 'data', 'brief'],
  prose: [],
  components: [...shown, 'styles', 'client'],
  layouts: ['components', 'search', 'styles', 'client', ...shown],
  pages: ['layouts', 'components', 'search', 'cards', 'styles', 'client', 'prose', ...shown],
  'review/pages': ['review', 'layouts', 'components', 'styles', 'client', ...shown],
  // The launcher, which runs before anything is installed, takes the same lock.
  command: ['scripts/launch', 'convert', 'publish', 'data', 'search', 'proof', 'cite', 'compare', ...known],
  portal: ['command', 'search', 'styles', 'client', 'addresses', 'text', 'messages', 'files'],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => name.split(sep).join('/'))
  .filter((name) => /\.(ts|js|astro|css|mdx)$/.test(name));
const codeOf = (file: string) => readFileSync(join('src', file), 'utf8');
const roomOf = (file: string) =>
  /^review\/pages(?=\/)|(?<=^\.\.\/)scripts\/\w+/.exec(file)?.[0] ?? file.split('/')[0] ?? file;

/** What a file imports of the project; or only what comes into memory with it: no types, and nothing that it loads later. */
function importsOf(file: string, all = true): string[] {
  const statements = codeOf(file).matchAll(
    /^\s*(?:import|export)(\stype)?\s[^;]*?from '(\.[^']+)'|^\s*import '(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm,
  );
  return [...statements]
    .filter(([, type, , , later]) => all || !(type || later))
    .map(([, , from, plain, later]) =>
      normalize(join(dirname(file), from ?? plain ?? later ?? ''))
        .split(sep)
        .join('/'),
    );
}

test('every room of src has its place in the order', () => {
  const rooms = new Set(files.filter((file) => file.includes('/')).map(roomOf));
  expect(Object.keys(mayImport).sort()).toEqual([...rooms].sort());
  const order = Object.keys(mayImport);
  const map = readFileSync('README.md', 'utf8').matchAll(/(?<=^\|.*)`src\/(\w+)`(?=.*\|.*\|)/gm);
  expect([...map].map(([, room]) => room)).toEqual(order.filter((room) => room !== 'review/pages'));
  for (const [room, allowed] of Object.entries(mayImport))
    for (const other of allowed)
      expect(order.indexOf(other), `${room} may import ${other}, which stands below it`).toBeLessThan(
        order.indexOf(room),
      );
});

test.each([
  ['convert', conversionRooms],
  ['kept', readingRooms],
])('what is known from %s hangs on every room that it runs through', (room, rooms) => {
  const through = (name: string): string[] => [name, ...(mayImport[name] ?? []).flatMap(through)];
  expect(new Set(rooms)).toEqual(new Set(through(room)));
});

test.each(Object.keys(mayImport))('%s imports only what it may', (room) => {
  const wrong = files
    .filter((file) => roomOf(file) === room)
    .flatMap((file) => importsOf(file).map((target) => `${file} imports ${target}`))
    .filter((line) => {
      const target = roomOf(line.split(' imports ')[1] ?? '');
      return target !== room && !mayImport[room]?.includes(target);
    });
  expect(wrong).toEqual([]);
});

test('no page reads files', () => {
  const drawn = files.filter((file) => /^(pages|components|layouts)\//.test(file));
  expect(drawn.filter((file) => /from 'node:fs/.test(codeOf(file)))).toEqual([]);
});

/** What may open files by itself, and why: everything else asks src/files, which follows no link and takes nothing for text that is none. */
const opensFiles = new Map([
  ['files/', 'it is the one way'],
  ['command/project.ts', 'EDITION names a folder that may be a link'],
  ['command/built-from.ts', 'takes the bytes of the engine too, names with a dot among them'],
  ['command/build-site.ts', 'puts whole folders in place'],
  ['command/serve-', 'shows dist/, which may be replaced meanwhile'],
  ['data/write-data.ts', 'writes one file piece by piece, into a build'],
  ['cards/', 'fonts come from packages, the icon from public/'],
  ['maintain/inside-links.ts', 'built pages'],
  ['portal/build.ts', 'puts what was built in place'],
  ['review/built-pages.ts', 'built pages'],
  ['review/integration.ts', 'built pages'],
  ['search/prose-records.ts', 'built pages'],
]);

test('content and seeds are read and written by src/files and nothing else', () => {
  const opens = files.filter((file) => /from 'node:fs/.test(codeOf(file)));
  const among = (file: string) => [...opensFiles.keys()].filter((start) => file.startsWith(start));
  expect(opens.filter((file) => among(file).length === 0)).toEqual([]);
  expect([...opensFiles.keys()].filter((start) => !opens.some((file) => file.startsWith(start)))).toEqual([]);
});

test('to know the kinds is not to load what reads their texts', () => {
  const loaded = new Set(['kinds/index.ts', 'kinds/document.ts']);
  for (const file of loaded) for (const target of importsOf(file, false)) loaded.add(target);
  expect([...loaded].filter((file) => /^segment\/|\/readers?\.ts$|\/rules\//.test(file))).toEqual([]);
  // The method page prints what the rules say of themselves.
  const loading = files.filter((file) => importsOf(file, false).includes('kinds/readers.ts'));
  expect(loading.filter((file) => !file.startsWith('convert/'))).toEqual(['pages/method/index.astro']);
});

test('only the registry opens the folder of a kind, and only it speaks of the kind by name', () => {
  const inside = /^kinds\/[a-z0-9-]+\//;
  const outside = files.filter((file) => !inside.test(file));
  expect(
    outside.filter(
      (file) =>
        file !== 'kinds/index.ts' &&
        importsOf(file).some((target) => inside.test(target) && !target.startsWith('kinds/rules/')),
    ),
  ).toEqual([]);
  // "text" is a common word; it is a kind's name where something is said of a kind.
  const spoken = (name: string) =>
    new RegExp(name.includes('-') ? `['"\`]${name}['"\`]` : `\\b[kK]ind\\w*\\b.{0,20}['"\`]${name}['"\`]`);
  const named = outside.flatMap((file) =>
    codeOf(file)
      .split('\n')
      .filter((line) => kindNames.some((name) => spoken(name).test(line)))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(named).toEqual([]);
});

test('every exported function says what it does', () => {
  const silent = files
    .filter((file) => file.endsWith('.ts') && !file.startsWith('pages/'))
    .flatMap((file) =>
      codeOf(file)
        .split('\n')
        .flatMap((line, at, lines) =>
          /^export (?:async )?function\*? /.test(line) && !/\*\/$/.test(lines[at - 1] ?? '')
            ? [`${file}: ${line}`]
            : [],
        ),
    );
  expect(silent).toEqual([]);
});

test('no line of markup is longer than a screen is wide', () => {
  const most = 160;
  const long = files
    .filter((file) => file.endsWith('.astro'))
    .flatMap((file) =>
      readFileSync(join('src', file), 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          line.length > most ? [`src/${file}:${at + 1} has ${line.length} characters`] : [],
        ),
    );
  expect(long).toEqual([]);
});

test('every address of the site is spelt in src/addresses and nowhere else', () => {
  const rooms = [...new Set(Object.values(pagePaths).map((path) => path.split('/')[1]))].filter(Boolean);
  const spelt = [
    // A path from the site's root, or from a base path, as a literal or a template, or as an attribute.
    new RegExp(`['"\`](?:\\$\\{\\w+\\})?/(?:${rooms.join('|')}|cards|pagefind)(?:/|['"\`#?])`),
    /['"`]\/(?:feed\.xml|favicon\.svg|icon\.png|forward\.js|former\.js)/,
    new RegExp(`\\$\\{\\w*[bB]ase\\w*\\}(?:${rooms.join('|')})\\b`),
    // A fragment behind a path, or the id of a line, an emendation, a cell, a position, a change in place.
    /\/#\$\{|#(?:L|E|p|cell_|row_|column_|answer_)\$\{|(?:cell|row|column|answer)_\$\{|\}_here/,
    // A base path is put before a path in one place.
    /\.replace\(\/\\\/\$\/, ''\) \+|import\.meta\.env\.BASE_URL\}/,
  ];
  const scripts = readdirSync('scripts', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|mjs)$/.test(name))
    .map((name) => join('scripts', name));
  const code = [...files.map((file) => join('src', file)), ...scripts].map((file) =>
    file.replaceAll('\\', '/'),
  );
  const wrong = code
    .filter((file) => !file.startsWith('src/addresses/'))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => !/^\s*(?:\*|\/\/|\/\*\*)|^import |from '\.|'git|import\(/.test(line))
        .filter((line) => spelt.some((pattern) => pattern.test(line)))
        .map((line) => `${file}: ${line.trim()}`),
    );
  expect(wrong).toEqual([]);
});

test('a file is no longer than 250 lines, unless it says why', () => {
  const most = 250;
  const says = /Longer than 250 lines: \S+/;
  const wrong = ['src', 'scripts', 'tests']
    .flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)),
    )
    .filter((file) => /\.(?:ts|mjs|js|astro|css)$/.test(file))
    .flatMap((file) => {
      const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
      const reason = lines.slice(0, 5).some((line) => says.test(line));
      return lines.length > most === reason
        ? []
        : [`${file}: ${lines.length} lines${reason ? ', and says that it is longer' : ''}`];
    });
  expect(wrong).toEqual([]);
});
