import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of the project's seeds and content, and of what else is named, in a folder of its own that goes when the test is over. */
export function scratchProject(...more: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'maintain-'));
  for (const path of ['seeds', 'content', ...more])
    if (path === 'node_modules') symlinkSync(resolve(path), join(root, path), 'junction');
    else cpSync(path, join(root, path), { recursive: true });
  return root;
}

/** Every file of a folder with its bytes: two pictures are equal if nothing was written in between. */
export function pictureOf(root: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file, readFileSync(file, 'latin1')]),
  );
}
