import { pagePaths } from '../addresses/paths.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { mentionsIn } from '../corpus/mentions.ts';
import { referencesIn, writtenFiles } from '../corpus/references.ts';
import type { ChangedFiles } from '../files/git.ts';
import { altersEveryPage } from './files.ts';
import type { Change, Report } from './report.ts';
import { sections } from './sections.ts';

/** Pages that hold something of everything: the pieces of a brief, and how large the files of data are. */
const ofEverything = [pagePaths.brief, pagePaths.data];

/** What a thing is called stands wherever it is spoken of. */
const isName = (label: string) => /(?:^|, )(?:name|title|short|label|question|heading)$/.test(label);

/**
 * Reckons which pages a change alters, where no two builds can be compared: the pages that it leads to, those that list such things, and those
 * whose address names the thing or one that the changed file names; every page where something is called otherwise. There may be others.
 *
 * @param paths every page of the site
 * @param corpora both sides
 */
export function reckonedPages(
  changes: readonly Change[],
  paths: readonly string[],
  files: ChangedFiles,
  corpora: readonly Corpus[],
): Report['pages'] {
  const shown = changes.filter(({ section }) => !/^(?:guards|drafts|aside)$/.test(section));
  if (shown.length === 0) return { known: 'reckoned', changed: [] };
  const led = shown.flatMap(({ sort, path, rows }) => [
    ...[path, ...rows.map((row) => row.path)].flatMap((one) => one?.split('#')[0] || []),
    ...(sections[sort].lists ?? []),
  ]);
  const ids = new Set(shown.flatMap(({ document, cell }) => [document ?? [], cell ?? []].flat()));
  const told = new Set(shown.flatMap(({ causes }) => causes.map(({ file }) => file)));
  for (const { entry, schema } of corpora.flatMap((corpus) => [...writtenFiles(corpus)]))
    if (told.has(entry.file)) for (const { id } of [entry, ...referencesIn(schema, entry.value)]) ids.add(id);
  // An actor's page shows the words of documents that name it, and the answers that stand on them.
  for (const { actor, document } of corpora.flatMap((corpus) => mentionsIn(corpus).decided))
    if (ids.has(document)) ids.add(actor);
  // A proposal's page says how close the others are.
  const isCompared = shown.some(
    ({ sort, rows }) => sort === 'cells' && rows.some(({ label }) => label === 'value'),
  );
  const named = paths.filter(
    (path) =>
      path.split('/').some((part) => ids.has(part)) || (isCompared && path.startsWith(pagePaths.proposals)),
  );
  // So do addresses, and a rule alters many lines.
  const isAnywhere = ({ sort, rows }: Change) =>
    /^(?:lines|pages)$/.test(sort) || rows.some(({ label }) => isName(label));
  const all = altersEveryPage(files, told) || shown.some(isAnywhere);
  const changed = [...new Set([...led, ...named, ...ofEverything])].sort();
  return { known: 'reckoned', changed, ...(all && { all }) };
}
