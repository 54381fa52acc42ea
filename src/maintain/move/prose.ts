import type { Corpus } from '../../corpus/load-corpus.ts';
import { listFiles, readTextIfThere } from '../../files/read.ts';
import type { Thing } from '../../schema/vocabulary.ts';
import { addressWith } from './addresses.ts';

const published = 'content/changes';
/** Where people write addresses of the site: in prose, and of what was published. */
const folders = ['content/pages', published];
/** How to take part, which leads to files of the edition as examples. */
const guide = 'CONTRIBUTING.md';

/**
 * Files that lead to the pages or the files of a thing, or show something of it by its id (`document="…"`), with another id for it.
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
  const files = folders.flatMap((folder) => listFiles(root, folder, 'optional'));
  for (const file of [...files, guide]) {
    const text = readTextIfThere(root, file);
    if (text === undefined) continue;
    const renamed = text
      .replace(/(?<=[("'\s])\/(?:[\w-]+\/)*(?:\?[\w=&,-]*)?(?:#[\w-]+)?/g, (address) =>
        addressWith(corpus, address, thing, id, other),
      )
      .replaceAll(new RegExp(`(?<=\\b${thing}=["'])${id}(?=["'])`, 'g'), other)
      .replaceAll(new RegExp(`(?<=\\b(?:${roomsOf(thing)})/)${id}(?=[./])`, 'g'), other);
    if (renamed !== text) changed.set(file, renamed);
  }
  return changed;
}

/** The folders in which a thing has files of its name. */
function roomsOf(thing: Thing): string {
  return thing === 'document' ? 'seeds|content/documents|content/apparatus' : `content/${thing}s`;
}

/** The prose that speaks of a thing: pages, and the guide. */
export function proseAbout(root: string, corpus: Corpus, thing: Thing, id: string): string[] {
  return [...proseWith(root, corpus, thing, id, `${id}-`).keys()].filter(
    (file) => !file.startsWith(published),
  );
}
