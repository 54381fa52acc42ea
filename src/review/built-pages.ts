import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { documentAt, filePaths, pagePaths } from '../addresses/paths.ts';
import type { Invariant, Weight } from './report.ts';

/** A built page, or a file that it loads. */
export interface BuiltPage {
  /** Bytes after gzip: the HTML and the stylesheets that it loads. */
  readonly weight: number;
  /** What it holds and what that loads: equal where readers see the same. */
  readonly content: string;
}

/** The most that a document's page may weigh, in bytes after gzip. */
const documentBudget = 25_000;

/** Every page of a built site by its path; redirect pages and the review itself are not among them. */
export function builtPages(folder: string): Map<string, BuiltPage> {
  const files = new Map<string, BuiltPage>();
  // What a page loads is part of how it looks. Names carry digests, which also move where nothing else does.
  const loaded = (name: string): BuiltPage => {
    const known = files.get(name);
    if (known) return known;
    const text = readFileSync(join(folder, name), /\.(?:css|js)$/.test(name) ? 'utf8' : 'latin1');
    // Two scripts may load each other.
    files.set(name, { weight: 0, content: '' });
    const file = { weight: gzipSync(text).length, content: digest(text.replace(assets, digestOf)) };
    files.set(name, file);
    return file;
  };
  const digestOf = (name: string) => (existsSync(join(folder, name)) ? loaded(name).content : name);
  const pages = new Map<string, BuiltPage>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    if (!name.endsWith('.html') || path.startsWith(pagePaths.review)) continue;
    const html = readFileSync(join(folder, name), 'utf8');
    if (html.includes(`${filePaths.forward}"`)) continue;
    const sheets = [...html.matchAll(/<link rel="stylesheet" href="[^"]*?(_astro\/[^"]+)"/g)];
    const weight = sheets.reduce((sum, [, sheet = '']) => sum + loaded(sheet).weight, gzipSync(html).length);
    pages.set(path, { weight, content: withoutStamps(html).replace(assets, digestOf) });
  }
  return pages;
}

/** Files with a digest in their names, wherever they are named. */
const assets = /_astro\/[\w.@-]+\.\w+/g;

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A page without its policy and the edition's version, which every change moves. */
function withoutStamps(html: string): string {
  const version = /\bversion(?:"?: ?"| )([0-9a-f]{12})\b/.exec(html)?.[1];
  return (version === undefined ? html : html.replaceAll(version, '')).replace(
    /<meta http-equiv="content-security-policy"[^>]*>/,
    '',
  );
}

/** Paths of pages that only one side has, or that are not the same. */
export function changedPages(
  old: ReadonlyMap<string, BuiltPage>,
  next: ReadonlyMap<string, BuiltPage>,
): string[] {
  return [...new Set([...old.keys(), ...next.keys()])]
    .filter((path) => old.get(path)?.content !== next.get(path)?.content)
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
