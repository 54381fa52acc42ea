import { rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, say, seconds } from './failure.mjs';
import { withLock } from './lock.mjs';
import { errorLines, findNpm, runNpm } from './npm.mjs';

/**
 * Installs the packages of `package-lock.json`, where `node_modules` is missing or older than it.
 * @param {string} root the project's folder
 * @param {string} node the Node to run npm with: npm leaves out optional packages that do not suit the Node it runs on, and an old
 *   one would get an installation without its compilers
 * @returns {Promise<string | undefined>} what was done, for the progress report; undefined if there was nothing to do
 * @throws Failure
 */
export async function installPackages(root, node) {
  if (isInstalled(root)) return undefined;
  return await withLock(join(root, '.node', 'lock'), async () => {
    if (isInstalled(root)) return undefined;
    const start = Date.now();
    // An installation that was broken off leaves folders that npm stumbles over.
    if (modified(record(root)) === undefined)
      rmSync(join(root, 'node_modules'), { recursive: true, force: true });
    say('install   fetching the packages of package-lock.json (about half a minute) …');
    const run = await runNpm({
      node,
      npm: findNpm(),
      folder: root,
      // NODE_ENV=production would leave out what the tests need; npm 10 would rewrite package-lock.json.
      arguments: [
        'install',
        '--no-save',
        '--include=dev',
        '--include=optional',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
      ],
    });
    // npm 10 has been seen to end with 0 after losing its connection: its record tells whether it came to the end.
    if (run.code !== 0 || modified(record(root)) === undefined) {
      throw new Failure('The packages could not be installed: npm install failed.', errorLines(run.output), [
        'See that the npm registry can be reached (npm ping), and run the command again.',
        'If it fails again in the same way, remove the folder node_modules first.',
      ]);
    }
    // npm does not touch its record when it finds nothing to change; without this every start would install again.
    const now = new Date();
    utimesSync(record(root), now, now);
    const report = `packages installed (${seconds(start)})`;
    say(`install   ${report}`);
    return report;
  });
}

/** @param {string} root */
function isInstalled(root) {
  const done = modified(record(root));
  return done !== undefined && done >= (modified(join(root, 'package-lock.json')) ?? 0);
}

/** npm's own record of what it installed, written when it is through. @param {string} root */
function record(root) {
  return join(root, 'node_modules', '.package-lock.json');
}

/** @param {string} file @returns {number | undefined} milliseconds; undefined if there is no such file */
function modified(file) {
  try {
    return statSync(file).mtimeMs;
  } catch {
    return undefined;
  }
}
