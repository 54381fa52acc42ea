import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { project } from '../../src/command/project.ts';

/** Builds an edition, and reads all that came of it. */
function built(folder: string): Map<string, string> {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'scripts/build.ts')], {
    cwd: project,
    env: { ...process.env, EDITION: folder, GITHUB_ACTIONS: '' },
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
  const dist = join(folder, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const read = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return new Map(read.map((file) => [file.slice(dist.length), readFileSync(file, 'latin1')]));
}

test('a build from what was kept, torn in part, gives the same bytes as one from scratch after a change', {
  timeout: 600_000,
}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'from-cache-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const name of ['content', 'seeds'])
    cpSync(`tests/river-edition/${name}`, join(folder, name), { recursive: true });
  const before = built(folder);
  const seed = join(folder, 'seeds/okell-1932');
  const [word = ''] = readFileSync(join(seed, 'source.txt'), 'utf8').match(/\b[a-z]{11,}\b/) ?? [];
  const emendation = `- exact: ${word}\n  sic: true\n  reason: So printed.\n`;
  writeFileSync(join(seed, 'emendations.yml'), emendation);
  const kept = join(folder, '.cache/kept');
  expect(readdirSync(kept).sort()).toEqual(['conversions.json', 'yaml.json']);
  truncateSync(join(kept, 'yaml.json'), 1000);
  const after = built(folder);
  rmSync(join(folder, '.cache'), { recursive: true });
  const scratch = built(folder);
  expect([...after.keys()]).toEqual([...scratch.keys()]);
  expect([...scratch].filter(([file, text]) => after.get(file) !== text).map(([file]) => file)).toEqual([]);
  expect(before.get('/documents/okell-1932/index.html')).not.toBe(
    after.get('/documents/okell-1932/index.html'),
  );
});
