import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { filePaths, pagePaths } from '../addresses/paths.ts';
import { sha256Of } from '../maintain/twins.ts';
import { refuse } from '../messages/message.ts';

/** A file that pages load, without the digests in names, and what it loads itself. */
interface Loaded {
  readonly text: string;
  readonly digest: string;
  readonly loads: readonly string[];
}

/** A built site, to be compared with another. */
export interface BuiltSite {
  /**
   * Every page by its path, with a digest of what it holds and what that loads: equal where readers see the same. Redirect pages and the
   * review itself are not among them.
   */
  readonly pages: ReadonlyMap<string, string>;
  /**
   * The page at a path, without what every change moves and with the files that it loads without the digest in their names; and the text of
   * each of these files by that name.
   */
  page(path: string): { readonly markup: string; readonly loads: ReadonlyMap<string, string> };
  /** The ids of a page that an address may end in. */
  ids(path: string): ReadonlySet<string>;
  /** Bytes of a page after gzip: the HTML and the stylesheets that it loads. */
  weight(path: string): number;
  /** Digests of the files of data, by their paths; read when they are asked for. */
  data(): ReadonlyMap<string, string>;
}

/** Files with a digest in their names, wherever they are named. */
const assets = /_astro\/[\w.@-]+\.\w+/g;

/**
 * Reads a built site.
 *
 * @param folder taken as data: nothing in it is run
 * @throws Refusal where no public site stands there
 */
export function builtSite(folder: string): BuiltSite {
  const has = (path: string) => existsSync(join(folder, path));
  if (!has('index.html') || has(filePaths.bannerSheet))
    refuse(
      'find-build',
      folder,
      has('index.html') ? 'a preview' : 'no built site there',
      'the folder of a public site that was built',
      'build it with "npm run build", or leave the option out',
    );
  const files = new Map<string, Loaded>();
  const htmlOf = (path: string) =>
    readFileSync(join(folder, path.endsWith('/') ? `${path}index.html` : path), 'utf8');
  const isThere = (name: string) => files.has(name) || existsSync(join(folder, name));
  const namesIn = (text: string) => [...text.matchAll(assets)].map(([name]) => name).filter(isThere);
  const loaded = (name: string): Loaded => {
    const known = files.get(name);
    if (known) return known;
    const isText = /\.(?:css|js)$/.test(name);
    const bytes = readFileSync(join(folder, name), isText ? 'utf8' : 'latin1');
    // Scripts name each other from where they lie.
    const own = isText ? bytes.replace(/(["'`])\.\/(?=[\w.@-]+\.(?:css|js)\1)/g, '$1_astro/') : bytes;
    const text = isText ? own.replace(assets, nameOf) : `other bytes (${sha256Of(bytes).slice(0, 8)})`;
    const file = { text, digest: sha256Of(text), loads: isText ? namesIn(own) : [] };
    files.set(name, file);
    return file;
  };
  // What a page loads is part of how it looks. Names carry digests, which also move where nothing else does.
  const version = versionIn(folder);
  const pageOf = (html: string) => {
    const same = html.replaceAll(version, '').replace(policy, '');
    const names = new Set(namesIn(same));
    // A set takes in what is added while it is gone through: what a file loads, the page loads.
    for (const name of names) for (const more of loaded(name).loads) names.add(more);
    const loads = [...names].map((name) => [nameOf(name), loaded(name)] as const);
    return { markup: same.replace(assets, nameOf), loads };
  };
  const pages = new Map<string, string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    if (!name.endsWith('.html') || path.startsWith(pagePaths.review)) continue;
    const html = htmlOf(path);
    if (html.includes(`${filePaths.forward}"`)) continue;
    const { markup, loads } = pageOf(html);
    pages.set(path, sha256Of([markup, ...loads.map(([, file]) => file.digest)].join('\n')));
  }
  return {
    pages,
    data: () => dataIn(folder, version),
    ids: (path) => new Set([...htmlOf(path).matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)),
    weight(path) {
      const html = htmlOf(path);
      const sheets = [...html.matchAll(/<link rel="stylesheet" href="[^"]*?(_astro\/[^"]+)"/g)];
      const loads = sheets.map(([, sheet = '']) => readFileSync(join(folder, sheet), 'utf8'));
      return [html, ...loads].reduce((sum, text) => sum + gzipSync(text).length, 0);
    },
    page(path) {
      const { markup, loads } = pageOf(htmlOf(path));
      return { markup, loads: new Map(loads.map(([name, { text }]) => [name, text])) };
    },
  };
}

/** The name of such a file as its source has it, about. */
function nameOf(name: string): string {
  return name.replace(/^_astro\/(.+?)(?:[._-][\w-]{8})?(\.\w+)$/, '$1$2');
}

/** A page's policy: it has the digests of what stands in the page. */
const policy = /<meta http-equiv="content-security-policy"[^>]*>/;

/** The edition's version, which every change moves, on many pages and in all data. */
function versionIn(folder: string): string {
  const about = join(folder, pagePaths.data, 'datapackage.json');
  const text = existsSync(about) ? readFileSync(about, 'utf8') : '';
  return /"version": "([0-9a-f]{12})"/.exec(text)?.[1] ?? 'none';
}

/** Digests of a site's files of data, without what moves with every change: its version, and sums of other files. */
function dataIn(folder: string, version: string): Map<string, string> {
  const root = join(folder, pagePaths.data);
  if (!existsSync(root)) return new Map();
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/^(?:index\.html|SHA256SUMS)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    files.map((file) => {
      const same = readFileSync(file, 'latin1').replaceAll(version, '');
      const path = pagePaths.data + relative(root, file).replaceAll('\\', '/');
      return [path, sha256Of(same.replace(/"(?:hash|bytes)": ?(?:"[^"]*"|\d+)/g, ''))];
    }),
  );
}
