import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/load-corpus.ts';
import { byWords } from '../../src/review/by-words.ts';
import { compare } from '../../src/review/entity.ts';
import { guardChanges, isToldByWords } from '../../src/review/files.ts';
import { outlineOf } from '../../src/review/outline.ts';
import type { Report } from '../../src/review/report.ts';

type Files = Readonly<Record<string, string>>;
/** What is told of files that were and that are: "verb file", and rows in short. */
function told(...sides: readonly [Files, Files]): string[] {
  const [old, next] = sides.map((files) => {
    const root = mkdtempSync(join(tmpdir(), 'packages-'));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    return { root, corpus: { documents: new Map() } as unknown as Corpus };
  }) as [{ root: string; corpus: Corpus }, { root: string; corpus: Corpus }];
  const names = [...new Set(sides.flatMap(Object.keys))];
  return compare(byWords('guards', names), old, next, () => []).flatMap(({ verb, subject, rows }) => [
    `${verb} ${subject}`,
    ...rows.map((row) => `${row.label}: ${row.old ?? ''} → ${row.new ?? ''}`),
  ]);
}
const project = { scripts: { build: 'b', previews: 'p' }, dependencies: { a: '1.0.0' } };
const ofProject = (more: object) =>
  told(
    { 'package.json': JSON.stringify(project) },
    { 'package.json': JSON.stringify({ ...project, ...more }) },
  ).slice(1);

test('each field of a file of packages is told, what npm runs by itself first, and a package with its list', () => {
  const scripts = { ...project.scripts, previews: 'q', prebuild: 'c', postinstall: 'i' };
  const more = { type: 'commonjs', overrides: { b: { c: '2' } }, imports: { '#x': 'https://example.org/' } };
  expect(ofProject({ ...more, scripts, dependencies: {}, devDependencies: { a: '1.0.0' } })).toEqual([
    'run by npm itself, prebuild:  → c',
    'run by npm itself, postinstall:  → i',
    'scripts, previews: p → q',
    'type:  → commonjs',
    'overrides, b, c:  → 2',
    'imports, #x:  → https://example.org/',
    'package a: 1.0.0 (dependencies) → 1.0.0 (devDependencies)',
  ]);
  expect(ofProject({ dependencies: { a: '1.0.0' }, optionalDependencies: { a: '2.0.0' } })).toEqual([
    'package a: 1.0.0 (dependencies) → 1.0.0 (dependencies), 2.0.0 (optionalDependencies)',
  ]);
  // A field that another file has hides no command.
  expect(ofProject({ packages: {}, scripts: { build: 'c' } })).toContain('scripts, build: b → c');
  // What is no JSON, or none of a project, is told line by line.
  expect(told({ 'package.json': '{' }, { 'package.json': '{"dependencies": null}' })[1]).toMatch(/^line 1/);
});

test('a package that is installed: another version, what it runs and where it is from; all where its version is the same', () => {
  const lock = (packages: object) => ({ 'a/package-lock.json': JSON.stringify({ packages }) });
  const a = { version: '1.0.0', integrity: 'x', license: 'MIT', dependencies: { c: '1' }, peer: true };
  const from = 'https://registry.example/evil.tgz';
  const nested = { version: '3.0.0', resolved: from, hasInstallScript: true };
  const told1 = (is: object) => told(lock({ '': { a: 1 }, 'node_modules/a': a }), lock(is)).slice(1);
  expect(
    told1({
      'node_modules/a': { ...a, version: '2.0.0', integrity: 'y', dependencies: {} },
      'node_modules/a/node_modules/b': nested,
    }),
  ).toEqual([
    'package a/node_modules/b, runs when installed:  → true',
    `package a/node_modules/b, taken from:  → ${from}`,
    'package a, version: 1.0.0 → 2.0.0',
    'package a/node_modules/b, version:  → 3.0.0',
  ]);
  expect(told1({ 'node_modules/a': { ...a, resolved: from, license: 'GPL-3.0', bin: 'b' } })).toEqual([
    `package a, taken from: the registry → ${from}`,
    'package a, license: MIT → GPL-3.0',
    'package a, bin:  → b',
  ]);
  // Another package may be installed under the name.
  expect(told1({ 'node_modules/a': { ...a, version: '2.0.0', name: 'evil' } })).toContain(
    'package a, name:  → evil',
  );
  // Whose need it is npm reckons itself.
  expect(told1({ 'node_modules/a': { ...a, peer: undefined, dev: true } })).toEqual([]);
});

test('every file of packages is a guard that is told by its words, wherever it lies', () => {
  const files = [
    'package.json',
    'scripts/x/package.json',
    'docs/package-lock.json',
    'npm-shrinkwrap.json',
    'a/.npmrc',
  ];
  expect(guardChanges(new Map(files.map((file) => [file, 'changed'])))[0]?.rows).toHaveLength(5);
  expect(files.map((file) => isToldByWords(file, 'changed'))).toEqual(files.map(() => true));
});

const workflow = (step: string) =>
  `on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm ci\n      - run: ${step}\n      - run: npm test\n`;
const [check, gates] = ['.github/workflows/check.yml', '.github/workflows/gates.yml'];

test('a workflow of another name is told by what differs, and so is a command of another end', () => {
  const was = { [check]: workflow('npm run types') };
  expect(told(was, { [gates]: workflow('npm run types') })).toEqual([
    `moved ${gates}`,
    `file: ${check} → ${gates}`,
  ]);
  expect(told(was, { [gates]: workflow('npm run types || true') })).toEqual([
    `changed ${gates}`,
    'job a, step npm run types || true, run: npm run types → npm run types || true',
    `file: ${check} → ${gates}`,
  ]);
  // What has little in common is no other name, however many empty lines it has.
  const lines = (word: string) => `${word}\n\n`.repeat(9).replace(/\w+/g, (one, at) => `${one}${at}`);
  expect(
    told({ LICENSE: lines('a') }, { '.npmrc': lines('b') }).filter((one) => /^\w+ [.L]/.test(one)),
  ).toEqual(['added .npmrc', 'removed LICENSE']);
});

test('why several things were not looked at is said once', () => {
  const unseen = (name: string, notLookedAt: string) => ({
    name,
    wanted: '',
    level: 'error',
    broken: [],
    notLookedAt,
  });
  const invariants = [
    unseen('a', 'x'),
    unseen('b', 'y'),
    unseen('c', 'x'),
    { ...unseen('d', ''), notLookedAt: undefined },
  ];
  const report = {
    invariants,
    changes: [],
    notes: [],
    counts: [],
    base: { commit: '' },
    head: { commit: '' },
  };
  const pages = { known: 'reckoned', changed: [] };
  const { must } = outlineOf({ ...report, pages } as unknown as Report, { values: 9, things: 9 });
  expect(must[0]?.words).toEqual(['Holds: d. Not looked at: a, c (x). Not looked at: b (y).']);
});
