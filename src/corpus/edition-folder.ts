import { resolve } from 'node:path';

/**
 * The folder of the edition that is worked on, with its `content/` and `seeds/`: what EDITION names, seen from the project's folder, or
 * else the project's folder itself.
 *
 * @param project the folder with `src/`; pages are built from there
 */
export function editionFolder(
  project: string = process.cwd(),
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  // An empty variable counts as absent: CI systems pass on unset ones as empty.
  return resolve(project, environment.EDITION?.trim() || '.');
}
