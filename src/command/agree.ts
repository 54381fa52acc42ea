import { createInterface } from 'node:readline/promises';

/**
 * Asks whether what was told is to be done.
 *
 * @param yes whether that was said on the command line already
 * @returns false too where nobody is there to answer
 */
export async function isAgreed(yes: boolean): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
  const asking = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(?:es)?$/i.test((await asking.question('Do this? [y/N] ')).trim());
  } finally {
    asking.close();
  }
}
