import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';

/** @typedef {{version?: string, integrity?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, link?: boolean}} Entry */
/** @typedef {Record<string, Entry>} Packages by path from the project's folder; `''` is the project itself */

/**
 * The packages that `package-lock.json` names.
 * @param {string} root the project's folder
 * @returns {Packages}
 * @throws Failure if it cannot be read, or `package.json` says something else: what is installed would then be no more than a guess
 */
export function lockedPackages(root) {
  const wanted = readJson(root, 'package.json');
  const { packages = {} } = readJson(root, 'package-lock.json');
  const differences = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'].flatMap(
    (field) => {
      const [ours = {}, locked = {}] = [wanted[field], packages['']?.[field]];
      return [...new Set([...Object.keys(ours), ...Object.keys(locked)])]
        .filter((name) => ours[name] !== locked[name])
        .map(
          (name) =>
            `${name}: ${ours[name] ?? 'not there'} in package.json, ${locked[name] ?? 'not there'} in package-lock.json`,
        );
    },
  );
  if (differences.length === 0) return packages;
  throw new Failure('package.json and package-lock.json do not agree.', differences, [
    'If the change is wanted, run "npm install" and commit both files.',
    'If it is not, take it back ("git checkout package.json package-lock.json").',
  ]);
}

/**
 * What npm noted of its last installation.
 * @param {string} root
 * @returns {Packages | undefined} undefined if it did not come to its end, or there was none
 * @throws the system's error where that cannot be told: what is there would be taken away as broken
 */
export function installedPackages(root) {
  try {
    return JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
  } catch (error) {
    if (error instanceof SyntaxError || /** @type {any} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Whether what is installed is what is locked: nothing else, nothing of another version or hash, and all that has to be there.
 * Packages for other systems are left out, and tools for the tests where they are not asked for.
 * @param {Packages} locked
 * @param {Packages} installed
 * @param {boolean} withTools
 */
export function isAsLocked(locked, installed, withTools) {
  const isSame = (/** @type {string} */ path) =>
    locked[path]?.version === installed[path]?.version &&
    locked[path]?.integrity === installed[path]?.integrity;
  const hasToBe = (/** @type {Entry} */ { dev, optional, devOptional }) =>
    !optional && !devOptional && (withTools || !dev);
  return (
    Object.keys(installed).every((path) => path in locked && isSame(path)) &&
    Object.entries(locked).every(([path, entry]) => path === '' || path in installed || !hasToBe(entry))
  );
}

/** @param {string} root @param {string} name */
function readJson(root, name) {
  try {
    return JSON.parse(readFileSync(join(root, name), 'utf8'));
  } catch (error) {
    throw new Failure(
      `${name} cannot be read.`,
      [error instanceof Error ? error.message : String(error)],
      [`Take it back ("git checkout ${name}"), and run the command again.`],
    );
  }
}
