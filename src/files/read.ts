import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptInside, kindOf, standsAt } from './kept-inside.ts';
import { refuseFile, withTrouble } from './trouble.ts';
import { utf8 } from './utf8.ts';

// A pipe that is opened without the second flag waits for a writer, for ever if there is none. Windows knows neither.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a file that somebody named, wherever it is: a link to it is followed.
 *
 * @param most how many bytes it may have: what is larger is not read
 * @throws Refusal if there is none, it is no ordinary file, or it is too large
 */
export function readGiven(file: string, most: number = Number.POSITIVE_INFINITY): Buffer {
  return withTrouble('', file, () =>
    opened(file, file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0), most),
  );
}

/**
 * The bytes of a file of the project.
 *
 * @param file path from the project's root, with forward slashes
 * @throws Refusal if there is none, it is no ordinary file, it stands behind a symbolic link, or the system does not give it
 */
export function readBytes(root: string, file: string): Buffer {
  const path = keptInside(root, file);
  const stats = standsAt(root, file);
  if (stats && !stats.isFile()) refuseNoFile(file, kindOf(stats));
  return withTrouble(root, file, () => opened(path, file, flags));
}

/** Looks at what was opened and not at the name: somebody may have put something else there in between. */
function opened(path: string, file: string, how: number, most: number = Number.POSITIVE_INFINITY): Buffer {
  const descriptor = openSync(path, how);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) refuseNoFile(file, kindOf(stats));
    if (stats.size > most)
      refuseFile(
        file,
        `${stats.size.toLocaleString('en')} bytes`,
        `a file of at most ${most.toLocaleString('en')} bytes`,
        'give one document; cut a collection into its documents, and make pictures of pages smaller (ocrmypdf --optimize 3 FILE.pdf SMALL.pdf)',
      );
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function refuseNoFile(file: string, found: string): never {
  return refuseFile(file, found, 'an ordinary file', 'put the file itself there, or move this elsewhere');
}

/**
 * The text of a file of the project.
 *
 * @throws Refusal as {@link readBytes} does, and for bytes that are not UTF-8
 */
export function readText(root: string, file: string): string {
  return utf8(readBytes(root, file), file);
}

/** The text of a file that need not be there; undefined if it is not. @throws Refusal as {@link readText} does */
export function readTextIfThere(root: string, file: string): string | undefined {
  return standsAt(root, file) === undefined ? undefined : readText(root, file);
}

/** A name in a folder, and whether it is a folder, a file or something else. */
export interface Listed {
  readonly name: string;
  readonly is: 'file' | 'folder' | 'other';
}

/**
 * What a folder of the project holds, in the order of the names. Names that begin with a dot are left out: editors, systems and unfinished
 * writing put them everywhere.
 *
 * @param optional whether the folder may be missing, and then counts as empty
 * @throws Refusal if it cannot be read
 */
export function listFolder(root: string, folder: string, optional: 'optional' | 'required'): Listed[] {
  const stats = standsAt(root, folder);
  keptInside(root, `${folder}/x`);
  if (stats === undefined && optional === 'optional') return [];
  return withTrouble(root, folder, () => readdirSync(join(root, folder), { withFileTypes: true }))
    .filter(({ name }) => !name.startsWith('.'))
    .map((entry) => ({
      name: entry.name,
      is: entry.isFile() ? ('file' as const) : entry.isDirectory() ? ('folder' as const) : ('other' as const),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * Every ordinary file in a folder of the project and in the folders below it: paths from the project's root, in the order of the names.
 * Names that begin with a dot are left out, as {@link listFolder} does, and links, pipes and devices too.
 *
 * @param optional whether the folder may be missing, and then counts as empty
 * @throws Refusal if a folder cannot be read
 */
export function listFiles(root: string, folder: string, optional: 'optional' | 'required'): string[] {
  return listFolder(root, folder, optional).flatMap(({ name, is }) => {
    const path = `${folder}/${name}`;
    return is === 'folder' ? listFiles(root, path, 'required') : is === 'file' ? [path] : [];
  });
}
