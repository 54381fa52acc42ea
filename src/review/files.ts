import { pagePaths } from '../addresses/paths.ts';
import { listFolder } from '../files/read.ts';
import { ledgerFile } from '../publish/ledger.ts';
import { loadRedirects, redirectsFile } from '../publish/redirects.ts';
import { sitePaths } from '../publish/site-paths.ts';
import { loadWithdrawn } from '../publish/withdrawn.ts';
import { textAt } from './edition.ts';
import type { Fact, Kind, Side } from './entity.ts';
import type { ChangedFiles } from './git.ts';
import type { Draft } from './report.ts';

/** Pages of prose, paragraph by paragraph. */
export const prose: Kind = {
  section: 'prose',
  page: pagePaths.method,
  list: ({ root }) =>
    listFolder(root, 'content/pages', 'optional')
      .filter(({ is }) => is === 'file')
      .map(({ name }) => ({
        keys: [name],
        subject: name,
        from: [[`content/pages/${name}`]],
        facts: (textAt(root, `content/pages/${name}`) ?? '')
          .split(/\n\s*\n/)
          .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
          .filter((paragraph) => paragraph !== '')
          .map((text) => ({ label: 'paragraph', text })),
      })),
};

/** Pages that only one side has. */
export const pages: Kind = {
  section: 'pages',
  page: pagePaths.home,
  list: (side, other) => {
    const there = new Set(pathsOf(other).paths);
    const own = pathsOf(side).paths.filter((path) => !there.has(path));
    const went = new Map(readOf(loadRedirects, other).map(({ from, to }) => [from, `redirected to ${to}`]));
    for (const { addresses, on, because } of readOf(loadWithdrawn, other))
      for (const from of addresses) went.set(from, `withdrawn on ${on}, because ${because}`);
    const ids = own
      .flatMap((path) => path.split('/').slice(2, 4))
      .filter((id) => !/^(?:|source|cite)$/.test(id));
    const names = ids.length > 0 ? ids : own.map((path) => path.split('/')[1] ?? '');
    return [
      {
        // Pages that came are no others than those that went: the first of each tells them apart.
        keys: [own[0]],
        subject: 'Pages',
        from: [
          [
            new RegExp(
              `^(?:content/(?!documents|apparatus)|seeds/|src/(?:pages|corpus/checks)/)(?:.*/)?(?:${names.join('|')})[./]`,
            ),
          ],
        ],
        facts: own.map((path) => ({
          label: ['page', went.get(path) ?? []].flat().join(', '),
          list: path,
          text: path,
          path,
        })),
      },
    ];
  },
};

/** Where what is gone leads to. */
export const redirects: Kind = {
  section: 'pages',
  page: pagePaths.home,
  list: (side) => [
    {
      keys: ['redirected'],
      subject: 'Redirects',
      from: [[redirectsFile]],
      facts: readOf(loadRedirects, side).map(({ from, to }) => ({ label: from, text: to, path: to })),
    },
  ],
};

