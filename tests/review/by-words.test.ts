import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/load-corpus.ts';
import { byWords } from '../../src/review/by-words.ts';
import { compare } from '../../src/review/entity.ts';
import { guardChanges, isToldByWords } from '../../src/review/files.ts';

const corpus = { documents: new Map() } as unknown as Corpus;

/** Rows in short, "label: old → new", of a file as it was and as it is. */
function rowsOf(file: string, ...texts: readonly (string | undefined)[]): string[] {
  const [old, next] = texts.map((text) => {
    const root = mkdtempSync(join(tmpdir(), 'guards-'));
    mkdirSync(dirname(join(root, file)), { recursive: true });
    if (text !== undefined) writeFileSync(join(root, file), text);
    return { root, corpus };
  }) as [{ root: string; corpus: Corpus }, { root: string; corpus: Corpus }];
  const told = compare(byWords('guards', [file]), old, next, () => []);
  return told.flatMap(({ rows }) => rows.map((row) => `${row.label}: ${row.old ?? ''} → ${row.new ?? ''}`));
}

const workflow = `on: pull_request
permissions: {}
jobs:
  a:
    permissions: {contents: read}
    runs-on: ubuntu-latest
    steps:
      - uses: some/action@${'1'.repeat(40)} # v1
      - name: Build
        run: |
          npm ci
          npm run build
`;
const file = '.github/workflows/check.yml';
const edited = (from: string | RegExp, to: string) => rowsOf(file, workflow, workflow.replace(from, to));

test('what starts a workflow, with which rights, which secrets it uses', () => {
  expect(edited('on: pull_request', 'on: {pull_request_target: {types: [opened]}}')).toEqual([
    'starts on:  → pull_request_target {"types":["opened"]}, with the rights and the secrets of the main branch, whoever makes it happen',
    'starts on: pull_request → ',
  ]);
  expect(edited('permissions: {}', 'permissions: write-all')).toEqual(['permissions: none → write-all']);
  expect(edited('permissions: {}\n', '')).toEqual([
    'permissions: none → not said: what the repository gives',
  ]);
  expect(edited('contents: read', 'contents: write')).toEqual([
    'job a, permissions: contents: read → contents: write',
  ]);
  expect(edited(/ {4}permissions: .*\n/, '')).toEqual([
    'job a, permissions: contents: read → those of the workflow',
  ]);
  for (const [said, name] of [
    [`$\{{ secrets.KEY }}`, 'KEY'],
    [`$\{{ secrets['KEY'] }}`, 'KEY'],
    [`$\{{ github.token }}`, 'token'],
    [`$\{{ toJSON(secrets) }}`, 'all of them'],
  ])
    expect(edited('    steps:', `    env: {X: "${said}"}\n    steps:`)).toEqual([
      `job a, secrets used:  → ${name}`,
      `job a, env, X:  → ${said}`,
    ]);
  expect(edited('    runs-on: ubuntu-latest', '    secrets: inherit')).toContain(
    'job a, secrets used:  → all of them',
  );
});

test('what it runs, and in which version', () => {
  expect(edited(`${'1'.repeat(40)} # v1`, `${'2'.repeat(40)} # v2`)).toEqual([
    `job a, step some/action, uses: some/action@${'1'.repeat(40)} (v1) → some/action@${'2'.repeat(40)} (v2)`,
  ]);
  expect(edited(`${'1'.repeat(40)} # v1`, 'v1').join()).toMatch(
    / → some\/action@v1, which may be another one tomorrow$/,
  );
  expect(edited('npm run build', 'curl x | sh\n          npm run build')).toEqual([
    'job a, step Build, run:  → curl x | sh',
  ]);
  expect(edited('    runs-on', '    if: false\n    runs-on')).toEqual(['job a, if:  → false']);
  expect(edited('run: |', 'continue-on-error: true\n        run: |')).toEqual([
    'job a, step Build, continue-on-error:  → true',
  ]);
});

test('a comment alone, or another order of fields, is no change of what it does', () => {
  expect(rowsOf(file, workflow, `# A comment.\n${workflow}`)).toEqual([]);
  expect(edited(/(permissions: \{\}\n)([\s\S]*)/, '$2$1')).toEqual([]);
});

test('what no program can follow is told line by line, and so is a guard that is no workflow', () => {
  const all = (text: string) => rowsOf(file, undefined, text);
  expect(all('on: [push\n')).toEqual(['line 1:  → on: [push']);
  expect(all('on: push\njobs: &a\n  b: *a\n').length).toBeGreaterThan(0);
  const bomb = [
    'a: &a [x, x]',
    ...['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name, at) => {
      const last = 'abcdefgh'[at];
      return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${last}`).join(', ')}]`;
    }),
  ].join('\n');
  expect(all(bomb)).toHaveLength(9);
  expect(all('jobs: text\n').length).toBeGreaterThan(0);
  expect(all('x: [{document: a, exact: {}}]\n').length).toBeGreaterThan(0);
  expect(rowsOf('.husky/pre-commit', 'npm test\n', 'true\nnpm test\n')).toEqual(['line 1:  → true']);
  expect(rowsOf('.husky/pre-commit', 'npm test\n', 'npm  test\r\n')).toEqual([
    'ends of lines: LF → CRLF',
    'line 1: npm␣test → npm␣␣test',
  ]);
  // Of two lines that fit, the last one counts.
  expect(rowsOf('.github/CODEOWNERS', '* @a\n/x/ @b\n', '/x/ @b\n* @a\n')).toHaveLength(2);
});

test('what a workflow can do is told first, and the name of an action that is the same is a comment', () => {
  const hash = (of: number) => `@${`${of}`.repeat(40)}`;
  const steps = [1, 2, 3].map((of) => `      - uses: a/${of}${hash(of)} # v${of}\n`).join('');
  const old = `on: push\nname: A\njobs:\n  b:\n    steps:\n${steps}      - run: npm test\n`;
  const next = old
    .replace(/ # v[12]/g, '')
    .replace('# v3', '# v4')
    .replace('name: A', 'name: B')
    .replace('npm test', 'npm test || true')
    .replace('on: push', 'on: [push, issues]')
    .replace('    steps', `    env: {X: "$\{{ secrets.KEY }}"}\n    steps`);
  const rows = rowsOf(file, old, next);
  expect(rows.map((row) => row.split(': ')[0])).toEqual([
    'starts on',
    'job b, secrets used',
    'job b, step npm test || true, run',
    'name',
    'job b, env, X',
  ]);
  // Another hash is another action, whatever it is called.
  expect(rowsOf(file, old, old.replace(hash(1), hash(9)))[0]).toContain(
    `a/1${hash(1)} (v1) → a/1${hash(9)} (v1)`,
  );
});

test('a test that asks for something else now is told by its lines, and a new one is read', () => {
  const told = ['changed', 'added'].map((fate) => isToldByWords('tests/a/b.test.ts', fate));
  expect(told).toEqual([true, false]);
  // So are schemas: who makes one laxer by hand has it told.
  expect(['changed', 'added'].map((fate) => isToldByWords('schemas/a.schema.json', fate))).toEqual(told);
  // And what browsers run.
  const files = ['public/a.svg', 'public/b/_headers', 'public/a.woff2'];
  expect(files.map((file) => isToldByWords(file))).toEqual([true, true, false]);
  expect(guardChanges(new Map(files.map((file) => [file, 'changed'])))[0]?.rows).toHaveLength(2);
});
