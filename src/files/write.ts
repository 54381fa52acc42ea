import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { keptInside, kindOf, standsAt } from './kept-inside.ts';
import { clearParts, partName } from './parts.ts';
import { refuseFile, withTrouble } from './trouble.ts';

/** Files of the project by their paths from its root: the new content of each, or `'gone'` for one that is to be removed. */
export type Changes = ReadonlyMap<string, string | Uint8Array | typeof gone>;
/** Stands for the content of a file that is to be removed. */
export const gone: unique symbol = Symbol('gone');

/** One move: of a file, or of a folder that was not there, with all that comes into it. */
interface Step {
  readonly file: string;
  readonly path: string;
  /** The new content, on the disk beside its goal; absent for a file that goes. */
  part?: string;
  /** What stood there, under another name, until all is done. */
  before?: string;
  done: boolean;
}

/**
 * Changes files of the project, all of them or none: the new contents are written out beside their goals and flushed, and only then moved
 * to them, one after another, in the order given; a folder that was not there comes with all its files at once. If anything fails, what was
 * there is there again, and nothing else. A process that is killed leaves each file either old or new, and parts that the next writer clears
 * away. A folder whose last file is removed goes with it.
 *
 * @throws Refusal that names the file and what the system refused, or what stands in its place
 */
export function commit(root: string, changes: Changes): void {
  const steps = new Map<string, Step>();
  const written: { readonly file: string; readonly path: string }[] = [];
  const cleared = new Set<string>();
  try {
    for (const [file, content] of changes) {
      const path = goalOf(root, file);
      const place = content === gone ? file : (missingFolder(root, file) ?? file);
      const step = steps.get(place) ?? { file: place, path: join(root, place), done: false };
      steps.set(place, step);
      if (content === gone) continue;
      withTrouble(root, file, () => {
        const folder = dirname(step.path);
        if (!cleared.has(folder)) clearParts(folder);
        cleared.add(folder);
        step.part ??= join(folder, partName());
        const part = join(step.part, relative(step.path, path));
        mkdirSync(dirname(part), { recursive: true });
        writeNew(part, content);
        written.push({ file, path: part });
      });
    }
    // When all are written: a disk takes many files at once in the time of one.
    for (const { file, path } of written) withTrouble(root, file, () => flush(path, constants.O_RDWR));
    for (const step of steps.values()) withTrouble(root, step.file, () => moveIn(step));
  } catch (error) {
    for (const step of [...steps.values()].reverse()) takeBack(step);
    throw error;
  }
  const done = [...steps.values()];
  for (const { before } of done) if (before !== undefined) attempt(() => unlinkSync(before));
  // As in Git, a folder of which every file went is none.
  for (const folder of foldersOf(done.filter(({ part }) => part === undefined)))
    attempt(() => rmdirSync(folder));
  for (const folder of foldersOf(done)) attempt(() => flush(folder, constants.O_RDONLY));
}

function foldersOf(steps: readonly Step[]): ReadonlySet<string> {
  return new Set(steps.map(({ path }) => dirname(path)));
}

/**
 * Makes a folder for files that somebody is given, who would not tell them from others.
 *
 * @param path absolute
 * @throws Refusal if it is there and holds something, is none, or cannot be made
 */
export function newFolder(path: string): void {
  withTrouble(path, path, () => {
    if (!existsSync(path)) mkdirSync(path);
    if (readdirSync(path).length === 0) return;
    refuseFile(
      path,
      'a folder with something in it',
      'a new folder, or an empty one',
      'name another, or move what is there elsewhere',
    );
  });
}

/**
 * Writes a file into a folder that is being made and will be put in place as a whole, or go: a build. It is not flushed, and it must not be
 * there already.
 *
 * @param folder absolute path
 * @param file path from there, with forward slashes
 * @throws Refusal that names the file and what the system refused
 */
export function writeInto(folder: string, file: string, content: string | Uint8Array): void {
  const path = keptInside(folder, file);
  withTrouble(folder, file, () => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { flag: 'wx' });
  });
}

/** Where a file is to stand, or to go from. @throws Refusal if something else stands there, or the way leads out of the project */
function goalOf(root: string, file: string): string {
  const path = keptInside(root, file);
  const stats = standsAt(root, file);
  if (stats && !stats.isFile())
    refuseFile(
      file,
      kindOf(stats),
      'an ordinary file, or none',
      'move it elsewhere; nothing is written through it or in its place',
    );
  return path;
}

/** The first folder on the way to a file that is not there; undefined if all are. */
function missingFolder(root: string, file: string): string | undefined {
  const parts = file.split('/').slice(0, -1);
  const folders = parts.map((_, at) => parts.slice(0, at + 1).join('/'));
  return folders.find((folder) => standsAt(root, folder) === undefined);
}

/** A file that was not there before, not even as a link. */
function writeNew(path: string, content: string | Uint8Array): void {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0);
  const descriptor = openSync(path, flags, 0o666);
  try {
    writeFileSync(descriptor, content);
  } finally {
    closeSync(descriptor);
  }
}

function moveIn(step: Step): void {
  const before = join(dirname(step.path), partName());
  if (keep(step.path, before)) step.before = before;
  if (step.part === undefined) rmSync(step.path, { force: true });
  else renameSync(step.part, step.path);
  step.done = true;
}

/** Gives what stands at a path a second name. @returns whether there was anything */
function keep(path: string, name: string): boolean {
  try {
    linkSync(path, name);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
  }
  // Some disks know no second names.
  copyFileSync(path, name, constants.COPYFILE_EXCL);
  return true;
}

function takeBack({ path, part, before, done }: Step): void {
  if (before !== undefined) attempt(() => renameSync(before, path));
  else if (done) attempt(() => rmSync(path, { recursive: true }));
  for (const left of [part, before])
    if (left !== undefined) attempt(() => rmSync(left, { recursive: true, force: true }));
}

/** Waits until a file, or a folder's own list of names, is on the disk; not every system can be told so of folders. */
function flush(path: string, access: number): void {
  const descriptor = openSync(path, access);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Does what can be done while something else has failed already, or is done already. */
function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // What failed first is what is told.
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
