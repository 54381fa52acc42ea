import { pagePaths } from '../addresses/paths.ts';
import { datedPages, documentPages, furtherPages, mentionPages } from '../compare/list-pages.ts';
import { matrixOf } from '../compare/matrix.ts';
import { pairsWithPages } from '../compare/pair-pages.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { guidesOf } from '../corpus/prose-pages.ts';
import { listFiles, listFolder } from '../files/read.ts';

/** The pages that a site of this corpus has. */
export interface SitePaths {
  /** Paths from the site's root, with slashes at both ends, sorted. */
  readonly paths: readonly string[];
  /** Page files whose pages could not be listed: patterns that nothing here knows. */
  readonly unknown: readonly string[];
}

/** What stands for the brackets in the path of a page file. A test holds this to the pages that are built. */
const patterns: Readonly<
  Record<string, (corpus: Corpus, project: string) => Iterable<Readonly<Record<string, string>>>>
> = {
  'documents/[id]': ({ documents }) => ids(documents),
  'documents/page/[page]': (corpus) => furtherPages(documentPages(corpus)),
  'contribute/coverage/page/[page]': (corpus) => furtherPages(documentPages(corpus)),
  'timeline/page/[page]': (corpus) => furtherPages(datedPages(corpus)),
  'proposals/[id]': ({ proposals }) => ids(proposals),
  'questions/[id]': ({ dimensions }) => ids(dimensions),
  'actors/[id]': ({ actors }) => ids(actors),
  'actors/[id]/page/[page]': (corpus) =>
    [...mentionPages(corpus)].flatMap(([id, pages]) => furtherPages(pages).map((one) => ({ id, ...one }))),
  '[story]': ({ story }) => (story ? [{ story: pagePaths.story.slice(1, -1) }] : []),
  'claims/[topic]': ({ claims }) => [...claims.keys()].map((topic) => ({ topic })),
  'compare/[a]/[b]': (corpus) => pairsWithPages(matrixOf(corpus)).map(({ a, b }) => ({ a, b })),
  'brief/questions/[id]': ({ dimensions }) => ids(dimensions),
  'brief/actors/[id]': ({ actors }) => ids(actors),
  'brief/pairs/[a]/[b]': (corpus) => pairsWithPages(matrixOf(corpus)).map(({ a, b }) => ({ a, b })),
  'method/[guide]': ({ pages }) => guidesOf(pages).map(({ id }) => ({ guide: id })),
  'contribute/checks/[name]': (_, project) => checkNames(project).map((name) => ({ name })),
};

/**
 * Lists the pages without building them, from the page files and the corpus.
 *
 * @param project the folder that has `src/pages`
 * @param corpus what is shown of it
 */
export function sitePaths(project: string, corpus: Corpus): SitePaths {
  const paths: string[] = [];
  const unknown: string[] = [];
  for (const file of pageFiles(project)) {
    const route = file.replace(/\.astro$/, '').replace(/(^|\/)index$/, '');
    if (route === '404') continue;
    const pattern = /^.*\[[^\]]+\]/.exec(route)?.[0];
    if (pattern === undefined) paths.push(route === '' ? '/' : `/${route}/`);
    else if (!patterns[pattern]) unknown.push(`src/pages/${file}`);
    else
      for (const params of patterns[pattern](corpus, project))
        paths.push(`/${route.replace(/\[([^\]]+)\]/g, (_, name: string) => params[name] ?? name)}/`);
  }
  return { paths: paths.sort(), unknown };
}

function pageFiles(project: string): string[] {
  return listFiles(project, 'src/pages', 'optional')
    .map((file) => file.slice('src/pages/'.length))
    .filter((file) => file.endsWith('.astro') && !file.startsWith('review/'));
}

function checkNames(project: string): string[] {
  return listFolder(project, 'src/corpus/checks', 'optional')
    .map(({ name }) => name)
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts' && file !== 'check.ts')
    .map((file) => file.slice(0, -'.ts'.length));
}

function ids(entries: ReadonlyMap<string, unknown>): { id: string }[] {
  return [...entries.keys()].map((id) => ({ id }));
}
