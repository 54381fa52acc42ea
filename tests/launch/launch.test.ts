import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { project as root } from '../../src/command/project.ts';

/** A project that consists of the launcher, one command and packages that are "installed". */
let project: string;
let npm: string;

beforeAll(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'a project ')));
  cpSync(join(root, 'scripts', 'launch.mjs'), join(project, 'scripts', 'launch.mjs'));
  cpSync(join(root, 'scripts', 'launch'), join(project, 'scripts', 'launch'), { recursive: true });
  writeFileSync(
    join(project, 'scripts', 'echo.ts'),
    `const [first, ...rest]: string[] = process.argv.slice(2);
     if (first === 'wait') {
       process.once('SIGTERM', () => process.exit(7));
       setInterval(() => {}, 1000);
       console.log('waiting');
     } else {
       console.log(JSON.stringify({ arguments: [first, ...rest], folder: process.cwd() }));
       process.exitCode = Number(first);
     }`,
  );
  for (const name of ['read', 'test'])
    cpSync(join(project, 'scripts', 'echo.ts'), join(project, 'scripts', `${name}.ts`));
  writeFileSync(join(project, 'package.json'), JSON.stringify(declared));
  writeFileSync(
    join(project, 'package-lock.json'),
    JSON.stringify({ packages: { '': declared, ...locked } }),
  );
  mkdirSync(join(project, 'node_modules'));
  install(locked);
  // Stands in for npm: notes how it was called and does as INSTALL says.
  npm = join(project, 'npm-cli.js');
  writeFileSync(
    npm,
    `const fs = require('node:fs');
     fs.appendFileSync('calls', JSON.stringify(process.argv.slice(2)) + '\\n');
     if (process.env.INSTALL === 'fails') { console.error('npm error code ENOTFOUND'); process.exit(1); }
     if (process.env.INSTALL === 'works') setTimeout(() => {
       const { '': _, ...packages } = JSON.parse(fs.readFileSync('package-lock.json')).packages;
       for (const path in packages) if (packages[path].dev && process.argv.includes('--omit=dev')) delete packages[path];
       fs.mkdirSync('node_modules', { recursive: true });
       fs.writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }));
     }, 300);`,
  );
});

const declared = { dependencies: { a: '1.0.0' }, devDependencies: { tool: '2.0.0' } };
const locked = {
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/tool': { version: '2.0.0', integrity: 'sha512-tool', dev: true },
  'node_modules/other-system': { version: '1.0.0', integrity: 'sha512-other', optional: true },
};

/** Makes npm's note of what is installed. */
function install(packages: object): void {
  writeFileSync(record(), JSON.stringify({ packages }));
}

/** How npm was called since this was asked last. */
function calls(): string[][] {
  const file = join(project, 'calls');
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  rmSync(file, { force: true });
  return lines.map((line) => JSON.parse(line));
}

const record = (): string => join(project, 'node_modules', '.package-lock.json');
const launcher = (): string => join(project, 'scripts', 'launch.mjs');

function environment(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, npm_execpath: npm, ...more };
}

function launch(args: readonly string[], more: Record<string, string> = {}, cwd = tmpdir()) {
  return spawnSync(process.execPath, [launcher(), ...args], {
    cwd,
    env: environment(more),
    encoding: 'utf8',
  });
}

function folderOf(ended: { stdout: string }): string {
  return JSON.parse(ended.stdout).folder;
}

test('hands over arguments and exit code, and says nothing itself', () => {
  const { status, stdout, stderr } = launch(['echo', '3', 'two words', '--flag', '']);
  expect({ status, stderr }).toEqual({ status: 3, stderr: '' });
  expect(JSON.parse(stdout).arguments).toEqual(['3', 'two words', '--flag', '']);
});

test('runs a command that takes file names where its caller stands, though npm changes the folder', () => {
  const caller = realpathSync(mkdtempSync(join(tmpdir(), 'caller-')));
  expect(folderOf(launch(['read', '0'], {}, caller))).toBe(caller);
  const npmVariables = { npm_lifecycle_event: 'read', INIT_CWD: caller };
  expect(folderOf(launch(['read', '0'], npmVariables, project))).toBe(caller);
  // Inside `npm test` these variables belong to another command.
  expect(folderOf(launch(['read', '0'], { ...npmVariables, npm_lifecycle_event: 'test' }, project))).toBe(
    project,
  );
});

