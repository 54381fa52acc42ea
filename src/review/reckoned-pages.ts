import type { ChangedFiles } from '../files/git.ts';
import { altersEveryPage } from './files.ts';
import type { Change, Report } from './report.ts';
import { sections } from './sections.ts';

/**
 * Reckons which pages a change alters, where no two builds can be compared: the pages that it leads to, those that list such things, and those
 * whose address names the thing. It names too many rather than too few.
 *
 * @param paths every page of the site
 */
export function reckonedPages(
  changes: readonly Change[],
  paths: readonly string[],
  files: ChangedFiles,
): Report['pages'] {
  const shown = changes.filter(({ section }) => !/^(?:guards|drafts|aside)$/.test(section));
  const led = shown.flatMap(({ sort, path, rows }) => [
    ...[path, ...rows.map((row) => row.path)].flatMap((one) => one?.split('#')[0] || []),
    ...(sections[sort].lists ?? []),
  ]);
  const ids = new Set(shown.flatMap(({ document, cell }) => [document ?? [], cell ?? []].flat()));
  const named = paths.filter((path) => path.split('/').some((part) => ids.has(part)));
  const all = altersEveryPage(files);
  return { known: 'reckoned', changed: [...new Set([...led, ...named])].sort(), ...(all && { all }) };
}
