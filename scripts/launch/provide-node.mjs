import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, say, seconds } from './failure.mjs';
import { withLock } from './lock.mjs';
import { isRecentEnough, releaseFor, wanted } from './node-release.mjs';
import { errorLines, findNpm, runNpm } from './npm.mjs';

/**
 * The Node that runs the commands: the running one, or the one in the folder `.node`, which is fetched from the npm registry where
 * it is missing.
 * @param {string} root the project's folder
 * @returns {Promise<string>} absolute path of the executable
 * @throws Failure
 */
export async function provideNode(root) {
  const running = process.versions.node;
  if (isRecentEnough(running)) return process.execPath;
  const release = releaseFor(process.platform, process.arch);
  if (release === undefined) {
    throw new Failure(
      `This is Node ${running}; the project needs ${wanted}.`,
      [`No ready-made Node for ${process.platform} ${process.arch} is known to this project.`],
      ['Install Node 24 (https://nodejs.org) and run the command again.'],
    );
  }
  const folder = join(root, '.node', `${release.package}-${release.version}`);
  const program = join(folder, release.program);
  if (!existsSync(program)) {
    await withLock(join(root, '.node', 'lock'), async () => {
      if (!existsSync(program)) await fetchNode(root, folder, release);
    });
  }
  return program;
}

/**
 * Installs into a folder of its own and renames that when it is whole, so that what stands under the final name always works.
 * @param {string} root
 * @param {string} folder
 * @param {{package: string, version: string, program: string}} release
 */
async function fetchNode(root, folder, release) {
  const start = Date.now();
  const name = `${release.package}@${release.version}`;
  say(`node      this is Node ${process.versions.node}; fetching ${name} into .node (about 40 MB) …`);
  const partial = join(root, '.node', 'partial');
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const run = await runNpm({
    node: process.execPath,
    npm: findNpm(),
    folder: partial,
    arguments: [
      'install',
      name,
      '--prefix',
      partial,
      '--ignore-scripts',
      '--no-save',
      '--no-package-lock',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
  });
  const cure = [
    'See that the npm registry can be reached (npm ping), and run the command again;',
    'or install Node 24 yourself (https://nodejs.org): then nothing is fetched.',
  ];
  if (run.code !== 0 || !existsSync(join(partial, release.program)))
    throw new Failure(`Node could not be fetched: npm install ${name} failed.`, errorLines(run.output), cure);
  try {
    execFileSync(join(partial, release.program), ['--version'], { stdio: 'pipe', windowsHide: true });
  } catch (error) {
    // A Linux without glibc, for one, cannot start it.
    throw new Failure(
      `Node was fetched (${name}) and does not start on this system.`,
      [String(error).split('\n')[0] ?? ''],
      cure.slice(1),
    );
  }
  renameSync(partial, folder);
  for (const other of readdirSync(join(root, '.node'))) {
    // Versions that an earlier state of the project used. One that still runs cannot be removed on Windows: it stays.
    if (!other.startsWith('node-') || join(root, '.node', other) === folder) continue;
    try {
      rmSync(join(root, '.node', other), { recursive: true, force: true });
    } catch {}
  }
  say(`node      ${name} is in place (${seconds(start)})`);
}
