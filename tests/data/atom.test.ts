import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { Edition } from '../../src/cite/edition.ts';
import type { Entry } from '../../src/corpus/load-corpus.ts';
import { atomFeed } from '../../src/data/atom.ts';
import type { Publication } from '../../src/schema/changes.ts';
import { smallEdition } from '../corpus/small-edition.ts';

const edition = {
  version: 'abcdefabcdef',
  site: 'https://example.org',
  base: '/dossier/',
  words: smallEdition.value,
};
const special = `<b>&amp; "both" 'quotes' ]]> A&B\u0007 é…`;

function entry(date: string, rest: Partial<Publication> = {}): Entry<Publication> {
  const lines = [{ text: 'An answer changed', path: '/proposals/x/' }];
  const value = { version: '0123456789ab', date, title: `Of ${date}`, lines, ...rest };
  return { id: date, file: `content/changes/${date}.yml`, value, placeOf: () => ({ line: 1, column: 1 }) };
}

interface Element {
  readonly name: string;
  readonly uri: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
  readonly children: Element[];
}

/** Reads XML with a parser that is not ours; it throws where the text is not well formed. */
function read(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const top: Element = { name: '', uri: '', attributes: {}, text: '', children: [] };
  const open = [top];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value]);
    const element = { name: local, uri, attributes: Object.fromEntries(values), text: '', children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    (open.at(-1) as Element).text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return top.children[0] as Element;
}

const named = (element: Element | undefined, name: string) =>
  (element?.children ?? []).filter((child) => child.name === name);
const one = (element: Element | undefined, name: string) => {
  expect(named(element, name), name).toHaveLength(1);
  return named(element, name)[0]?.text;
};
const links = (element: Element | undefined) =>
  Object.fromEntries(
    named(element, 'link').map(({ attributes }) => [attributes.rel ?? '', attributes.href ?? '']),
  );

test('the feed and its entries have what RFC 4287 asks for', () => {
  const feed = read(atomFeed([entry('2026-11-21'), entry('2027-01-02')], edition));
  expect([feed.name, feed.uri]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
  const entries = named(feed, 'entry');
  expect(entries).toHaveLength(2);
  for (const element of [feed, ...entries]) {
    expect(one(element, 'id')).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(one(element, 'title')).not.toBe('');
    expect(one(element, 'updated')).toBe(
      element === entries[1] ? '2026-11-21T00:00:00Z' : '2027-01-02T00:00:00Z',
    );
  }
  expect(one(named(feed, 'author')[0], 'name')).toBe('Small Edition');
  expect(new Set([feed, ...entries].map((element) => one(element, 'id'))).size).toBe(3);
});

test('the newest comes first, whatever the order', () => {
  const dates = ['2026-12-01', '2027-01-02', '2026-11-21'];
  const feed = read(
    atomFeed(
      dates.map((date) => entry(date)),
      edition,
    ),
  );
  expect(named(feed, 'entry').map((element) => one(element, 'title'))).toEqual([
    'Of 2027-01-02',
    'Of 2026-12-01',
    'Of 2026-11-21',
  ]);
});

test('every special character comes through, and what XML cannot hold is replaced', () => {
  const lines = [{ text: special, path: '/documents/x/#p1' }, { text: '<script>alert(1)</script>' }];
  const feed = read(atomFeed([entry('2026-11-21', { title: special, lines })], edition));
  const [only] = named(feed, 'entry');
  expect(one(only, 'title')).toBe(special.replace('\u0007', '\ufffd'));
  expect(named(only, 'content')[0]?.attributes).toEqual({ type: 'html' });
  const html = one(only, 'content') ?? '';
  const escaped = "&lt;b&gt;&amp;amp; &quot;both&quot; 'quotes' ]]&gt; A&amp;B\ufffd é…";
  expect(html).toContain(`<li><a href="https://example.org/dossier/documents/x/#p1">${escaped}</a></li>`);
  expect(html).toContain('<li>&lt;script&gt;alert(1)&lt;/script&gt;</li>');
});

test('addresses are absolute where the host is known; ids are the same on every host', () => {
  const at = (where: Edition) => read(atomFeed([entry('2026-11-21')], where));
  const known = at(edition);
  expect(links(known)).toEqual({
    self: 'https://example.org/dossier/feed.xml',
    alternate: 'https://example.org/dossier/changes/',
  });
  expect(links(named(known, 'entry')[0])).toEqual({
    alternate: 'https://example.org/dossier/changes/#on-2026-11-21',
  });
  const unknown = at({ version: '', base: '/', words: smallEdition.value });
  expect(links(unknown)).toEqual({ self: '/feed.xml', alternate: '/changes/' });
  const ids = (feed: Element) => [feed, ...named(feed, 'entry')].map((element) => one(element, 'id'));
  expect(ids(unknown)).toEqual(ids(known));
  // Programs that watch the feed know it by this; a change would show every reader everything anew.
  expect(ids(known)).toMatchInlineSnapshot(`
    [
      "urn:uuid:4ad82595-34a3-5ceb-99aa-484fc3837b59",
      "urn:uuid:25ceff6b-8f86-5afe-8b98-af1537453040",
    ]
  `);
});

test('a feed of nothing is a feed', () => {
  const feed = read(atomFeed([], edition));
  expect(one(feed, 'updated')).toBe('1970-01-01T00:00:00Z');
  expect(named(feed, 'entry')).toEqual([]);
});
