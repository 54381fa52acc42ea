import { pagePaths } from '../addresses/paths.ts';
import { editionFile } from '../corpus/edition-file.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { mentionsIn } from '../corpus/mentions.ts';
import { referencesIn, writtenFiles } from '../corpus/references.ts';
import type { ChangedFiles } from '../files/git.ts';
import { altersEveryPage } from './files.ts';
import type { Change, Report } from './report.ts';
import { sections } from './sections.ts';

/** Pages that hold something of everything: the pieces of a brief, and how large the files of data are. */
const ofEverything = [pagePaths.brief, pagePaths.data];

/** What a document, a proposal, a question or something of the edition is called stands wherever it is spoken of; an event is called so in one place. */
const isNamed = /^(?:documents|metadata|proposals|questions|prose)$/;
const isName = /(?:^|, )(?:name|title|short|label|question|heading)$/;

/** What is only asked for, and printed nowhere: whom a name does not mean is told with who is meant. */
const isUnseen = /other names|synonym/;

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
  const led = shown.flatMap(({ sort, path, page, rows }) => [
    ...[path, page, ...rows.map((row) => row.path)].flatMap((one) => one?.split('#')[0] || []),
    ...(sections[sort].lists ?? []),
  ]);
  const ids = new Set<string>();
  const name = (some: readonly Change[]) => {
    const told = new Set(some.flatMap(({ causes }) => causes.map(({ file }) => file)));
    for (const { entry, schema } of corpora.flatMap((corpus) => [...writtenFiles(corpus)]))
      if (told.has(entry.file))
        for (const { id } of [entry, ...referencesIn(schema, entry.value)]) ids.add(id);
    for (const { document, cell } of some) for (const id of [document ?? [], cell ?? []].flat()) ids.add(id);
  };
  // An actor's page shows the words of paragraphs that name it, the answers that stand on them and what is said of their documents.
  const [narrow = [], wide = []] = [true, false].map((is) =>
    shown.filter(({ sort }) => /^(?:text|emendations|mentions|actors|records)$/.test(sort) === is),
  );
  name(wide);
  // A mention has a row for each place, "#p2"; who else is named there is said on each one's page.
  const placesOf = ({ block, rows }: Change) => [block, ...rows.map(({ label }) => label.replace(/^#/, ''))];
  const blocks = new Set(narrow.flatMap((one) => placesOf(one).map((at) => `${one.document} ${at}`)));
  for (const { actor, document, block } of corpora.flatMap((corpus) => mentionsIn(corpus).decided))
    if (ids.has(document) || blocks.has(`${document} ${block}`)) ids.add(actor);
  name(narrow);
  // A proposal's page says how close the others are.
  const isCompared = shown.some(
    ({ sort, rows }) => sort === 'cells' && rows.some(({ label }) => label === 'value'),
  );
  const named = paths.filter(
    (path) =>
      path.split('/').some((part) => ids.has(part)) || (isCompared && path.startsWith(pagePaths.proposals)),
  );
  // So do addresses, and a rule alters many lines.
  const isAnywhere = ({ sort, rows, causes }: Change) =>
    /^(?:lines|pages)$/.test(sort) ||
    rows.some(
      ({ label }) =>
        isNamed.test(sort) &&
        (isName.test(label) || (causes.some(({ file }) => file === editionFile) && !isUnseen.test(label))),
    );
  const [was, is] = corpora.map(({ actors }) => actors);
  const isRenamed = [...(is ?? [])].some(
    ([id, { value }]) => (was?.get(id)?.value.name ?? value.name) !== value.name,
  );
  const all = altersEveryPage(files) || isRenamed || shown.some(isAnywhere);
  const changed = [...new Set([...led, ...named, ...ofEverything])].sort();
  return { known: 'reckoned', changed, ...(all && { all }) };
}
