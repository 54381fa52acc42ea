import { spawn } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { environment, launch, launcher, makeProject, project } from './small-project.ts';

beforeAll(makeProject);

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
