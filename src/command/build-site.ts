import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { currentCorpus } from '../corpus/current-corpus.ts';
import { isAlive } from '../files/parts.ts';
import { Refusal } from '../messages/message.ts';
import { proveSite } from '../proof/prove-site.ts';
import { counted } from '../text/wording.ts';
import { BesidePages } from './beside-pages.ts';
import { digestOfInputs, forgetBuild, isBuiltFrom, rememberBuild } from './built-from.ts';
import { alone } from './command.ts';
import { FirstFailure } from './first-failure.ts';
import type { Progress } from './progress.ts';
import { astroPlaces, project } from './project.ts';

/**
 * The steps `pages`, `proof`, `index` and `data`: sees that `dist/` is what all that it is made from makes now. Where it is already, byte for
 * byte, nothing is done.
 * @throws Refusal with what the proof found; and what Astro or Pagefind throw
 */
export async function bringSiteUpToDate(progress: Progress, root: string): Promise<void> {
  const digest = digestOfInputs(root, process.env);
  if (!isBuiltFrom(root, digest)) return buildSite(progress, root, digest);
  for (const name of siteSteps)
    await progress.step(name, () => ({ report: 'dist/ is up to date', value: undefined }));
}

/**
 * Builds the site beside its place and moves it to `dist/` when it is whole. If anything fails, or a document's page is not what its account
 * says, `dist/` stays as it was. Index and data are made meanwhile, in a thread of their own; their steps wait for them.
 * @param digest of what it is built from, kept for {@link isBuiltFrom}
 */
async function buildSite(progress: Progress, root: string, digest: string): Promise<void> {
  // What was read for the checks may have changed before the digest was taken.
  currentCorpus(root);
  const cache = join(root, '.cache');
  await mkdir(cache, { recursive: true });
  for (const kept of new Set([cache, join(project, '.cache')])) await removeLeftovers(kept);
  await removeCompiled(join(project, '.cache', 'compiled'));
  // A folder for temporary files would shut out everybody else.
  const folder = join(cache, nameOfBuild());
  const dataFolder = `${folder}-data`;
  const beside = new BesidePages(root, folder, dataFolder);
  try {
    await progress.step('pages', async () => {
      await buildPages(root, folder);
      const files = await readdir(folder, { recursive: true });
      return {
        report: counted(files.filter((file) => file.endsWith('.html')).length, 'page'),
        value: undefined,
      };
    });
    const indexed = beside.index();
    await progress.step('proof', async () => {
      const { documents, tokens, messages } = proveSite(root, folder);
      if (messages.length > 0) throw new Refusal(messages);
      return {
        report: `${counted(documents, 'document')}, ${counted(tokens, 'word')} accounted for on their pages`,
        value: undefined,
      };
    });
    await progress.step('index', async () => ({
      report: `${counted(await indexed, 'page')} searchable`,
      value: undefined,
    }));
    await progress.step('data', async () => {
      const files = await beside.data;
      for (const name of await readdir(dataFolder))
        await rename(join(dataFolder, name), join(folder, 'data', name));
      return { report: counted(files, 'file'), value: undefined };
    });
    await alone(root, async () => {
      forgetBuild(root);
      await putInPlace(folder, join(root, 'dist'));
      // A file that was saved meanwhile may be on some of the pages only: the next build makes all of them anew.
      if (digestOfInputs(root, process.env) === digest) rememberBuild(root, digest);
    });
  } finally {
    await beside.stop();
    await clear(folder);
    await clear(dataFolder);
  }
}

/** Names of the steps of a build. */
export const siteSteps = ['pages', 'proof', 'index', 'data'] as const;

/** A name for a folder in which something is built: the process number tells whether its owner still runs. */
export function nameOfBuild(): string {
  return `build-${process.pid}-${randomUUID()}`;
}

/**
 * Has Astro build the pages.
 *
 * @param root of the edition, or of what else is built
 * @param folder to build them into, which is not there yet
 */
export async function buildPages(root: string, folder: string): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // A variable of the environment stands in for Vite's own of the same name, and NODE_ENV for its mode. With another value than this a
  // build would be taken for live work: every page would work out the edition's version anew, and the data files would be made twice.
  delete process.env.PROD;
  delete process.env.DEV;
  process.env.NODE_ENV = 'production';
  // The program that makes the pages lies beside them, where it finds the packages; were the pages made outside of the working folder, it
  // would lie in one that all builds have in common, and two at once would run each other's.
  process.chdir(project);
  const made = join(project, '.cache', basename(folder));
  const { build } = await import('astro');
  const failure = new FirstFailure();
  try {
    await build({
      ...astroPlaces(root),
      outDir: made,
      logLevel: 'warn',
      integrations: [failure.integration],
    });
    if (made !== folder) await move(made, folder);
  } catch (error) {
    await failure.settled();
    await clear(made);
    throw error;
  }
}

/**
 * Removes a folder that is of no use any more. Where that cannot be, as while somebody reads or still writes a file in it, nothing is lost, and
 * why a build failed must not be hidden by it: the next one removes what was left.
 */
async function clear(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
}

/** Moves a folder, to another disk too. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true, force: true });
  }
}

async function putInPlace(folder: string, place: string): Promise<void> {
  const old = `${folder}-old`;
  if (existsSync(place)) await rename(place, old);
  try {
    await rename(folder, place);
  } catch (error) {
    if (existsSync(old)) await rename(old, place);
    throw error;
  }
  await clear(old);
}

/** Folders of builds that were broken off. */
async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const owner = /^build-(\d+)-/.exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    await clear(join(cache, name));
  }
}

/** How many modules Node may keep compiled; those of this project and of its packages are fewer than half as many. */
const mostCompiled = 6000;

/** The program that makes the pages has other names in each build, and Node keeps all of them: where they are many, it begins anew. */
async function removeCompiled(folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  const kept = await readdir(folder, { recursive: true });
  if (kept.length > mostCompiled) await clear(folder);
}
