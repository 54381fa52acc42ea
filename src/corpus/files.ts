import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const read = new Map<string, { readonly stamp: string; readonly value: unknown }>();

/**
 * Reads and parses a file of the project once; again only after it has changed on disk, as it does while somebody works with
 * `npm run dev`.
 *
 * @param path from the project's root, with forward slashes; one path always goes with one `parse`.
 * @throws Error with the path and what to do, where there is no such file.
 */
export function readOnce<T>(path: string, parse: (text: string) => T): T {
  const file = join(process.cwd(), path);
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new Error(`${path} is missing; run "npm run convert" and look at what it says`);
  const stamp = `${stats.mtimeMs} ${stats.size}`;
  const known = read.get(file);
  if (known?.stamp === stamp) return known.value as T;
  const value = parse(readFileSync(file, 'utf8'));
  read.set(file, { stamp, value });
  return value;
}
