import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles, readBytes } from '../files/read.ts';
import { digestOf } from './on-disk.ts';

/** The project's folder. */
const engine = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * A digest of the code in rooms of `src`, of the packages that are installed with it, and of the tables of characters and languages of this
 * Node, which every pattern uses: two Nodes with the same tables make the same.
 *
 * @param rooms their names
 */
export function digestOfCode(rooms: readonly string[], root = engine): string {
  const files = rooms.flatMap((room) => listFiles(root, `src/${room}`, 'required'));
  return digestOf(
    process.versions.unicode,
    process.versions.cldr,
    ...['package-lock.json', ...files].flatMap((file) => [file, readBytes(root, file)]),
  );
}
