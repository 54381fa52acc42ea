import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of `content/`: its name from there, with forward slashes, and its bytes. */
export function* contentFiles(root: string): Generator<readonly [name: string, bytes: Uint8Array]> {
  const folder = join(root, 'content');
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    yield [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)];
  }
}
