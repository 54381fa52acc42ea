import { createHash } from 'node:crypto';
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readEdition } from '../corpus/edition-file.ts';
import { editionFolder } from '../corpus/edition-folder.ts';
import { reporterFor } from '../messages/reporters.ts';

/** The project's folder, wherever the command was started from. */
export const project: string = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * The folder of the edition that a command works on: `content/` and `seeds/` are read from it, and the site is built into its `dist/`.
 *
 * @throws Error that says what EDITION should name
 */
export function findFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const folder = editionFolder(project, environment);
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return folder;
  throw new Error(
    `EDITION is ${JSON.stringify(environment.EDITION)}, ${stats ? 'which is a file' : 'and there is no such folder'}. Expected the folder ` +
      `of an edition, seen from ${project}, with content/ and seeds/ in it. Set it to that, or leave it out.`,
  );
}

/**
 * {@link findFolder}, for commands that write: nothing is written for an edition that does not say what it is.
 *
 * @throws Error that says what is wrong with EDITION, or with `content/edition.yml`
 */
export function findEdition(environment: NodeJS.ProcessEnv = process.env): string {
  const folder = findFolder(environment);
  const { messages } = readEdition(folder);
  if (messages.length > 0) throw new Error(reporterFor(environment)(messages));
  return folder;
}

/**
 * For commands that know one edition only, the one that lies with the project.
 *
 * @param why a sentence that says so
 * @throws Error if EDITION names another
 */
export function refuseOtherEditions(why: string, environment: NodeJS.ProcessEnv = process.env): void {
  if (editionFolder(project, environment) !== resolve(project))
    throw new Error(`EDITION is ${JSON.stringify(environment.EDITION)}. ${why} Leave it out.`);
}

/**
 * What Astro is told of where things are. What it keeps between builds lies in its root: an edition in a folder of its own has one for
 * itself, so that no two disturb one another, and has it inside the project, so that packages are found from it.
 *
 * @param folder the edition's
 */
export function astroPlaces(folder: string): { readonly root: string; readonly configFile: string } {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const root = folder === project ? project : join(project, '.cache', 'editions', name);
  mkdirSync(root, { recursive: true });
  // Astro takes the name of a file of settings from its root on, an absolute one too.
  return { root, configFile: relative(root, join(project, 'astro.config.mjs')) };
}

/** Whether output may be coloured: asked for, or a terminal that did not ask for none. */
export function isColoured(environment: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (environment.NO_COLOR) return false;
  if (environment.FORCE_COLOR !== undefined) return environment.FORCE_COLOR !== '0';
  return isTerminal && environment.TERM !== 'dumb';
}

/**
 * The environment for programs that we start: colours as for ourselves, since some colour whatever runs under CI=true, and no
 * telemetry.
 */
export function programEnvironment(environment: NodeJS.ProcessEnv, isTerminal: boolean): NodeJS.ProcessEnv {
  // Both at once make Node print a warning.
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...rest } = environment;
  const colour = isColoured(environment, isTerminal) ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  return { ...rest, ...colour, ASTRO_TELEMETRY_DISABLED: '1' };
}
