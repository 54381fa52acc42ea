import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withLock } from '../../scripts/launch/lock.mjs';

const lockFile = (): string => join(mkdtempSync(join(tmpdir(), 'lock-')), 'inner', 'lock');

test('lets one in at a time and gives the lock back, also after a failure', async () => {
  const file = lockFile();
  let inside = 0;
  let most = 0;
  const work = async (): Promise<void> => {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, 20));
    inside -= 1;
  };
  const failing = withLock(file, async () => {
    await work();
    throw new Error('broke off');
  });
  await Promise.all([
    expect(failing).rejects.toThrow('broke off'),
    withLock(file, work),
    withLock(file, work),
  ]);
  expect(most).toBe(1);
  expect(existsSync(file)).toBe(false);
});

test('takes over the lock of a process that is gone', async () => {
  const file = lockFile();
  await withLock(file, async () => {});
  const gone = spawnSync(process.execPath, ['--version']).pid;
  writeFileSync(file, String(gone));
  expect(await withLock(file, async () => readFileSync(file, 'utf8'))).toBe(String(process.pid));
});

test('takes over a lock that never got its process number', async () => {
  const file = lockFile();
  await withLock(file, async () => {});
  writeFileSync(file, '');
  utimesSync(file, 1, 1);
  expect(await withLock(file, async () => 'in')).toBe('in');
});