test("runs every other command in the project's folder", () => {
  expect(folderOf(launch(['echo', '0'], {}, tmpdir()))).toBe(project);
});

test.each(['nope', '../launch', '', 'launch'])(
  'does not know the command %j and names those it knows',
  (command) => {
    const { status, stderr } = launch([command]);
    expect(status).toBe(1);
    expect(stderr).toContain('Use one of: echo, read, test.');
  },
);

test.skipIf(process.platform === 'win32')('passes signals on and ends as the command ends', async () => {
  const child = spawn(process.execPath, [launcher(), 'echo', 'wait'], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  expect(await ended).toBe(7);
});

beforeEach(() => void calls());

const a = locked['node_modules/a'];
const tool = locked['node_modules/tool'];

test.each([
  ['nothing is installed', undefined, ['echo', 'without']],
  ['another version is installed', { 'node_modules/a': { ...a, version: '0.9.0' } }, ['echo', 'without']],
  ['a package has another hash', { 'node_modules/a': { ...a, integrity: 'sha512-b' } }, ['echo', 'without']],
  ['something else is installed', { 'node_modules/a': a, 'node_modules/b': a }, ['echo', 'without']],
  ['the tests need their tools', { 'node_modules/a': a }, ['test', 'with']],
  ['tools that are there are old', { 'node_modules/tool': { ...tool, version: '1.0.0' } }, ['echo', 'with']],
])('installs where %s', (_, installed, [command = '', tools]) => {
  if (installed) install(installed);
  else rmSync(record());
  expect(launch([command, '0'], { INSTALL: 'works' }).status).toBe(0);
  const [call = [], ...others] = calls();
  expect(others).toEqual([]);
  expect(call).toEqual(expect.arrayContaining(['install', '--no-save', '--ignore-scripts']));
  expect(call).toContain(tools === 'with' ? '--include=dev' : '--omit=dev');
});

test.each([
  ['all but packages of other systems', { 'node_modules/a': a, 'node_modules/tool': tool }, 'test'],
  ['all but the tools, which the command does not need', { 'node_modules/a': a }, 'echo'],
])('installs nothing where there is %s', (_, installed, command) => {
  install(installed);
  expect(launch([command, '0'], { INSTALL: 'fails' }).status).toBe(0);
  expect(calls()).toEqual([]);
});

test('installs once, however many commands start at once', async () => {
  rmSync(record());
  const runs = [1, 2, 3].map(
    () =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [launcher(), 'echo', '0'], {
          env: environment({ INSTALL: 'works' }),
          stdio: 'ignore',
        });
        child.once('close', resolve);
      }),
  );
  expect(await Promise.all(runs)).toEqual([0, 0, 0]);
  expect(calls()).toHaveLength(1);
  expect(existsSync(join(project, '.node', 'lock'))).toBe(false);
});

test.each(['fails', 'loses its connection and says nothing'])(
  'says what to do when npm %s, and does not start the command',
  (how) => {
    rmSync(record(), { force: true });
    const { status, stdout, stderr } = launch(['echo', '0'], { INSTALL: how });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/could not be installed[\s\S]*What to do:[\s\S]*npm ping/);
    if (how === 'fails') expect(stderr).toContain('code ENOTFOUND');
  },
);

test('refuses a package.json that the lock file does not know, and a lock file that is torn', () => {
  const file = join(project, 'package.json');
  writeFileSync(file, JSON.stringify({ ...declared, dependencies: { a: '1.0.1', b: '3.0.0' } }));
  const { status, stdout, stderr } = launch(['echo', '0'], { INSTALL: 'works' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('a: 1.0.1 in package.json, 1.0.0 in package-lock.json');
  expect(stderr).toContain('b: 3.0.0 in package.json, not there in package-lock.json');
  writeFileSync(file, '{"dependencies": ');
  expect(launch(['echo', '0']).stderr).toMatch(
    /package\.json cannot be read[\s\S]*git checkout package\.json/,
  );
  writeFileSync(file, JSON.stringify(declared));
  expect(calls()).toEqual([]);
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'says in one message that the project cannot be written to',
  () => {
    rmSync(record(), { force: true });
    rmSync(join(project, '.node'), { recursive: true, force: true });
    chmodSync(project, 0o555);
    const { stderr } = launch(['echo', '0'], { INSTALL: 'works' });
    chmodSync(project, 0o755);
    expect(stderr).toMatch(/could not be started[\s\S]*can be written to/);
    expect(stderr).not.toMatch(/^ +at /m);
  },
);
