import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
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
  cpSync(join(project, 'scripts', 'echo.ts'), join(project, 'scripts', 'read.ts'));
  writeFileSync(join(project, 'package-lock.json'), '{}');
  mkdirSync(join(project, 'node_modules'));
  writeFileSync(record(), '{}');
  // Stands in for npm: notes how it was called and does as INSTALL says.
  npm = join(project, 'npm-cli.js');
  writeFileSync(
    npm,
    `const fs = require('node:fs');
     fs.appendFileSync('calls', JSON.stringify(process.argv.slice(2)) + '\\n');
     if (process.env.INSTALL === 'fails') { console.error('npm error code ENOTFOUND'); process.exit(1); }
     if (process.env.INSTALL === 'works') setTimeout(() => { fs.mkdirSync('node_modules', { recursive: true }); fs.writeFileSync('node_modules/.package-lock.json', '{}'); }, 300);`,
  );
});

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

function makeStale(): void {
  utimesSync(record(), 1, 1);
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
    expect(stderr).toContain('Use one of: echo, read.');
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

test('installs once where the packages are older than the lock file, however many commands start at once', async () => {
  makeStale();
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
  const calls = readFileSync(join(project, 'calls'), 'utf8').trim().split('\n');
  expect(calls).toHaveLength(1);
  expect(JSON.parse(calls[0] ?? '[]')).toEqual(
    expect.arrayContaining(['install', '--no-save', '--include=dev']),
  );
  expect(existsSync(join(project, '.node', 'lock'))).toBe(false);
});

test('says what failed and what to do when the packages cannot be installed, and does not start the command', () => {
  makeStale();
  const { status, stdout, stderr } = launch(['echo', '0'], { INSTALL: 'fails' });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/could not be installed[\s\S]*code ENOTFOUND[\s\S]*What to do:[\s\S]*npm ping/);
});
