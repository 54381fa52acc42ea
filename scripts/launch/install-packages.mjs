import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, say, seconds } from './failure.mjs';
import { withLock } from './lock.mjs';
import { installedPackages, isAsLocked, lockedPackages } from './lock-file.mjs';
import { obstacle, runNpm } from './npm.mjs';

/**
 * Installs the packages of `package-lock.json` exactly, where what is there differs.
 * @param {string} root the project's folder
 * @param {string} node the Node to run npm with: npm leaves out optional packages that do not suit the Node it runs on, and an old
 *   one would get an installation without its compilers
 * @param {boolean} withTools whether the command needs what only tests, formatter and type checker are made of. Once that is there, it
 *   is kept up to date for every command.
 * @returns {Promise<string | undefined>} what was done, for the progress report; undefined if there was nothing to do
 * @throws Failure
 */
export async function installPackages(root, node, withTools) {
  const locked = lockedPackages(root);
  const isDone = () => {
    const installed = installedPackages(root);
    return installed !== undefined && isAsLocked(locked, installed, withTools);
  };
  if (isDone()) return undefined;
  return await withLock(join(root, '.node', 'lock'), async () => {
    if (isDone()) return undefined;
    const start = Date.now();
    const before = installedPackages(root);
    // An installation that was broken off leaves folders that npm stumbles over.
    if (before === undefined) removeBroken(root);
    const all = withTools || Object.values(before ?? {}).some((entry) => entry.dev);
    say(`install   fetching the packages of package-lock.json${all ? '' : ', without those of the tests'} …`);
    // Not "npm ci": it fails where a registry lacks a package for another system. npm 10 would rewrite package-lock.json.
    const args = ['install', '--no-save', all ? '--include=dev' : '--omit=dev'];
    const { code, output } = await runNpm(node, root, args);
    // npm 10 has been seen to end with 0 after losing its connection: what it noted tells whether it came to the end.
    if (code !== 0 || !isDone()) {
      const otherwise = ['See that the npm registry can be reached (npm ping), and run the command again.'];
      const { details, cure } = obstacle(root, output, { cure: otherwise });
      if (installedPackages(root) === undefined) removeBroken(root);
      throw new Failure('The packages could not be installed: npm install failed.', details, cure);
    }
    const report = `packages installed (${seconds(start)})`;
    say(`install   ${report}`);
    return report;
  });
}

function removeBroken(/** @type {string} */ root) {
  rmSync(join(root, 'node_modules'), { recursive: true, force: true });
}
