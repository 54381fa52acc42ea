import { listFiles, readText } from '../../files/read.ts';
import type { Thing } from '../../schema/vocabulary.ts';
import { pageWith } from './addresses.ts';

/**
 * Pages of prose that link to the pages of a thing, or show something of it by its id (`document="…"`), with another id for it.
 *
 * @returns the new text by file
 */
export function proseWith(root: string, thing: Thing, id: string, other: string): Map<string, string> {
  const changed = new Map<string, string>();
  for (const file of listFiles(root, 'content/pages', 'optional')) {
    const text = readText(root, file);
    const renamed = text
      .replace(/(?<=[("'\s])\/[a-z0-9/-]+\//g, (page) => pageWith(page, thing, id, other) ?? page)
      .replaceAll(new RegExp(`(?<=\\b${thing}=["'])${id}(?=["'])`, 'g'), other);
    if (renamed !== text) changed.set(file, renamed);
  }
  return changed;
}

/** The pages of prose that speak of a thing. */
export function proseAbout(root: string, thing: Thing, id: string): string[] {
  return [...proseWith(root, thing, id, `${id}-`).keys()];
}
