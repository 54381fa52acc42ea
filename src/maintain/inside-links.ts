import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Message } from '../messages/message.ts';

/** What is read of a page: where it can be pointed at, and where it points. */
interface PageLinks {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

/** Attributes that name a file or a page. */
const naming = new Set(['href', 'src', 'action', 'poster']);

/**
 * Follows every link of a built site that leads to the site itself, its fragment included.
 *
 * @param folder of the site, `dist`
 * @param base the path under which it will stand: `/` or `/sahel/`
 * @param origin of the site, where it is known: its own addresses are inside when they are written in full too
 * @returns one message for each link that leads nowhere
 */
export function brokenInside(folder: string, base: string, origin?: string): Message[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  );
  const pages = new Map(
    names
      .filter((name) => name.endsWith('.html'))
      .sort()
      .map((name) => [name, linksOf(readFileSync(join(folder, name), 'utf8'))]),
  );
  const here = origin ?? 'http://site.invalid';
  const leads = (from: string, link: string): boolean => {
    const url = URL.parse(link, `${here}${base}${from.replace(/index\.html$/, '')}`);
    if (url?.origin !== here) return url !== null;
    if (!url.pathname.startsWith(base)) return false;
    const path = decoded(url.pathname.slice(base.length));
    if (path === undefined) return false;
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    // What follows ":~:" says which words to mark, and not where.
    const fragment = decoded(url.hash.slice(1).replace(/:~:.*$/, ''));
    const page = pages.get(file) ?? pages.get(`${file}/index.html`);
    if (!page) return existsSync(join(folder, file)) && statSync(join(folder, file)).isFile();
    return fragment !== undefined && (fragment === '' || fragment === 'top' || page.ids.has(fragment));
  };
  return [...pages].flatMap(([file, { links }]) =>
    [...new Set(links)]
      .filter((link) => !leads(file, link))
      .map((link) => ({
        level: 'error' as const,
        name: 'links-lead',
        file: `dist/${file}`,
        found: `a link to ${link}, which leads nowhere`,
        expected: 'an address that the site has',
        cure: 'look in content/, src/pages and CONTRIBUTING.md for who says it, and give the address as the page has it now',
      })),
  );
}

function linksOf(html: string): PageLinks {
  const ids = new Set<string>();
  const links: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('attrs' in node)
      for (const { name, value } of node.attrs) {
        if (name === 'id') ids.add(value);
        if (naming.has(name)) links.push(value);
      }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return { ids, links };
}

/** An address with its characters; undefined where it is cut inside one. */
function decoded(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    return undefined;
  }
}
