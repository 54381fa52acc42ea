import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { documentAt, filePaths, pagePaths } from '../addresses/paths.ts';
import type { Invariant, Weight } from './report.ts';

/** A built page. */
export interface BuiltPage {
  /** Bytes after gzip: the HTML and the stylesheets that it loads. */
  readonly weight: number;
  /** The page without what depends on the names of generated files: equal where readers see the same. */
  readonly content: string;
}

/** The most that a document's page may weigh, in bytes after gzip. */
const documentBudget = 25_000;

/** Every page of a built site by its path; redirect pages and the review itself are not among them. */
export function builtPages(folder: string): Map<string, BuiltPage> {
  const sheets = new Map<string, number>();
  const sheetWeight = (address: string): number => {
    const file = /_astro\/[^"]+$/.exec(address)?.[0];
    if (file === undefined) return 0;
    const known = sheets.get(file) ?? gzipSync(readFileSync(join(folder, file))).length;
    sheets.set(file, known);
    return known;
  };
  const pages = new Map<string, BuiltPage>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    if (!name.endsWith('.html') || path.startsWith(pagePaths.review)) continue;
    const html = readFileSync(join(folder, name), 'utf8');
    if (html.includes(`${filePaths.forward}"`)) continue;
    const styles = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)];
    pages.set(path, {
      weight: gzipSync(html).length + styles.reduce((sum, [, href = '']) => sum + sheetWeight(href), 0),
      content: comparable(html),
    });
  }
  return pages;
}

/** A page without its policy, the digests in the names of its files, and the edition's version, which every change moves. */
function comparable(html: string): string {
  const version = /version ([0-9a-f]{12})\b/.exec(html)?.[1];
  return (version === undefined ? html : html.replaceAll(version, ''))
    .replace(/<meta http-equiv="content-security-policy"[^>]*>/, '')
    .replace(/(_astro\/[\w.@-]+?)[.-][\w-]{8}(?=\.\w+")/g, '$1');
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