/** Packages that the project is made with, each in its version; those that it does not name itself are others' needs. */
export const dependencies: Kind = {
  section: 'other',
  page: pagePaths.home,
  list: ({ root }) => {
    const named = read<Record<string, Record<string, string>>>(root, 'package.json');
    const own = new Map(Object.entries({ ...named.dependencies, ...named.devDependencies }));
    const lock = read<{ packages?: Record<string, { version?: string }> }>(
      root,
      'package-lock.json',
    ).packages;
    const locked = Object.entries(lock ?? {}).flatMap(([path, { version }]): Fact[] => {
      const name = path.replace(/^node_modules\//, '');
      if (name === '' || !version) return [];
      const named = own.get(name) ?? version;
      const text = named === version ? version : `${named} (the lock file has ${version})`;
      return [{ label: own.has(name) ? name : `${name}, which others need`, list: name, text }];
    });
    const others = [...own].filter(([name]) => !locked.some(({ list }) => list === name));
    return [
      {
        keys: ['dependencies'],
        subject: 'Packages that the project is made with',
        from: [['package.json', 'package-lock.json']],
        facts: [...locked, ...others.map(([label, text]): Fact => ({ label, text }))].sort(
          (a, b) => Number(!own.has(a.list ?? a.label)) - Number(!own.has(b.list ?? b.label)),
        ),
      },
    ];
  },
};

function read<T extends object>(root: string, file: string): T {
  try {
    return JSON.parse(textAt(root, file) ?? '{}') as T;
  } catch {
    // Neither file is content: that it cannot be read is told by every other command.
    return {} as T;
  }
}

/** The pages of a side, and what could not be listed: a side that does not pass its checks may lack cells, and with them pairs. */
export function pathsOf({ root, corpus }: Side): ReturnType<typeof sitePaths> {
  try {
    return sitePaths(root, corpus);
  } catch (error) {
    return { paths: [], unknown: [`the whole site (${(error as Error).message})`] };
  }
}

/** What a file of addresses says; what is wrong with it is told among what must be true. */
function readOf<T>(read: (root: string) => readonly T[], { root }: Side): readonly T[] {
  try {
    return read(root);
  } catch {
    return [];
  }
}

/** Files that hold a change to what was agreed, with what each of them guards: the first that fits. */
const guards: readonly (readonly [RegExp, string])[] = [
  [/^src\/review\//, 'what this report says'],
  [/^src\/corpus\/checks\//, 'what content has to satisfy'],
  [/^src\/publish\/(?:ledger|redirects|withdrawn)/, 'that no address is lost'],
  [/^(?:schemas|src\/schema)\//, 'what a file may hold'],
  [/^tests\//, 'what the code has to do'],
  [/^(?:vitest\.config\.ts|biome\.json|tsconfig\.json)$/, 'what is tested, and how strictly'],
  [/^(?:\.github|\.ci)\//, 'what is run on a change, and with which rights'],
  [/^(?:\.githooks|\.husky)\//, 'what is run before a commit'],
  [/^scripts\/(?:check|review|ready|ledger|test)\b/, 'what the gates of a change run'],
  [/^(?:package(?:-lock)?\.json|\.npmrc)$/, 'which packages and commands are run'],
];

/** Changed files that guard the project, whether or not a reader sees anything of it. */
export function guardChanges(files: ChangedFiles): Draft[] {
  const rows = guards.flatMap(([fits, label], rank) =>
    [...files]
      .filter(([file]) => guards.findIndex(([other]) => other.test(file)) === rank && fits.test(file))
      .map(([file, fate]) => ({ label: `${label}: ${fate}`, [fate === 'removed' ? 'old' : 'new']: file })),
  );
  const causes = rows.flatMap(({ old, new: next }) => ({ file: (next ?? old) as string, what: 'the file' }));
  if (rows.length === 0) return [];
  return [
    {
      key: 'changed',
      section: 'guards',
      verb: 'changed',
      subject: 'What holds this project to its promises',
      rows,
      causes,
    },
  ];
}

/** Files that one side cannot read and that changed: told by their words, since what they mean is not known. */
export function unreadChanges(
  old: Side,
  next: Side,
  unread: readonly string[],
  files: ChangedFiles,
): Draft[] {
  return [...new Set(unread)]
    .filter((file) => files.has(file))
    .map((file) => {
      const [was, is] = [textAt(old.root, file), textAt(next.root, file)];
      return {
        key: file,
        section: 'other',
        verb: 'changed',
        subject: `${file}, which cannot be read on one side`,
        rows: [
          { label: 'the file', ...(was !== undefined && { old: was }), ...(is !== undefined && { new: is }) },
        ],
        causes: [{ file, what: 'the file' }],
      };
    });
}

/** What code is to a reader: the first that fits; and whether any page may look different for it. */
const areas: readonly { readonly fits: RegExp; readonly name: string; readonly everyPage?: true }[] = [
  { fits: /^src\/(?:convert|kinds)\//, name: 'The conversion changed and alters no word of any document' },
  { fits: /^src\/styles\//, name: 'How every page looks', everyPage: true },
  { fits: /^src\/search\//, name: 'The search' },
  { fits: /^src\/(?:command|report|publish)\//, name: 'How the site is built' },
  {
    fits: /^(?:src\/(?!review\/|corpus\/checks\/|schema\/)|public\/|astro\.config\.mjs$|package(?:-lock)?\.json$)/,
    name: 'How pages are made',
    everyPage: true,
  },
  {
    fits: /^content\/(?:documents|apparatus|redirects)/,
    name: 'Generated files and addresses, with no word changed',
  },
  { fits: /^content\/changes\//, name: 'The record of publications, and the feed made of it' },
  { fits: /^(?:content|seeds)\//, name: 'Content files in which nothing changed that a reader sees' },
];

/** Whether a change of these files may make any page look different. */
export function altersEveryPage(files: ChangedFiles): boolean {
  return [...files.keys()].some((file) => areas.find(({ fits }) => fits.test(file))?.everyPage);
}

/** Changed files that nothing told so far is caused by: so that a change of code never looks like no change. */
export function codeChanges(told: readonly Draft[], files: ChangedFiles): Draft[] {
  const known = new Set(told.flatMap(({ causes }) => causes.map(({ file }) => file)));
  const touched = new Set(
    told.flatMap(({ document, rows }) => document ?? rows.map(({ path = '' }) => path.split('/')[2])),
  );
  const left = [...files.keys()].filter((file) => {
    // The generated files of a document whose changes are told.
    const generated = /^content\/(?:documents|apparatus)\/([^/]+)\.(?:mdx|json)$/.exec(file)?.[1];
    return !known.has(file) && file !== ledgerFile && !(generated !== undefined && touched.has(generated));
  });
  const groups = Map.groupBy(left, (file) => areas.find(({ fits }) => fits.test(file))?.name);
  return [...groups].flatMap(([name, list]): Draft[] =>
    name === undefined
      ? []
      : [
          {
            key: name,
            section: 'other',
            verb: 'changed',
            subject: name,
            rows: list.map((file) => ({ label: files.get(file) ?? 'changed', new: file })),
            causes: list.map((file) => ({ file, what: 'the file' })),
          },
        ],
  );
}
