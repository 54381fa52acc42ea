import { constants } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { SeedFiles } from './recombine.ts';

/** What a build writes and what it keeps from one build to the next. */
const built = [
  'dist',
  '.cache',
  '.astro',
  'node_modules/.astro',
  'node_modules/.vite',
  'node_modules/.cache',
];
const generated = ['content/documents', 'content/apparatus', 'content/conversions.json'];

/**
 * Copies the checkout as its files are now, installed packages and all (links instead would share Astro's caches with it), without
 * what Git leaves alone and without what a build writes.
 */
export async function copyProject(root: string, folder: string): Promise<void> {
  const ignored = (await readFile(join(root, '.gitignore'), 'utf8'))
    .split('\n')
    .map((line) => line.trim().replaceAll('/', ''));
  const installed = ['node_modules', '.node'];
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(root)) {
    if (name === '.git' || (ignored.includes(name) && !installed.includes(name))) continue;
    await cp(join(root, name), join(folder, name), {
      recursive: true,
      verbatimSymlinks: true,
      mode: constants.COPYFILE_FICLONE,
    });
  }
}

/** Removes what a build wrote, so that the next one is as in a fresh clone. */
export async function clearBuilt(folder: string): Promise<void> {
  for (const path of built) await rm(join(folder, path), { recursive: true, force: true });
}

/** Removes what was generated from the seeds too, so that the next build is as the first. */
export async function clearAll(folder: string): Promise<void> {
  await clearBuilt(folder);
  for (const path of generated) await rm(join(folder, path), { recursive: true, force: true });
}

/**
 * Puts other seeds in the place of a project's. Names that mean an actor in some places only have to be decided by hand in every document
 * that has them: in documents that nobody reads they are left alone, and count in the edition's own only.
 */
export async function replaceSeeds(folder: string, seeds: readonly SeedFiles[]): Promise<void> {
  const own = (await readdir(join(folder, 'seeds'))).sort();
  await rm(join(folder, 'seeds'), { recursive: true, force: true });
  for (const { id, files } of seeds) {
    await mkdir(join(folder, 'seeds', id), { recursive: true });
    for (const [name, bytes] of files) await writeFile(join(folder, 'seeds', id, name), bytes);
  }
  const actors = join(folder, 'content', 'actors');
  for (const name of await readdir(actors)) {
    const actor = parse(await readFile(join(actors, name), 'utf8'));
    for (const form of actor.names) if (form.decide && !form.in) form.in = own;
    await writeFile(join(actors, name), stringify(actor, { aliasDuplicateObjects: false }));
  }
}
