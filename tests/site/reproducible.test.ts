import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyProject } from '../grown/grow.ts';

const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'core.autocrlf=false'];

/** A digest of every file under a folder, by name. */
function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );
}

test('"npm run ready" in another folder, time zone and language has nothing to mend, and gives the same bytes', () => {
  const copy = mkdtempSync(join(tmpdir(), 'second build '));
  copyProject(copy);
  writeFileSync(join(copy, '.gitignore'), 'node_modules\n.cache\n.astro\ndist\n');
  for (const args of [
    ['init', '-q', '-b', 'main'],
    ['add', '-A'],
    [...who, 'commit', '-q', '-m', 'A copy'],
  ])
    expect(spawnSync('git', args, { cwd: copy }).status, args.join(' ')).toBe(0);
  const { status, stderr, stdout } = spawnSync(process.execPath, [join(copy, 'scripts/ready.ts')], {
    cwd: copy,
    encoding: 'utf8',
    env: {
      ...process.env,
      TZ: 'Asia/Kathmandu',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      NODE_ENV: 'development',
    },
  });
  expect(status, stdout + stderr).toBe(0);
  expect(stdout).toContain('Nothing changes for readers');
  expect(spawnSync('git', ['status', '--porcelain'], { cwd: copy, encoding: 'utf8' }).stdout).toBe('');
  expect(digests(join(copy, 'dist'))).toEqual(digests('dist'));
});
