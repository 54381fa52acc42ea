import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { convert, readSource } from '../src/convert/convert.ts';
import { seedFolderOf } from '../src/convert/seed-folder.ts';
import { conversionRecord } from '../src/kept/committed.ts';
import { kindNames } from '../src/kinds/index.ts';

const guides = globSync(['*.md', 'docs/*.md', '.github/**/*.{md,yml}', 'tests/river-edition/*.md']);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** Whether there is what a path names; "<id>" and "*" stand for any name. */
function isThere(path: string): boolean {
  return globSync(path.replace(/<[^>]+>/g, '*').replace(/\/$/, '')).length > 0;
}

/** The paths of the project that a text names. */
function pathsIn(text: string): string[] {
  const rooms = 'src|seeds|content|tests|schemas|scripts|docs|public';
  return text.match(new RegExp(`(?<![\\w/])(?:${rooms})/[\\w./<>*-]*[\\w/>]`, 'g')) ?? [];
}

describe.each(guides)('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  test('links to files that there are', () => {
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g))
      expect(existsSync(join(dirname(file), target)), target).toBe(true);
  });

  test('names commands and paths that there are', () => {
    for (const [, name = ''] of text.matchAll(/\bnpm run (?:-s )?([\w-]+)/g))
      expect(Object.keys(scripts)).toContain(name);
    expect(pathsIn(text).filter((path) => !isThere(path))).toEqual([]);
  });
});

test('comments name paths that there are', () => {
  const wrong = globSync('{src,scripts}/**/*.{ts,mjs,js,astro,css}').flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => /^\s*(?:\/?\*|\/\/)/.test(line))
      .flatMap(pathsIn)
      .filter((path) => !isThere(path))
      .map((path) => `${file}: ${path}`),
  );
  expect(wrong).toEqual([]);
});

test('README.md begins with the two commands and has a row for every room', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(readme).toMatch(/^ {4}npm start .*\n {4}npm test /);
  const map = /## The rooms\n([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
  const inside = (...parents: string[]) =>
    globSync(parents.map((parent) => `${parent}/*/`)).map((path) =>
      path.replaceAll('\\', '/').replace(/\/$/, ''),
    );
  const mirrors = new Set(
    [...inside('src'), ...inside('scripts'), 'src/scripts'].map((path) => path.replace(/^\w+/, 'tests')),
  );
  const rooms = ['seeds', 'schemas', 'public', ...inside('src', 'scripts', 'content', 'tests')].filter(
    (room) => !mirrors.has(room),
  );
  expect(rooms.filter((room) => !new RegExp(`\`${room}/?\``).test(map))).toEqual([]);
});

test('the examples in CONTRIBUTING.md stand so in the project', () => {
  const guide = readFileSync('CONTRIBUTING.md', 'utf8');
  const project = globSync(['content/{actors,proposals}/*.yml', 'seeds/*/emendations.yml'])
    .map((file) => readFileSync(file, 'utf8').replace(/\s+/g, ' '))
    .join(' ');
  const examples = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, example = '']) => example);
  expect(examples.length).toBeGreaterThan(2);
  for (const example of examples)
    for (const line of example.split('\n')) expect(project).toContain(line.trim());
});

test('docs/seeds has for every kind a seed of a text that is there, and it converts as it says', () => {
  const texts = new Map(
    globSync('tests/fixtures/**/*.txt').map((file) => {
      const bytes = readFileSync(file);
      return [createHash('sha256').update(bytes).digest('hex'), bytes] as const;
    }),
  );
  expect(
    globSync('docs/seeds/*.yml')
      .map((file) => basename(file, '.yml'))
      .sort(),
  ).toEqual([...kindNames].sort());
  for (const kind of kindNames) {
    const seed = readFileSync(`docs/seeds/${kind}.yml`);
    const source = texts.get(parse(seed.toString()).sha256) ?? Buffer.from('');
    const { mdx } = convert(seedFolderOf(kind, { source, seed }));
    expect(mdx).toContain(`\nkind: ${kind}\n`);
    // Nobody had to say which kind it is.
    expect(readSource(source.toString(), { file: kind }).kind).toBe(kind);
  }
});

test('its commands of "npm run new" are those of the command', () => {
  const help = readFileSync('scripts/new.ts', 'utf8');
  for (const [, what = ''] of readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/npm run new -- (\w+)/g))
    expect(help).toMatch(new RegExp(`^  ${what} `, 'm'));
});

test('templates for pull requests are those that CONTRIBUTING.md names', () => {
  const named = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/`(?:\?template=)?(\w+\.md)`/g)].map(
    ([, name]) => name,
  );
  const there = globSync('.github/PULL_REQUEST_TEMPLATE/*.md').map((file) => file.replace(/^.*[\\/]/, ''));
  expect(there.length).toBeGreaterThan(3);
  expect([...new Set(named)].filter((name) => name !== 'README.md').sort()).toEqual(there.sort());
});

describe.each(globSync('.github/ISSUE_TEMPLATE/*.yml').filter((file) => !file.endsWith('config.yml')))(
  '%s',
  (file) => {
    test('is an issue form: a name, a description, fields with labels and ids of their own', () => {
      const form = parse(readFileSync(file, 'utf8'));
      expect(Object.keys(form).sort()).toEqual(['body', 'description', 'labels', 'name']);
      const ids = form.body.map(({ id }: { id: string }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const field of form.body) {
        expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(field.type);
        expect(field.attributes.label).toMatch(/\S/);
      }
    });
  },
);

test('the citation file is YAML with what its format asks for', () => {
  const citation = parse(readFileSync('CITATION.cff', 'utf8'));
  for (const field of ['cff-version', 'message', 'title', 'authors'])
    expect(citation[field], field).toBeTruthy();
  expect(citation.version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
});

test('sources keep their bytes, generated files collapse', () => {
  const attributes = readFileSync('.gitattributes', 'utf8');
  expect(attributes).toMatch(/^seeds\/\*\/source\.txt -text$/m);
  for (const generated of [
    'content/documents/*.mdx',
    'content/apparatus/*.json',
    'schemas/*.json',
    conversionRecord,
  ])
    expect(attributes).toContain(`${generated} linguist-generated`);
});
