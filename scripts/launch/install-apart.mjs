import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, say, seconds } from './failure.mjs';
import { withLock } from './lock.mjs';
import { obstacle, runNpm } from './npm.mjs';

/** npm leaves an optional package out without a word. */
const missing = ['It was left out: the registry does not have it, or has it with another hash.'];

/**
 * Installs what `scripts/launch/<name>/package-lock.json` names into a folder of its own under `.node`, once: what only some need, and
 * `npm install` should not bring to all. npm compares each package with its hash in that file.
 * @param {string} root the project's folder
 * @param {{name: string, what: string, proof: readonly [string, ...string[]], cure: string}} wanted `what` is said in messages; `proof`
 *   is the path of a file in the folder, and the arguments with which it has to run, if there are any
 * @returns {Promise<string>} absolute path of the folder
 * @throws Failure
 */
export async function installApart(root, { name, what, proof: [file, ...args], cure }) {
  const source = join(root, 'scripts', 'launch', name);
  const digest = createHash('sha256')
    .update(readFileSync(join(source, 'package-lock.json')))
    .digest('hex');
  const apart = join(root, '.node');
  const folder = join(apart, `${name}-${digest.slice(0, 16)}`);
  if (existsSync(folder)) return folder;
  await withLock(join(apart, 'lock'), async () => {
    if (existsSync(folder)) return;
    const start = Date.now();
    say(`install   fetching ${what} into .node …`);
    // Installed beside its place and renamed when it is whole, so that what stands under the final name always works.
    const partial = join(apart, 'partial');
    const clear = () => rmSync(partial, { recursive: true, force: true });
    clear();
    try {
      mkdirSync(partial);
      for (const each of ['package.json', 'package-lock.json'])
        cpSync(join(source, each), join(partial, each));
      const { code, output } = await runNpm(process.execPath, partial, ['ci']);
      if (code !== 0 || !existsSync(join(partial, file))) {
        const registry =
          'See that the npm registry can be reached (npm ping), and run the command again; or:';
        const otherwise = { cure: [registry, cure], ...(code === 0 && { details: missing }) };
        const told = obstacle(partial, output, otherwise);
        throw new Failure(`${what} could not be fetched: npm ci failed.`, told.details, told.cure);
      }
      const wrong = args.length > 0 ? whyNotStarting(join(partial, file), args) : undefined;
      if (wrong !== undefined) {
        const told = obstacle(partial, '', { details: [wrong], cure: [cure] });
        throw new Failure(`${what} was fetched and does not start on this system.`, told.details, told.cure);
      }
      renameSync(partial, folder);
    } catch (error) {
      clear();
      throw error;
    }
    removeOthers(apart, name, folder);
    say(`install   ${what} is in place (${seconds(start)})`);
  });
  return folder;
}

/** What the system says where a program does not start; undefined where it does. */
function whyNotStarting(/** @type {string} */ program, /** @type {readonly string[]} */ args) {
  try {
    execFileSync(program, args, { stdio: 'pipe', windowsHide: true });
  } catch (error) {
    return String(error).split('\n')[0];
  }
}

/** Versions that an earlier state of the project used. A program that still runs cannot be removed on Windows: it stays. */
function removeOthers(/** @type {string} */ apart, /** @type {string} */ name, /** @type {string} */ kept) {
  for (const other of readdirSync(apart)) {
    if (!other.startsWith(`${name}-`) || join(apart, other) === kept) continue;
    try {
      rmSync(join(apart, other), { recursive: true, force: true });
    } catch {}
  }
}
