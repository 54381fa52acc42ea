import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'parse5';
import { siteAddress } from '../../src/command/site-address.ts';
import { attribute, isElement, within } from '../../src/text/html.ts';

/** A page of the built site. */
export interface BuiltPage {
  /** Path from the site's root, with slashes at both ends. */
  readonly path: string;
  readonly html: string;
}

/** Every page of a built site, in the order of their paths; but for those, without a style, that only say where something went. */
export function builtPages(folder = 'dist'): BuiltPage[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({
      path: `/${name
        .split(sep)
        .join('/')
        .replace(/index\.html$/, '')}`,
      html: readFileSync(join(folder, name), 'utf8'),
    }))
    .filter(({ html }) => /<link[^>]+\.css"/.test(html))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Every id of a page, in its order. */
export function idsIn(html: string): string[] {
  return [...within(parse(html))].flatMap((node) => (isElement(node) && attribute(node, 'id')) || []);
}

/** The documents' own pages, the longest first. */
export function documentPages(): BuiltPage[] {
  return builtPages()
    .filter(({ path }) => /^\/documents\/[^/]+\/$/.test(path))
    .sort((a, b) => b.html.length - a.html.length);
}

/** The longest document on whose page a piece of markup stands. @throws where no document has it */
export function documentWith(markup: string): BuiltPage {
  const page = documentPages().find(({ html }) => html.includes(markup));
  if (!page) throw new Error(`no document has ${markup}`);
  return page;
}

/** Bytes of a page and its stylesheets as they are sent. @throws where a sheet is not there */
export function sentBytes({ html }: BuiltPage): number {
  const { base } = siteAddress(process.env);
  const sheets = [...html.matchAll(/<link[^>]+href="([^"]+\.css)"/g)].map(
    ([, href = '']) => `dist/${href.slice(base.length)}`,
  );
  return [html, ...sheets.map((sheet) => readFileSync(sheet))].reduce(
    (sum, content) => sum + gzipSync(content).length,
    0,
  );
}

/**
 * One page of each kind: what one file of `src/pages` makes is of one kind, and the longest stands for it, having the most that can be wrong.
 */
export function pageKinds(): BuiltPage[] {
  const files = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.astro') && !name.startsWith('review'))
    .map((name) =>
      name
        .split(sep)
        .join('/')
        .replace(/\.astro$/, ''),
    )
    // A page with a name of its own is none of those that stand for any name.
    .sort((a, b) => a.split('[').length - b.split('[').length);
  const forms = files.map((file) => {
    const path = file.replace(/(?:^|\/)index$/, '').replace(/\[[^\]]+\]/g, '[^/]+');
    return new RegExp(file === '404' ? '^/404\\.html$' : `^/${path}${path === '' ? '' : '/'}$`);
  });
  const kinds = new Map<RegExp, BuiltPage>();
  for (const page of builtPages()) {
    const form = forms.find((one) => one.test(page.path));
    if (!form) throw new Error(`no file of src/pages makes ${page.path}`);
    const known = kinds.get(form);
    if (!known || known.html.length < page.html.length) kinds.set(form, page);
  }
  return [...kinds.values()];
}
