import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Ids of seeds that were saved after their documents were written, or that have none: these may have to be converted anew. */
export function possiblyStale(root: string): string[] {
  const seeds = join(root, 'seeds');
  // An edition that has just begun has none yet.
  if (!existsSync(seeds)) return [];
  return readdirSync(seeds, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((id) => {
      const written = modified(join(root, `content/documents/${id}.mdx`));
      const saved = ['source.txt', 'seed.yml', 'emendations.yml'].map(
        (file) => modified(join(root, 'seeds', id, file)) ?? 0,
      );
      return written === undefined || Math.max(...saved) > written;
    });
}

function modified(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
