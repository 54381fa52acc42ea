import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { say } from './failure.mjs';

/** Milliseconds between two tries. */
const pause = 200;
/** A lock without a process number in it belongs to somebody who is about to write it, unless it is older than this (milliseconds). */
const grace = 5_000;

/**
 * Does `work` while no other command on this machine holds the lock `file`; waits for it, and takes over the lock of a process that
 * is gone.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @param {string} [waiting] what is said to somebody who has to wait
 * @returns {Promise<T>}
 * @throws the system's error, if the lock's folder cannot be written to
 */
export async function withLock(
  file,
  work,
  waiting = 'Waiting for another command of this project that is installing …',
) {
  mkdirSync(dirname(file), { recursive: true });
  for (let tries = 0; !take(file, tries); tries += 1) {
    if (isAbandoned(file)) {
      clear(file);
      continue;
    }
    if (tries === 0) say(waiting);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * @param {string} file
 * @param {number} tries how often it was tried before
 */
function take(file, tries) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return false;
    // On a full disk it was made, and stands empty in everybody's way.
    if (code === 'ENOSPC' || code === 'EDQUOT') rmSync(file, { force: true });
    // Windows refuses a file whose earlier namesake is just being deleted; that passes.
    if (process.platform === 'win32' && (code === 'EPERM' || code === 'EACCES') && tries * pause < grace)
      return false;
    throw error;
  }
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder > 0) return !isAlive(holder);
    return Date.now() - statSync(file).mtimeMs > grace;
  } catch {
    // It was given back in the meantime.
    return false;
  }
}

/** @param {number} holder number of a process */
function isAlive(holder) {
  try {
    process.kill(holder, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Takes an abandoned lock out of the way. Two launches may find the same one: who comes second would carry off the new lock of
 * the first, so it looks at what it has and puts that back.
 * @param {string} file
 */
function clear(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (isAbandoned(aside)) rmSync(aside, { force: true });
    else renameSync(aside, file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return /** @type {NodeJS.ErrnoException} */ (error).code ?? '';
}
