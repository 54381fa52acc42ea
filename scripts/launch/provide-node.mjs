import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { installApart } from './install-apart.mjs';

/** The lock file with a Node for each system, and its hash: raise it by hand, all systems together. */
const lockFile = 'scripts/launch/node/package-lock.json';

/**
 * Whether the project runs on a Node of this version: what Astro, Vitest and html-validate ask for in their `engines`, taken
 * together. It leaves the odd majors out as they do.
 * @param {string} version as in `process.versions.node`
 */
export function isRecentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 22 && minor >= 22) || (major === 24 && minor >= 8) || major >= 26;
}

/**
 * @param {string} root the project's folder
 * @param {string} platform as in `process.platform`
 * @param {string} architecture as in `process.arch`
 * @returns {{version: string, program: string} | undefined} `program` is the path of the executable inside the folder that the
 *   package is installed in; undefined where no package is known for the system
 */
export function releaseFor(root, platform, architecture) {
  const { packages } = JSON.parse(readFileSync(join(root, lockFile), 'utf8'));
  const found = Object.entries(packages).find(
    ([, entry]) => entry.os === platform && entry.cpu === architecture,
  );
  return found && { version: found[1].version, program: `${found[0]}/${found[1].bin.node}` };
}

/**
 * The Node that runs the commands: the running one, or one in the folder `.node`, which is fetched where it is missing.
 * @param {string} root the project's folder
 * @returns {Promise<string>} absolute path of the executable
 * @throws Failure
 */
export async function provideNode(root) {
  const running = process.versions.node;
  if (isRecentEnough(running)) return process.execPath;
  const release = releaseFor(root, process.platform, process.arch);
  const cure = 'Install Node 24 (https://nodejs.org) and run the command again: then nothing is fetched.';
  if (release === undefined) {
    throw new Failure(
      `This is Node ${running}; the project needs Node 22.22 or a later 22, 24.8 or later, or 26 or later.`,
      [`No ready-made Node for ${process.platform} ${process.arch} is known to this project.`],
      [cure],
    );
  }
  const folder = await installApart(root, {
    name: 'node',
    what: `Node ${release.version} (this is Node ${running}; about 50 MB)`,
    // A Linux without glibc, for one, cannot start it.
    proof: [release.program, '--version'],
    cure,
  });
  return join(folder, release.program);
}
