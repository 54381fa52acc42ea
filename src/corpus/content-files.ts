import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file of `content/` that an edition's version is made of: its name from there, with forward slashes, and its bytes. The record of
 * publications (`changes/`) is not among them: it names versions, and what names a version cannot be part of it.
 */
export function* contentFiles(root: string): Generator<readonly [name: string, bytes: Uint8Array]> {
  const folder = join(root, 'content');
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1).replaceAll('\\', '/');
    if (!name.startsWith('changes/')) yield [name, readFileSync(path)];
  }
}
