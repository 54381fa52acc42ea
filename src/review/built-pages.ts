import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { documentAt, filePaths, pagePaths } from '../addresses/paths.ts';
import type { Invariant, Weight } from './report.ts';

/** A built page. */
export interface BuiltPage {
  /** Bytes after gzip: the HTML and the stylesheets that it loads. */
  readonly weight: number;
  /** What it holds and what that loads: equal where readers see the same. */
  readonly content: string;
}

/** A file that pages load: its text without the digests in names, and what it loads itself. */
interface Loaded extends BuiltPage {
  readonly text: string;
  readonly loads: readonly string[];
}

/** A built site, to be compared with another. */
export interface BuiltSite {
  /** Every page by its path; redirect pages and the review itself are not among them. */
  readonly pages: ReadonlyMap<string, BuiltPage>;
  /**
   * The page at a path, without what every change moves and with the files that it loads without the digest in their names; and the text of
   * each of these files by that name.
   */
  page(path: string): { readonly markup: string; readonly loads: ReadonlyMap<string, string> };
  /** Digests of the files of data, by their paths; read when they are asked for. */
  data(): ReadonlyMap<string, string>;
}

/** The most that a document's page may weigh, in bytes after gzip. */
const documentBudget = 25_000;

/** Reads a built site. @param folder taken as data: nothing in it is run */
export function builtSite(folder: string): BuiltSite {
  const files = new Map<string, Loaded>();
  // What a page loads is part of how it looks. Names carry digests, which also move where nothing else does.
  const loaded = (name: string): Loaded => {
    const known = files.get(name);
    if (known) return known;
    const isText = /\.(?:css|js)$/.test(name);
    const text = readFileSync(join(folder, name), isText ? 'utf8' : 'latin1');
    // Two scripts may load each other.
    files.set(name, { weight: 0, content: '', text: '', loads: [] });
    const content = digest(text.replace(assets, digestOf));
    const file = {
      weight: gzipSync(text).length,
      content,
      text: isText ? text.replace(assets, nameOf) : `other bytes (${content.slice(0, 8)})`,
      loads: isText ? namesIn(text) : [],
    };
    files.set(name, file);
    return file;
  };
  const isThere = (name: string) => files.has(name) || existsSync(join(folder, name));
  const namesIn = (text: string) => [...text.matchAll(assets)].map(([name]) => name).filter(isThere);
  const digestOf = (name: string) => (isThere(name) ? loaded(name).content : name);
  const pages = new Map<string, BuiltPage>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    if (!name.endsWith('.html') || path.startsWith(pagePaths.review)) continue;
    const html = readFileSync(join(folder, name), 'utf8');
    if (html.includes(`${filePaths.forward}"`)) continue;
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="[^"]*?(_astro\/[^"]+)"/g)];
    const weight = sheets.reduce((sum, [, sheet = '']) => sum + loaded(sheet).weight, gzipSync(html).length);
    pages.set(path, { weight, content: digest(withoutStamps(html).replace(assets, digestOf)) });
  }
  return {
    pages,
    data: () => dataIn(folder),
    page(path) {
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      const html = withoutStamps(readFileSync(file, 'utf8'));
      const names = new Set(namesIn(html));
      // A set takes in what is added while it is gone through: what a file loads, the page loads.
      for (const name of names) for (const more of loaded(name).loads) names.add(more);
      return {
        markup: html.replace(assets, nameOf),
        loads: new Map([...names].map((name) => [nameOf(name), loaded(name).text])),
      };
    },
  };
}

/** Files with a digest in their names, wherever they are named. */
const assets = /_astro\/[\w.@-]+\.\w+/g;

/** The name of such a file as its source has it, about. */
function nameOf(name: string): string {
  return name.replace(/^_astro\/(.+?)(?:[._-][\w-]{8})?(\.\w+)$/, '$1$2');
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A page without its policy and the edition's version, which every change moves. */
function withoutStamps(html: string): string {
  const version = /\bversion(?:"?: ?"| )([0-9a-f]{12})\b/.exec(html)?.[1];
  const same = version === undefined ? html : html.replaceAll(version, '');
  return same.replace(/<meta http-equiv="content-security-policy"[^>]*>/, '');
}

/** Digests of a site's files of data, without the version that they name; sums of all of them are no file of their own. */
function dataIn(folder: string): Map<string, string> {
  const root = join(folder, pagePaths.data);
  const about = join(root, 'datapackage.json');
  if (!existsSync(about)) return new Map();
  const version = /"version": "([0-9a-f]{12})"/.exec(readFileSync(about, 'utf8'))?.[1];
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(?:index\.html|SHA256SUMS)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    files.map((file) => [
      pagePaths.data + relative(root, file).replaceAll('\\', '/'),
      digest(withoutSums(readFileSync(file, 'latin1'), version)),
    ]),
  );
}

/** A file of data without the version and without sums of other files, which move with it. */
function withoutSums(text: string, version: string | undefined): string {
  const same = version === undefined ? text : text.replaceAll(version, '');
  return same.replace(/"(?:hash|bytes)": ?(?:"[^"]*"|\d+)/g, '');
}

/** Paths that only one side has, or that are not the same: of pages, or of files of data. */
export function changedPaths<T>(
  old: ReadonlyMap<string, T>,
  next: ReadonlyMap<string, T>,
  contentOf: (item: T | undefined) => unknown,
): string[] {
  return [...new Set([...old.keys(), ...next.keys()])]
    .filter((path) => contentOf(old.get(path)) !== contentOf(next.get(path)))
    .sort();
}

/** Weights of the pages that are new or not the same as before; of all pages, where the base was not built. */
export function weightsOf(
  old: ReadonlyMap<string, BuiltPage> | undefined,
  next: ReadonlyMap<string, BuiltPage>,
): Weight[] {
  return [...next]
    .filter(([path, { content }]) => old?.get(path)?.content !== content)
    .map(([path, { weight }]) => {
      const before = old?.get(path)?.weight;
      return { path, new: weight, ...(before !== undefined && { old: before }) };
    });
}

/** Documents' pages over their budget. @param pages of the built site; undefined where it was not built from what is there */
export function withinBudget(pages: ReadonlyMap<string, BuiltPage> | undefined): Invariant {
  const heavy = [...(pages ?? [])].filter(
    ([path, { weight }]) => documentAt(path) !== undefined && weight > documentBudget,
  );
  return {
    name: 'page weight',
    wanted: `a document's page weighs at most ${documentBudget / 1000} KB (HTML and styles, after gzip)`,
    level: 'warning',
    broken: heavy.map(([path, { weight }]) => ({
      found: `${path} weighs ${(weight / 1000).toFixed(1)} KB`,
      cure: 'look at what this change adds to the page',
    })),
    ...(pages === undefined && {
      notLookedAt: 'dist/ is not built from what is there; run "npm run build" first',
    }),
  };
}
