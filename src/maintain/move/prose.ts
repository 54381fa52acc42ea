import type { Corpus } from '../../corpus/load-corpus.ts';
import { listFiles, readText } from '../../files/read.ts';
import type { Thing } from '../../schema/vocabulary.ts';
import { addressWith } from './addresses.ts';

const prose = 'content/pages';
/** Where people write addresses of the site: in prose, and of what was published. */
const folders = [prose, 'content/changes'];

/**
 * Files that lead to the pages of a thing, or show something of it by its id (`document="…"`), with another id for it.
 *
 * @returns the new text by file
 */
export function proseWith(
  root: string,
  corpus: Corpus,
  thing: Thing,
  id: string,
  other: string,
): Map<string, string> {
  const changed = new Map<string, string>();
  for (const file of folders.flatMap((folder) => listFiles(root, folder, 'optional'))) {
    const text = readText(root, file);
    const renamed = text
      .replace(/(?<=[("'\s])\/(?:[\w-]+\/)*(?:\?[\w=&,-]*)?(?:#[\w-]+)?/g, (address) =>
        addressWith(corpus, address, thing, id, other),
      )
      .replaceAll(new RegExp(`(?<=\\b${thing}=["'])${id}(?=["'])`, 'g'), other);
    if (renamed !== text) changed.set(file, renamed);
  }
  return changed;
}

/** The pages of prose that speak of a thing. */
export function proseAbout(root: string, corpus: Corpus, thing: Thing, id: string): string[] {
  return [...proseWith(root, corpus, thing, id, `${id}-`).keys()].filter((file) => file.startsWith(prose));
}
