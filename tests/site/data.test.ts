import { existsSync, readFileSync } from 'node:fs';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'vitest';
import { siteAddress } from '../../src/command/site-address.ts';
import { builtPages } from './pages.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const { base, site = '' } = siteAddress(process.env);
const pages = builtPages();
const trees = new Map<string, Map<string, Element>>();
const read = (name: string) => JSON.parse(readFileSync(`dist/data/${name}`, 'utf8'));

/** Every element of a page with an id. */
function idsOf(path: string): Map<string, Element> {
  const known = trees.get(path);
  if (known) return known;
  const ids = new Map<string, Element>();
  const page = pages.find((one) => one.path === path);
  if (!page) throw new Error(`there is no page ${path}`);
  const visit = (node: Node) => {
    if ('attrs' in node) {
      const id = node.attrs.find(({ name }) => name === 'id')?.value;
      if (id) ids.set(id, node);
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(page.html));
  trees.set(path, ids);
  return ids;
}

/** Path from the site's root, and fragment. */
function split(address: string): [string, string | undefined] {
  expect(address.startsWith(`${site}${base}`), address).toBe(true);
  const [path = '', fragment] = address.slice(`${site}${base}`.length - 1).split('#');
  return [path, fragment];
}

function wordsOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';
}

test('whatever a table gives as address is on the page', () => {
  for (const name of [
    'positions',
    'quotes',
    'paragraphs',
    'mentions',
    'proposals',
    'questions',
    'actors',
    'documents',
    'dates',
    'pairs',
  ]) {
    const { rows } = read(`${name}.json`);
    expect(rows.length, name).toBeGreaterThan(0);
    for (const { address } of rows) {
      const [path, fragment] = split(address);
      const ids = idsOf(path);
      if (fragment) expect(ids.has(fragment), `${name}: ${address}`).toBe(true);
    }
  }
});

test('the position of every annotation is that of its words on the page', () => {
  const { items } = read('annotations.json');
  expect(items.length).toBeGreaterThan(0);
  for (const { target } of items) {
    const [path] = split(target.source);
    const { value, refinedBy } = target.selector;
    const [quote, position] = refinedBy;
    const block = idsOf(path).get(value);
    const words = [
      ...wordsOf(block as Element)
        .replace(/\s+/g, ' ')
        .trim(),
    ];
    expect(words.slice(position.start, position.end).join(''), target.id).toBe(quote.exact);
  }
});

test('what machines read of a page is JSON, about this page, with files that are there', () => {
  const described = pages.filter(({ html }) => html.includes('application/ld+json'));
  for (const kind of ['documents', 'proposals', 'questions', 'actors'])
    expect(
      described.some(({ path }) => path.startsWith(`/${kind}/`)),
      kind,
    ).toBe(true);
  for (const { path, html } of described) {
    const [, json = ''] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html) ?? [];
    const graph: Record<string, unknown>[] = JSON.parse(json)['@graph'];
    const trail = graph.find((thing) => thing['@type'] === 'BreadcrumbList');
    // Home is where every trail begins, and has none.
    const steps = (path === '/' ? [{ item: String(graph[0]?.url) }] : trail?.itemListElement) as {
      item: string;
    }[];
    expect(split(steps.at(-1)?.item ?? '')[0], path).toBe(path);
    for (const { item } of steps) expect(pages.some((page) => page.path === split(item)[0])).toBe(true);
    for (const address of json.match(/"contentUrl":"([^"]+)"/g) ?? []) {
      const [file] = split(address.slice('"contentUrl":"'.length, -1));
      expect(existsSync(`dist${file}`), `${path}: ${file}`).toBe(true);
    }
  }
});

test('documents have the tags that reference managers and catalogues read', () => {
  const article = pages.find(({ path }) => path === '/documents/lacher-2013/');
  for (const tag of [
    '<meta name="citation_doi" content="10.5334/sta.bg">',
    '<meta name="citation_author" content="Lacher, Wolfram">',
    '<meta name="DC.title" content="The Malian crisis',
  ])
    expect(article?.html).toContain(tag);
});

test('every figure has a table of its data, a citation, and files that are there', () => {
  let figures = 0;
  for (const { path, html } of pages)
    for (const figure of html.split('<figure class="figure').slice(1)) {
      figures += 1;
      const table = /data-take-table="([^"]+)"/.exec(figure)?.[1];
      expect(table && figure.includes(`<table id="${table}">`), `${path}: table`).toBe(true);
      expect(figure, path).toContain('<summary>Cite ');
      const files = [...figure.matchAll(/href="([^"]+)" download/g)].map(([, href = '']) => href);
      expect(files.length, path).toBeGreaterThan(3);
      for (const file of files) expect(existsSync(`dist${split(file)[0]}`), `${path}: ${file}`).toBe(true);
    }
  expect(figures).toBeGreaterThan(10);
});
