import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildPages, nameOfBuild } from '../command/build-site.ts';
import { siteAddress } from '../command/site-address.ts';
import { makePortal, type Portal } from './in-making.ts';
import { type Published, publishedIn } from './published.ts';

/**
 * Makes the page that stands before several editions: `index.html` of the folder in which their sites lie, with what it needs beside it.
 * It is built apart and put in place when it is whole.
 *
 * @param folder absolute, or from the working folder
 * @returns the editions that it leads to
 * @throws Refusal if one of them cannot be read, before anything is written; and what Astro throws
 */
export async function buildPortal(
  folder: string,
  words: Pick<Portal, 'name' | 'about'>,
): Promise<Published[]> {
  const root = resolve(folder);
  const editions = publishedIn(root, siteAddress(process.env).base);
  makePortal({ ...words, editions });
  const made = join(root, `.${nameOfBuild()}`);
  try {
    await buildPages(root, made);
    for (const entry of readdirSync(made)) {
      rmSync(join(root, entry), { recursive: true, force: true });
      renameSync(join(made, entry), join(root, entry));
    }
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
  return editions;
}
