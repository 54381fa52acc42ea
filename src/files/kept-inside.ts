import { lstatSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { refuseFile, withTrouble } from './trouble.ts';

/** What stands at a path of the project, itself and not what it points to; undefined if there is nothing. */
export function standsAt(root: string, file: string): Stats | undefined {
  return withTrouble(root, file, () => {
    try {
      return lstatSync(join(root, file), { throwIfNoEntry: false });
    } catch (error) {
      // A file where one of the folders of the path should be: nothing can stand behind it.
      if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
      throw error;
    }
  });
}

/**
 * Sees that a path stays in the project: no folder on the way to it is a symbolic link, which could lead anywhere.
 *
 * @param file path from the project's root, with forward slashes
 * @returns the absolute path
 * @throws Refusal that names the link, or the file that stands where a folder should
 */
export function keptInside(root: string, file: string): string {
  const parts = file.split('/');
  if (parts.some((part) => part === '' || part === '.' || part === '..'))
    refuseFile(
      file,
      'a path that leads out of the project',
      'a path inside the project',
      'give a path without ".."',
    );
  for (let length = 1; length < parts.length; length += 1) {
    const folder = parts.slice(0, length).join('/');
    const stats = standsAt(root, folder);
    if (stats === undefined) break;
    if (!stats.isDirectory()) refuseFile(folder, kindOf(stats), 'a folder', `put a folder in its place`);
  }
  return join(root, file);
}

/** What something is that is no ordinary file, in words. */
export function kindOf(stats: Stats): string {
  if (stats.isSymbolicLink()) return 'a symbolic link, which is not followed';
  if (stats.isDirectory()) return 'a folder';
  if (stats.isFIFO()) return 'a pipe';
  if (stats.isSocket()) return 'a socket';
  if (stats.isBlockDevice() || stats.isCharacterDevice()) return 'a device';
  return 'a file';
}
