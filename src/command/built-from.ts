import { createHash, type Hash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isPreview } from '../corpus/shown.ts';
import { readTextIfThere } from '../files/read.ts';
import { commit, gone } from '../files/write.ts';
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
export async function digestOfInputs(
  root: string,
  environment: NodeJS.ProcessEnv,
  engine: string = project,
): Promise<string> {
  const hash = createHash('sha256').update(
    // Node has the tables of characters that patterns and foldings use.
    JSON.stringify([process.version, siteAddress(environment), isPreview(environment)]),
  );
  // A preview has pages of what "npm run review" found.
  const own = isPreview(environment) ? [...ofTheEdition, '.cache/review'] : ofTheEdition;
  const all = [
    ...own.map((input) => [root, input] as const),
    ...ofTheEngine.map((input) => [engine, input] as const),
  ];
  for (const [folder, input] of all) await addFiles(hash, folder, input);
  return hash.digest('hex');
}

/** Whether `dist/` stands as a build from these inputs left it, byte for byte. */
export async function isBuiltFrom(root: string, digest: string): Promise<boolean> {
  const record = readTextIfThere(root, recordFile);
  return record !== undefined && record === (await recordOf(root, digest));
}

/** To be called when `dist/` is whole. */
export async function rememberBuild(root: string, digest: string): Promise<void> {
  commit(root, new Map([[recordFile, await recordOf(root, digest)]]));
}

/** To be called before `dist/` is touched. */
export function forgetBuild(root: string): void {
  commit(root, new Map([[recordFile, gone]]));
}

/** The digest of the inputs, and that of all that came out: a `dist/` that somebody changed, or that was torn, is none of a build. */
async function recordOf(root: string, digest: string): Promise<string> {
  const hash = createHash('sha256');
  await addFiles(hash, root, 'dist');
  return `${digest} ${hash.digest('hex')}\n`;
}

/** Takes all files in or at a path into a digest. */
async function addFiles(hash: Hash, root: string, path: string): Promise<void> {
  for (const file of await filesUnder(root, path)) {
    const content = await readFile(join(root, file));
    // Name and length keep two files from passing for one.
    hash.update(`\n${file}\n${content.length}\n`).update(content);
  }
}

/** All files in or at a path, with forward slashes, in an order that does not depend on the system; none if nothing is there. */
async function filesUnder(root: string, path: string): Promise<string[]> {
  const found = await stat(join(root, path)).catch(ifMissing);
  if (found === undefined) return [];
  if (found.isFile()) return [path];
  const entries = await readdir(join(root, path), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** A folder that cannot be looked into is none that is missing. */
function ifMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
