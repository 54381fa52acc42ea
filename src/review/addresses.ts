import { loadRedirects, parts } from '../publish/redirects.ts';
import { sitePaths } from '../publish/site-paths.ts';
import { type Causes, once } from './causes.ts';
import type { Edition } from './edition.ts';
import type { Cause, Draft } from './report.ts';
import { row } from './values.ts';

/** Pages added, removed and redirected, and page files that could not be listed. */
export function addressChanges(
  old: Edition,
  next: Edition,
  causes: Causes,
): { changes: Draft[]; notes: string[] } {
  const [before, after] = [pathsOf(old), pathsOf(next)];
  const [olds, news] = [new Set(before.paths), new Set(after.paths)];
  const added = after.paths.filter((path) => !olds.has(path));
  const removed = before.paths.filter((path) => !news.has(path));
  const [oldRedirects, newRedirects] = [redirectsOf(old.root), redirectsOf(next.root)];
  const targets = new Map(newRedirects.map(({ from, to }) => [from, to]));
  const fresh = newRedirects.filter(
    ({ from, to }) => !oldRedirects.some((known) => known.from === from && known.to === to),
  );
  const told = (
    key: string,
    verb: Draft['verb'],
    subject: string,
    rows: Draft['rows'],
    paths: readonly string[],
  ): Draft[] =>
    rows.length === 0
      ? []
      : [
          {
            key,
            section: 'pages',
            verb,
            subject,
            rows,
            causes: once(paths.flatMap((path) => causesOfPage(path, causes))),
          },
        ];
  const redirectsFile = causes.file('content/redirects.yml', 'redirects');
  return {
    changes: [
      ...told(
        'added',
        'added',
        'Pages added',
        added.map((path) => row('page', undefined, path)),
        added,
      ),
      ...told(
        'removed',
        'removed',
        'Pages removed',
        removed.map((path) =>
          row(targets.has(path) ? `page, redirected to ${targets.get(path)}` : 'page', path, undefined),
        ),
        removed,
      ),
      ...told(
        'redirected',
        'moved',
        'Redirects',
        fresh.map(({ from, to }) => row('address', from, to)),
        [],
      ).map((draft) => ({
        ...draft,
        causes: redirectsFile,
        path: fresh[0]?.to ?? '/',
      })),
    ],
    notes: [...new Set([...before.unknown, ...after.unknown])].map(
      (file) => `The pages of ${file} are not listed: src/publish/site-paths.ts does not know the pattern.`,
    ),
  };
}

function pathsOf({ root, corpus }: Edition) {
  try {
    return sitePaths(root, corpus);
  } catch (error) {
    return { paths: [], unknown: [`the whole site (${(error as Error).message})`] };
  }
}

function redirectsOf(root: string) {
  try {
    return loadRedirects(root);
  } catch {
    // What is wrong with the file is told among what must be true.
    return [];
  }
}

/** The content or page file that a page comes from. */
function causesOfPage(path: string, causes: Causes): Cause[] {
  const [room = '', id = '', other = ''] = parts(path)
    .page.split('/')
    .filter((part) => part !== '');
  const content = (folder: string, ...ids: string[]) =>
    ids.flatMap((name) => causes.file(`content/${folder}/${name}.yml`, 'the content file'));
  const own: Record<string, () => Cause[]> = {
    documents: () => causes.seed(id),
    proposals: () => content('proposals', id),
    questions: () => content('dimensions', id),
    actors: () => content('actors', id),
    compare: () => content('proposals', id, other),
    contribute: () => causes.file(`src/corpus/checks/${other}.ts`, 'the check'),
  };
  const found = own[room]?.() ?? [];
  return found.length > 0 ? found : causes.under(`src/pages/${room}`, 'the page');
}
