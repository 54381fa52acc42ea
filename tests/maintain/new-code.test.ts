import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newCheck, newKind, newRule } from '../../src/maintain/new/code.ts';
import { carryOut, type Plan } from '../../src/maintain/new/plan.ts';
import { scratchProject } from './scratch-project.ts';

/** Runs Node in a copy of the project: here a module is loaded once, and knows nothing of what was made after that. */
function node(root: string, ...args: string[]): string {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(status, stdout + stderr).toBe(0);
  return stdout;
}

function said(root: string, module: string, expression: string): unknown {
  const code = `import * as m from './${module}'; console.log(JSON.stringify(${expression}))`;
  return JSON.parse(node(root, '--input-type=module', '-e', code));
}

/** What is made has the form that the project's own code has. */
function expectInForm(root: string, { creates, changes = [] }: Plan): void {
  const files = [...creates, ...changes].map(([file]) => file);
  node(root, 'node_modules/@biomejs/biome/bin/biome', 'check', '--vcs-enabled=false', ...files);
}

const code = ['src', 'node_modules', 'package.json', 'package-lock.json', 'biome.json'];

test.each(['cable', 'text'])('a rule of the kind %s is the last of its rules', (kind) => {
  const root = scratchProject(...code);
  const plan = newRule(root, 'drop-fax-lines', { kind });
  carryOut(root, plan);
  expectInForm(root, plan);
  expect(said(root, `src/kinds/${kind}/rules/index.ts`, 'm.rules.at(-1)')).toMatchObject({
    name: 'drop-fax-lines',
    examples: [{ source: ['TODO: lines as received'] }],
  });
});

test.each([
  ['kind', 'index'],
  ['kind', 'delete'],
  ['kind', '3d-plan'],
  ['kind', 'kind-of'],
  ['kind', 'masthead'],
  ['check', 'checks'],
  ['check', 'import'],
])('a %s named %s is refused: its name in code would be none, or another thing', (what, id) => {
  expect(() => (what === 'kind' ? newKind : newCheck)('.', id)).toThrow(
    /cannot be a name in code|as a name|a folder of/,
  );
});

test('a check is the last of the checks', () => {
  const root = scratchProject(...code);
  const plan = newCheck(root, 'names-long');
  carryOut(root, plan);
  expectInForm(root, plan);
  expect(said(root, 'src/corpus/checks/index.ts', 'm.checks.at(-1)')).toMatchObject({
    name: 'names-long',
    example: ['TODO: lines of a file that it refuses'],
  });
});

describe('a kind', () => {
  test('is its folder and one line of the registry; its documents are read, built and shown', {
    timeout: 300_000,
  }, () => {
    const root = scratchProject(...code, 'scripts', 'public', 'astro.config.mjs', 'tsconfig.json');
    const plan = newKind(root, 'press-release');
    expect(plan.changes?.map(([file]) => file)).toEqual(['src/kinds/index.ts']);
    carryOut(root, plan);
    expectInForm(root, plan);
    expect(said(root, 'src/corpus/json-schemas.ts', 'm.handWritten.map(m.jsonSchemaText)')).toContainEqual(
      expect.stringContaining('"press-release"'),
    );
    writeFileSync(
      join(root, 'a.txt'),
      'STATEMENT ON THE BRIDGE\n\nRivertown, 3 May 2011\n\nThe mayor opens it.\n',
    );
    node(root, 'scripts/add.ts', 'a.txt', '--id', 'bridge', '--kind', 'press-release', '--no-proposal');
    const seed = join(root, 'seeds/bridge/seed.yml');
    writeFileSync(seed, readFileSync(seed, 'utf8').replaceAll('TODO: ', ''));
    node(root, 'scripts/convert.ts', 'bridge');
    // These pages show documents; the others would only take their time.
    const pages = ['documents', 'method/index.astro', 'index.astro'];
    onlyPages(root, pages);
    const build = `const { build } = await import('astro'); await build({ root: process.cwd(), logLevel: 'warn' })`;
    node(root, '--input-type=module', '-e', build);
    const page = (path: string) => readFileSync(join(root, 'dist', path, 'index.html'), 'utf8');
    expect(page('documents/bridge')).toContain('Press release · 3 May 2011');
    expect(page('documents/bridge')).toMatch(/<dt>Place<\/dt>\s*<dd>\s*<span class="value">Rivertown/);
    expect(page('documents/bridge')).toContain('"Press release","datePublished":"2011-05-03"');
    expect(page('documents')).toContain('Press release');
    expect(page('.')).toMatch(/and one press release/);
    expect(page('method')).toMatch(/other texts, press releases/);
  });
});

function onlyPages(root: string, kept: readonly string[]): void {
  const pages = join(root, 'src/pages');
  const away = `${pages}-all`;
  renameSync(pages, away);
  for (const path of kept) cpSync(join(away, path), join(pages, path), { recursive: true });
  rmSync(away, { recursive: true });
}
