import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A name for a file, or a folder, that is being written: nobody can know it before, and the number of its process says who may still need it. It begins
 * with a dot, so that no folder lists it.
 */
export function partName(): string {
  return `.part-${process.pid}-${randomBytes(9).toString('base64url')}`;
}

/** Removes what writers that are gone have left in a folder; nothing if the folder is not there. */
export function clearParts(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    const owner = /^\.part-(\d+)-[\w-]{12}$/.exec(name)?.[1];
    if (owner !== undefined && !isAlive(Number(owner)))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** Whether a process runs. */
export function isAlive(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
