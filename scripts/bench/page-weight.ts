import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a reader loads to read a page. Bytes, each file compressed by itself as a server does. */
export interface PageWeight {
  readonly html: number;
  readonly css: number;
  readonly javascript: number;
}

/** A document's page in a built site. */
export interface DocumentPage extends PageWeight {
  readonly id: string;
}

/** Weighs the page of every document, the heaviest first. @param site the folder `dist` */
export async function weighDocuments(site: string): Promise<DocumentPage[]> {
  const folder = join(site, 'documents');
  const pages: DocumentPage[] = [];
  for (const id of await readdir(folder)) {
    const file = join(folder, id, 'index.html');
    if (existsSync(file)) pages.push({ id, ...(await weigh(await readFile(file, 'utf8'), site)) });
  }
  return pages.sort((a, b) => b.html + b.css - a.html - a.css);
}

/**
 * Weighs a page that is built for the root of a host: itself, the style sheets that it links to and the scripts that it loads. What
 * stands in the page itself counts as HTML, but for scripts, whose own weight is given too.
 */
export async function weigh(html: string, site: string): Promise<PageWeight> {
  const tags = [...html.matchAll(/<(link|script)\b([^>]*)>([^<]*)/g)].map(
    ([, name, attributes = '', inside = '']) => ({
      name,
      inside,
      rel: attribute(attributes, 'rel'),
      type: attribute(attributes, 'type'),
      address: attribute(attributes, name === 'link' ? 'href' : 'src'),
    }),
  );
  const loaded = async (addresses: readonly string[]): Promise<number> => {
    const files = [...new Set(addresses)].map((address) =>
      readFile(join(site, new URL(address, 'http://site/').pathname)),
    );
    return (await Promise.all(files)).reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
  };
  const scripts = tags.filter(({ name, type }) => name === 'script' && /^(|module|.*javascript)$/.test(type));
  const addresses = (list: typeof tags): string[] =>
    list.map((tag) => tag.address).filter((address) => address !== '');
  const inline = scripts.filter((script) => script.address === '').map((script) => script.inside);
  return {
    html: gzipSync(html).length,
    css: await loaded(addresses(tags.filter(({ rel }) => rel === 'stylesheet'))),
    javascript:
      (await loaded([
        ...addresses(scripts),
        ...addresses(tags.filter(({ rel }) => rel === 'modulepreload')),
      ])) + inline.reduce((sum, script) => sum + gzipSync(script).length, 0),
  };
}

function attribute(attributes: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
}
