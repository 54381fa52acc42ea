import { pagePaths } from '../addresses/paths.ts';
import type { ChangedFiles } from '../files/git.ts';
import { conversionRecord } from '../kept/committed.ts';
import { ledgerFile } from '../publish/ledger.ts';
import { type Edition, saidIn, textAt } from './edition.ts';
import type { Side } from './entity.ts';
import { packageFile } from './packages.ts';
import type { Draft, Section } from './report.ts';
import { isReadByNone } from './unread-files.ts';

/** Files that a site has as they are, but for pictures and letters: browsers run what stands in them. */
const browsed = /^public\/(?!.*\.(?:avif|gif|ico|jpe?g|otf|png|ttf|webp|woff2?)$)/;

/** Files that hold a change to what was agreed, with what each of them guards: the first that fits. */
const guards: readonly (readonly [RegExp, string])[] = [
  [/^src\/review\//, 'what this report says'],
  [/^src\/corpus\/(?:checks\/|shown)/, 'what content has to satisfy, and what of it is shown'],
  [/^src\/publish\//, 'that no address is lost, and what browsers are told to refuse'],
  [/^src\/proof\//, 'that pages are what the account says'],
  [/^(?:schemas|src\/schema)\//, 'what a file may hold'],
  [/^(?:vitest\.config\.ts|biome\.jsonc?|tsconfig\.json)$/, 'what is tested, and how strictly'],
  [/^(?:\.github|\.ci)\//, 'what is run on a change, and with which rights'],
  [/^(?:docs\/)?CODEOWNERS$/, 'who is asked to look at a change'],
  [/^(?:\.githooks|\.husky)\/|^(?:lefthook\.yml|\.pre-commit-config\.yaml)$/, 'what is run before a commit'],
  [/^(?:scripts|src\/command)\//, 'what the commands run, the gates of a change among them'],
  [packageFile, 'which packages and commands are run'],
  [/^tests\//, 'what the code has to do'],
  [browsed, 'what browsers are given as it stands'],
  [/^LICENSE/, 'under what terms all this may be used'],
  [/^netlify\.toml$|^\.git(?:ignore|attributes|modules)$/, 'what hosts build, and what Git leaves out'],
];

/** Changed files that guard the project, whether or not a reader sees anything of it. */
export function guardChanges(files: ChangedFiles): Draft[] {
  const told = [...files].map(([file, fate]) => ({
    file,
    fate,
    rank: fate === 'submodule' ? guards.length : guards.findIndex(([fits]) => fits.test(file)),
  }));
  const rows = told
    .filter(({ rank }) => rank !== -1)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ file, fate, rank }) => {
      const what = guards[rank]?.[1] ?? 'what another repository holds, and this report cannot see';
      return { label: `${what}: ${fate}`, ...sideOf(file, fate) };
    });
  const what = 'What holds this project to its promises';
  return rows.length === 0 ? [] : [fileDraft('guards', 'changed', what, rows)];
}

/**
 * Whether a guard is told by what it says: what hosts, Git and browsers go by, packages and commands, and schemas and tests that ask for something
 * else now. Other code is read.
 */
export function isToldByWords(file: string, fate?: string): boolean {
  if (browsed.test(file) || packageFile.test(file)) return true;
  if (/^(?:schemas\/|tests\/.*\.test\.ts$)/.test(file)) return fate === 'changed';
  return /^(?:\..+|docs\/CODEOWNERS|[^/]+)$/.test(file);
}

/** What a file is to a reader, and the pages that show it, where it is not some of them: the first that fits. */
const areas: readonly (readonly [
  fits: RegExp,
  name: string,
  shownOn?: 'every page' | 'no page' | `/${string}/`,
])[] = [
  [/^src\/(?:convert|kinds|segment)\//, 'The conversion changed, and no committed text with it'],
  [/^src\/styles\//, 'How every page looks', 'every page'],
  [/^src\/search\//, 'The search'],
  [
    /^src\/(?:command|proof|maintain|intake|review)\/|^scripts\//,
    'How the site is built and kept',
    'no page',
  ],
  [/^(?:src\/|public\/|astro\.config\.mjs$|package(?:-lock)?\.json$)/, 'How pages are made', 'every page'],
  [
    /^content\/(?:documents|apparatus|redirects|withdrawn)/,
    'Generated files and addresses, with no word changed',
  ],
  [/^(?:content|seeds)\//, 'Content files, in what this report has no words for'],
  [/^CONTRIBUTING\.md$/, 'How to take part', pagePaths.contribute],
  [/./, 'Other files', 'no page'],
];

const areaOf = (file: string) => areas.find(([fits]) => fits.test(file));

/** Whether a change of these files may make any page look different. */
export function altersEveryPage(files: ChangedFiles): boolean {
  return [...files.keys()].some((file) => areaOf(file)?.[2] === 'every page');
}

/** Content of which some is written otherwise and says the same: with other comments, marks or rights, or in a file of another name. */
const unmoved = [
  'Content files that say the same as before',
  'Content files of another name, which say the same',
];

/** Content that is where no edition looks for any. */
const unused = 'Files among the content that nothing reads';

/** Of some changed files what became of the meaning of each: nothing, or a file of another name has it. */
function saidWhere(files: readonly string[], old: Side, next: Side): (file: string) => string | undefined {
  const ofContent = files.filter((file) => /^(?:content|seeds)\//.test(file));
  const [were, are] = [old, next].map(
    ({ root }) => new Map(ofContent.map((file) => [file, saidIn(file, textAt(root, file))])),
  );
  const [before, after] = [new Set(were?.values()), new Set(are?.values())];
  return (file) => {
    const [was, is] = [were?.get(file), are?.get(file)];
    // What a link says, or whatever else is no file, is not known.
    if (was === undefined && is === undefined) return undefined;
    if (was === is) return unmoved[0];
    if (was !== undefined && is !== undefined) return undefined;
    return (was === undefined ? before.has(is) : after.has(was)) ? unmoved[1] : undefined;
  };
}

/** Changed files that nothing told so far is caused by: so that a change of code never looks like no change. What is only a guard is told. */
export function codeChanges(
  told: readonly Draft[],
  files: ChangedFiles,
  old: Edition,
  next: Edition,
): Draft[] {
  const filesOf = (changes: readonly Draft[]) =>
    new Set(changes.flatMap(({ causes }) => causes.map(({ file }) => file)));
  const known = filesOf(told.filter(({ sort }) => sort !== 'guards'));
  const guarded = filesOf(told);
  const touched = new Set(
    told.flatMap(({ document, rows }) => document ?? rows.map(({ path = '' }) => path.split('/')[2])),
  );
  const left = [...files].filter(([file, fate]) => {
    // The generated files of a document whose changes are told.
    const generated = /^content\/(?:documents|apparatus)\/([^/]+)\.(?:mdx|json)$/.exec(file)?.[1];
    const isTold = known.has(file) || (guarded.has(file) && areaOf(file)?.[2] === 'no page');
    return (
      !isTold &&
      fate !== 'submodule' &&
      // Addresses that came are told as pages and words; that none went, and none is made up, has to be true.
      (file !== ledgerFile ||
        saidIn(file, textAt(old.root, file)) === saidIn(file, textAt(next.root, file))) &&
      // It says of no document what it is: whoever checks converts.
      file !== conversionRecord &&
      !(generated !== undefined && touched.has(generated))
    );
  });
  const said = saidWhere(
    left.map(([file]) => file),
    old,
    next,
  );
  const kindOf = ([file]: (typeof left)[number]) =>
    said(file) ?? (isReadByNone(file, old, next) ? unused : areaOf(file)?.[1]) ?? '';
  return [...Map.groupBy(left, kindOf)].map(([name, list]) => {
    const shownOn =
      name === unmoved[0] || name === unused ? 'no page' : areas.find(([, area]) => area === name)?.[2];
    const section = shownOn === 'no page' ? 'aside' : 'other';
    const rows = list.map(([file, fate]) => ({ label: fate, ...sideOf(file, fate) }));
    return { ...fileDraft(section, name, name, rows), ...(shownOn?.startsWith('/') && { path: shownOn }) };
  });
}

const sideOf = (file: string, fate: string) => ({
  [fate === 'removed' ? 'old' : 'new']: file,
  isFile: true as const,
});

/** A change of files that are told by their names. */
function fileDraft(sort: Section, key: string, subject: string, rows: Draft['rows']): Draft {
  const causes = rows.map(({ old, new: next }) => ({ file: next ?? old ?? '', what: 'the file' }));
  return { key, sort, section: sort, page: pagePaths.home, verb: 'changed', subject, rows, causes };
}
