import { spawn } from 'node:child_process';
import { existsSync, realpathSync, statfsSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { Failure } from './failure.mjs';

/**
 * Finds npm's own program (`npm-cli.js`), so that it can be run by whichever Node is right and without a shell: the npm that
 * started us, the one beside the running Node, the first in PATH.
 * @returns {string} absolute path
 */
export function findNpm(environment = process.env, node = process.execPath) {
  const folder = dirname(node);
  const candidates = [
    environment.npm_execpath ?? '',
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  for (const entry of (environment.PATH ?? environment.Path ?? '').split(delimiter).filter(Boolean)) {
    candidates.push(join(entry, 'node_modules', 'npm', 'bin', 'npm-cli.js'));
    const program = join(entry, 'npm');
    // On systems other than Windows `npm` is a link to npm-cli.js.
    if (existsSync(program)) candidates.push(realpathSync(program));
  }
  // Another package manager may have started us and set npm_execpath to itself: only npm's own program counts.
  const found = candidates.find((path) => basename(path) === 'npm-cli.js' && existsSync(path));
  if (found !== undefined) return found;
  throw new Failure(
    'npm was not found.',
    [`Looked beside ${node} and in PATH.`],
    ['Install Node.js with npm (https://nodejs.org) and run the command again.'],
  );
}

/** However npm is called: no package runs code of its own, and only errors are said. */
const always = ['--include=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Runs npm and keeps what it says, for the message if it fails.
 * @param {string} node the Node to run it with
 * @param {string} folder where
 * @param {readonly string[]} args
 * @returns {Promise<{code: number, output: string}>}
 * @throws Failure if there is no npm
 */
export function runNpm(node, folder, args) {
  const program = findNpm();
  return new Promise((resolve, reject) => {
    const child = spawn(node, [program, ...args, ...always], {
      cwd: folder,
      env: quietEnvironment(process.env),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let output = '';
    const keep = (/** @type {string} */ text) => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}\nstopped by ${signal}` : output }),
    );
  });
}

/**
 * What npm said that explains a failure: its error lines without their prefix and without stacks, at most `limit`.
 * @param {string} output
 */
export function errorLines(output, limit = 8) {
  const lines = output.split(/\r?\n/).map((line) => line.trim());
  const errors = lines.filter((line) => /^npm (error|ERR!)/.test(line));
  const told = (errors.length > 0 ? errors : lines)
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, ''))
    .filter((line) => line !== '' && !/^(at |[{}]|\w+: .*,$)/.test(line));
  return told.slice(0, limit);
}

/** Less room than this (bytes) on a disk after a failure, and it is the disk that failed: npm has been seen to end well on a full one. */
const scarce = 20_000_000;

/**
 * Why npm did not do its work, and what to do, where the disk or its own words tell.
 * @param {string} folder where it was to install
 * @param {string} output what it said
 * @param {{details?: readonly string[], cure: readonly string[]}} otherwise what is said where they do not
 * @returns {{details: readonly string[], cure: readonly string[]}}
 */
export function obstacle(folder, output, { details = errorLines(output), cure }) {
  const { bavail, bsize } = statfsSync(folder);
  const store = "npm's own store (npm config get cache)";
  if (bavail * bsize < scarce || /\b(ENOSPC|EDQUOT)\b/.test(output)) {
    const left = `There are ${Math.floor((bavail * bsize) / 1e6)} MB left on the disk of ${folder}.`;
    const room = `Make room there and on the disk of ${store}, 500 MB for all packages, and run the command again.`;
    return { details: [...errorLines(output), left], cure: [room] };
  }
  if (/\b(EACCES|EPERM|EROFS)\b/.test(output))
    return {
      details,
      cure: [`See that ${folder} and ${store} can be written to, and run the command again.`],
    };
  if (/\bEINTEGRITY\b/.test(output)) {
    const other = 'What was fetched is not what the lock file names: nothing of it was used.';
    return {
      details: [other, ...details],
      cure: ['Run the command again; if it stays so, do not trust the registry.'],
    };
  }
  return { details, cure };
}

/**
 * The settings that an outer `npm run --something` hands down would steer this npm too (`--prefix`, `--global`, `--dry-run` …):
 * only those that say where packages come from are kept.
 * @param {NodeJS.ProcessEnv} environment
 */
export function quietEnvironment(environment) {
  const kept =
    /^npm_config_(registry|.*proxy|cafile|ca|strict_ssl|userconfig|globalconfig|cache|offline|prefer_offline|fetch_.*)$/i;
  const entries = Object.entries(environment).filter(
    ([name]) => !/^npm_config_/i.test(name) || kept.test(name),
  );
  return { ...Object.fromEntries(entries), NO_COLOR: '1' };
}
