import { ledgerFile } from '../publish/ledger.ts';
import { type Edition, textAt } from './edition.ts';
import type { ChangedFiles } from './git.ts';
import type { Draft } from './report.ts';
import { row } from './values.ts';

/** Files that one side cannot read and that changed: told by their words, since what they mean is not known. */
export function unreadChanges(base: Edition, head: Edition, files: ChangedFiles): Draft[] {
  const unread = [...new Set([...base.unread, ...head.unread].map(({ file }) => file))];
  return unread
    .filter((file) => files.has(file))
    .map((file) => ({
      key: file,
      section: 'other',
      verb: 'changed',
      subject: `${file}, which cannot be read on one side`,
      rows: [row('the file', textAt(base.root, file), textAt(head.root, file))],
      causes: [{ file, what: 'the file' }],
    }));
}

/** What code is to a reader: the first that fits. */
const areas: readonly { readonly fits: RegExp; readonly name: string }[] = [
  { fits: /^src\/convert\//, name: 'The conversion changed and alters no word of any document' },
  { fits: /^src\/styles\//, name: 'How every page looks' },
  { fits: /^src\/search\//, name: 'The search' },
  { fits: /^src\/corpus\/checks\//, name: 'What the checks hold the content to' },
  {
    fits: /^(src\/review\/|src\/command\/|src\/report\/|src\/publish\/)/,
    name: 'How the site is built and reviewed',
  },
  {
    fits: /^(src\/|public\/|astro\.config\.mjs$|package(-lock)?\.json$|tsconfig\.json$)/,
    name: 'How pages are made',
  },
  {
    fits: /^content\/(documents|apparatus|ledger|redirects)/,
    name: 'Generated files and addresses, with no word changed',
  },
  { fits: /^content\/changes\//, name: 'The record of publications, and the feed made of it' },
  { fits: /^(content|seeds)\//, name: 'Content files in which nothing changed that a reader sees' },
];

/**
 * Changed files that nothing told so far is caused by: so that a change of code never looks like no change. Tests, workflows and the
 * like are not among them: no page is made of them.
 */
export function codeChanges(told: readonly Draft[], files: ChangedFiles): Draft[] {
  const known = new Set(told.flatMap(({ causes }) => causes.map(({ file }) => file)));
  const touched = new Set(told.flatMap(({ document }) => document ?? []));
  const groups = new Map<string, string[]>();
  for (const file of files.keys()) {
    if (known.has(file) || file === ledgerFile) continue;
    // The generated files of a document whose changes are told.
    const generated = /^content\/(?:documents|apparatus)\/([^/]+)\.(?:mdx|json)$/.exec(file)?.[1];
    if (generated !== undefined && touched.has(generated)) continue;
    const area = areas.find(({ fits }) => fits.test(file));
    if (area) groups.set(area.name, [...(groups.get(area.name) ?? []), file]);
  }
  return [...groups].map(([name, list]) => ({
    key: name,
    section: 'other',
    verb: 'changed',
    subject: name,
    rows: list.map((file) => row(files.get(file) ?? 'changed', undefined, file)),
    causes: list.map((file) => ({ file, what: 'the file' })),
  }));
}
