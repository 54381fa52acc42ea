import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import type { Scratch } from './scratch.ts';

/** Where a preview is said to stand. */
export const preview = 'https://preview.example.org/';

/** Where links lead, and the ids there are to lead to. */
function linksAndIds(html: string): { readonly links: string[]; readonly ids: ReadonlySet<string> } {
  interface Node {
    readonly attrs?: readonly { readonly name: string; readonly value: string }[];
    readonly childNodes?: readonly Node[];
  }
  const links: string[] = [];
  const ids = new Set<string>();
  const visit = (node: Node): void => {
    for (const { name, value } of node.attrs ?? []) {
      if (name === 'href') links.push(value);
      if (name === 'id') ids.add(value);
    }
    for (const child of node.childNodes ?? []) visit(child);
  };
  visit(parse(html) as Node);
  return { links, ids };
}

/** A link of a report, or of a page of the review, and where it leads. */
interface Link {
  readonly from: string;
  readonly to: string;
}

/** Links of the report as it is posted, and of the preview's pages of the review; those that lead nowhere in the preview that was built. */
export function previewLinks(clone: Scratch): { readonly posted: Link[]; readonly dead: Link[] } {
  const pages = new Map<string, ReturnType<typeof linksAndIds> | undefined>();
  const page = (path: string) => {
    const file = join(clone.root, 'dist', path, path.endsWith('/') ? 'index.html' : '');
    if (!pages.has(path))
      pages.set(
        path,
        existsSync(file) ? linksAndIds(file.endsWith('.html') ? readFileSync(file, 'utf8') : '') : undefined,
      );
    return pages.get(path);
  };
  const report = readFileSync(join(clone.root, '.cache/review/report.md'), 'utf8');
  const posted = [...report.matchAll(/href="(https:[^"]*)"/g)].map((match) => ({
    from: 'the comment',
    to: match[1] ?? '',
  }));
  const own = readdirSync(join(clone.root, 'dist/review'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html'))
    .map((name) => `/review/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`);
  const shown = own.flatMap((from) =>
    (page(from)?.links ?? []).map((to) => ({ from, to: new URL(to, new URL(from, preview)).href })),
  );
  const dead = [...posted, ...shown]
    .filter(({ to }) => to.startsWith(preview))
    .filter(({ to }) => {
      const { pathname, hash } = new URL(to);
      const target = page(decodeURIComponent(pathname));
      const id = decodeURIComponent(hash.slice(1).replace(/:~:.*/, ''));
      return target === undefined || (id !== '' && !target.ids.has(id));
    });
  return { posted, dead };
}
