import { createHash, type Hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isPreview } from '../corpus/shown.ts';
import { stateOf } from '../files/git.ts';
import { readTextIfThere } from '../files/read.ts';
import { commit, gone } from '../files/write.ts';
import { conversionRecord } from '../kept/committed.ts';
import { project } from './project.ts';
import { siteAddress } from './site-address.ts';

/** Everything that a page can be made of: from the edition's folder, */
const ofTheEdition = ['CONTRIBUTING.md', 'content', 'seeds'];
/** and from the project's. */
const ofTheEngine = [
  'public',
  'schemas',
  'src',
  'astro.config.mjs',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
];

/** Where it is kept what `dist/` was built from. */
const recordFile = '.cache/built-from';

/**
 * One digest (hexadecimal SHA-256) of all that the site is built from: files, their names, the address it is built for, and whether it is a
 * preview.
 *
 * @param root the edition's folder
 * @param engine the project's folder
 */
export function digestOfInputs(
  root: string,
  environment: NodeJS.ProcessEnv,
  engine: string = project,
): string {
  const hash = createHash('sha256').update(
    // Node has the tables of characters that patterns and foldings use.
    JSON.stringify([process.version, siteAddress(environment), isPreview(environment)]),
  );
  // A preview has pages of what "npm run review" found in this state.
  if (isPreview(environment)) hash.update(JSON.stringify(stateOf(root) ?? null));
  const own = isPreview(environment) ? [...ofTheEdition, '.cache/review'] : ofTheEdition;
  const all = [
    ...own.map((input) => [root, input] as const),
    ...ofTheEngine.map((input) => [engine, input] as const),
  ];
  for (const [folder, input] of all) addFiles(hash, folder, input);
  return hash.digest('hex');
}

/** Whether `dist/` stands as a build from these inputs left it, byte for byte. */
export function isBuiltFrom(root: string, digest: string): boolean {
  const record = readTextIfThere(root, recordFile);
  return record !== undefined && record === recordOf(root, digest);
}

/** To be called when `dist/` is whole. */
export function rememberBuild(root: string, digest: string): void {
  commit(root, new Map([[recordFile, recordOf(root, digest)]]));
}

/** To be called before `dist/` is touched. */
export function forgetBuild(root: string): void {
  commit(root, new Map([[recordFile, gone]]));
}

/** The digest of the inputs, and that of all that came out: a `dist/` that somebody changed, or that was torn, is none of a build. */
function recordOf(root: string, digest: string): string {
  const hash = createHash('sha256');
  addFiles(hash, root, 'dist');
  return `${digest} ${hash.digest('hex')}\n`;
}

/**
 * Takes all files in or at a path into a digest; one after another and without waiting, for many small files are read so in a third of the time.
 */
function addFiles(hash: Hash, root: string, path: string): void {
  for (const file of filesUnder(root, path)) {
    if (file === conversionRecord) continue;
    const descriptor = openSync(join(root, file), 'r');
    try {
      // Name and length keep two files from passing for one.
      hash.update(`\n${file}\n${fstatSync(descriptor).size}\n`);
      for (let size = room.length; size > 0; ) {
        size = readSync(descriptor, room);
        hash.update(room.subarray(0, size));
      }
    } finally {
      closeSync(descriptor);
    }
  }
}

/** For a piece of a file at a time: memory of its own for each of thousands of files has to be cleared away as often. */
const room = Buffer.alloc(2 ** 18);

/** All files in or at a path, with forward slashes, in an order that does not depend on the system; none if nothing is there. */
function filesUnder(root: string, path: string): string[] {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  const entries = readdirSync(join(root, path), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
