import { cpSync, existsSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of the project's seeds, content and guide, and of what else is named, in a folder of its own that goes when the test is over. */
export function scratchProject(...more: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'maintain-'));
  for (const path of ['seeds', 'content', 'CONTRIBUTING.md', ...more])
    if (path === 'node_modules') symlinkSync(resolve(path), join(root, path), 'junction');
    else cpSync(path, join(root, path), { recursive: true });
  takeKeptAlong(root);
  return root;
}

/** What the project's commands keep, where they were run: a copy need not work out again what is the same. */
export function takeKeptAlong(root: string): void {
  const kept = '.cache/kept';
  if (existsSync(kept)) cpSync(kept, join(root, kept), { recursive: true });
}
