import { spawnSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runMeasured } from './run-measured.ts';

/**
 * A project with a base, in which one word can be changed, another at each call of `change`: what a review, a check and a build of it take can
 * be measured until `undo` is called.
 */
export async function changeOneWord(
  folder: string,
): Promise<{ change(nth: number): Promise<void>; undo(): Promise<void> }> {
  const actors = join(folder, 'content', 'actors');
  const [first = ''] = (await readdir(actors)).sort();
  const file = join(actors, first);
  const text = await readFile(file, 'utf8');
  // Without the addresses of its documents no check of it would hold.
  await runMeasured(folder, ['scripts/launch.mjs', 'ledger']);
  git(folder, 'init', '--quiet', '--initial-branch=main');
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message=base');
  return {
    change: (nth) => writeFile(file, text.replace(/^description: \S+/m, `description: Changed${nth}`)),
    async undo() {
      await writeFile(file, text);
      await rm(join(folder, '.git'), { recursive: true, force: true });
    },
  };
}

function git(folder: string, ...args: readonly string[]): void {
  const who = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org', '-c', 'core.autocrlf=false'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args[0]} failed in ${folder}: ${stderr}`);
}
