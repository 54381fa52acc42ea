import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { asNobody, canBeHeld } from '../files/faults.ts';
import {
  calls,
  declared,
  environment,
  install,
  launch,
  launcher,
  locked,
  makeProject,
  project,
  record,
} from './small-project.ts';

beforeAll(makeProject);
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

test.each([
  ['ENOSPC', /MB left on the disk of .*[\s\S]*Make room/],
  ['EACCES', /See that .* can be written to/],
  ['EROFS', /See that .* can be written to/],
  ['EINTEGRITY', /not what the lock file names[\s\S]*do not trust the registry/],
])('says what is in the way where npm says %s', (code, said) => {
  rmSync(record(), { force: true });
  const { status, stderr } = launch(['echo', '0'], { INSTALL: code });
  expect(status).toBe(1);
  expect(stderr).toMatch(said);
  expect(stderr).not.toContain('npm ping');
});

const canMount = process.platform === 'linux' && process.getuid?.() === 0;
test.skipIf(!canMount)('a full disk is told as one, and what was half installed is removed', ({ skip }) => {
  const disk = mkdtempSync(join(tmpdir(), 'disk-'));
  onTestFinished(() => {
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  });
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', disk]).status !== 0) skip();
  for (const name of ['scripts', 'package.json', 'package-lock.json'])
    cpSync(join(project, name), join(disk, name), { recursive: true });
  const run = () =>
    spawnSync(process.execPath, [join(disk, 'scripts/launch.mjs'), 'echo', '0'], {
      env: environment({ INSTALL: 'fills the disk' }),
      encoding: 'utf8',
    });
  // npm has been seen to end with 0 there.
  expect(run().stderr).toMatch(
    /^install .*\n\nThe packages could not be installed[\s\S]*0 MB left.*\nWhat to do:\n {2}Make room/,
  );
  expect([readdirSync(disk).sort(), readdirSync(join(disk, '.node'))]).toEqual([
    ['.node', 'calls', 'package-lock.json', 'package.json', 'scripts'],
    [],
  ]);
  // Not even its own lock has room.
  writeFileSync(join(disk, 'fill'), '');
  try {
    for (;;) appendFileSync(join(disk, 'fill'), 'x'.repeat(4096));
  } catch {}
  expect(run().stderr).toMatch(/^\nThe command could not be started\.\n.*ENOSPC.*\nWhat to do:\n.*has room/);
  expect(readdirSync(join(disk, '.node'))).toEqual([]);
});

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

// As a process without a file to spare: it would take away all packages as broken, and have no means to fetch them.
test('takes nothing away where it cannot read what is installed', () => {
  rmSync(record(), { force: true });
  mkdirSync(record(), { recursive: true });
  const { status, stderr } = launch(['echo', '0'], { INSTALL: 'works' });
  rmSync(record(), { recursive: true });
  expect(status).toBe(1);
  expect(stderr).toMatch(/could not be started[\s\S]*EISDIR/);
  expect(calls()).toEqual([]);
});

test.skipIf(!canBeHeld)('says in one message that the project cannot be written to', () => {
  rmSync(record(), { force: true });
  rmSync(join(project, '.node'), { recursive: true, force: true });
  const [program = process.execPath, ...rest] = [...asNobody(), process.execPath, launcher(), 'echo', '0'];
  chmodSync(project, 0o555);
  const { stderr } = spawnSync(program, rest, { env: environment({ INSTALL: 'works' }), encoding: 'utf8' });
  chmodSync(project, 0o755);
  expect(stderr).toMatch(/could not be started[\s\S]*can be written to/);
  expect(stderr).not.toMatch(/^ +at /m);
});
