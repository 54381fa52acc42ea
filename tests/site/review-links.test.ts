import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'parse5';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Scratch, scratch } from '../review/scratch.ts';

const preview = 'https://preview.example.org/';
/** What a build needs besides what a review looks at. */
const alsoBuiltFrom = ['astro.config.mjs', 'public', 'docs', 'CONTRIBUTING.md', 'LICENSE', 'LICENSE-CONTENT'];
const plan = 'content/proposals/toure-plan.yml';

let clone: Scratch;
beforeAll(async () => {
  clone = await scratch();
  for (const name of alsoBuiltFrom)
    if (existsSync(name)) cpSync(name, join(clone.root, name), { recursive: true });
  clone.git('add', '-A');
  clone.git('commit', '-q', '-m', 'base');
}, 300_000);
afterAll(() => clone.remove());

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

test('every link of a review and of its preview pages leads to what it names', { timeout: 600_000 }, () => {
  const emendation = '\n- exact: recent lull\n  reading: late lull\n  reason: A test.\n';
  clone.append('seeds/09bamako387/emendations.yml', emendation);
  clone.run('convert', '09bamako387');
  // The quotes that stood on the old words.
  clone.run('check', '--fix');
  const text = readFileSync(join(clone.root, plan), 'utf8');
  const quote = /region-drawn:[\s\S]*?exact:([\s\S]*?)\}/.exec(text)?.[1] ?? '?';
  clone.edit(plan, quote, ' "He said he had the basic plan."');
  clone.edit(plan, 'region-drawn:\n    value: both-sides', 'region-drawn:\n    value: south-only');
  expect(clone.run('review', '--base', 'main', '--preview-url', preview).status).toBe(0);
  vi.stubEnv('PREVIEW', '1');
  // The test runner's would make it a build of live work.
  vi.stubEnv('NODE_ENV', 'production');
  const built = clone.run('build');
  vi.unstubAllEnvs();
  expect(built.status, built.output).toBe(0);

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
  const posted = [...report.matchAll(/\]\((https:[^)]*)\)/g)].map((match) => ({
    from: 'the comment',
    to: match[1] ?? '',
  }));
  const shown = ['/review/', '/review/matrix/', '/review/documents/09bamako387/'].flatMap((from) => {
    const links = page(from)?.links;
    expect(links, from).toBeDefined();
    return (links ?? []).map((to) => ({ from, to: new URL(to, new URL(from, preview)).href }));
  });
  // An emendation, the words it changed, a cell: the report links to all of them.
  for (const fragment of [/\/documents\/09bamako387\/#p\d/, /#E\d/, /\/compare\/#/, /\/review\/#/])
    expect(
      posted.some(({ to }) => fragment.test(to)),
      `${fragment}`,
    ).toBe(true);
  const dead = [...posted, ...shown]
    .filter(({ to }) => to.startsWith(preview))
    .filter(({ to }) => {
      const { pathname, hash } = new URL(to);
      const target = page(decodeURIComponent(pathname));
      const id = decodeURIComponent(hash.slice(1).replace(/:~:.*/, ''));
      return target === undefined || (id !== '' && !target.ids.has(id));
    });
  expect(dead).toEqual([]);
});
