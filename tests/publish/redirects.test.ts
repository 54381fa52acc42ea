import { expect, test } from 'vitest';
import { headerRules } from '../../src/publish/headers.ts';
import {
  type Ledger,
  mergeLedgers,
  missingFrom,
  parseLedger,
  writeLedger,
} from '../../src/publish/ledger.ts';
import { emptyList } from '../../src/publish/list-file.ts';
import { brokenAddresses, faultsOf, redirectPage, redirectRules } from '../../src/publish/redirects.ts';
import type { Redirect } from '../../src/schema/redirects.ts';

const published: Ledger = new Map([
  ['/a/', ['p1', 'p2']],
  ['/old/', ['p1', 'p9']],
]);
const current: Ledger = new Map([
  ['/a/', ['p1', 'p3']],
  ['/new/', ['p1']],
]);
const why = 'A test.';
const listed = (list: readonly Redirect[]) => ({ ...emptyList, list });

test('the ledger is read as it was written, whatever the order', () => {
  expect(parseLedger(writeLedger(published))).toEqual(published);
  expect(writeLedger(new Map([...published].reverse()))).toBe(writeLedger(published));
});

test('the ledger never loses an address', () => {
  const merged = mergeLedgers(published, current);
  expect(missingFrom(published, merged)).toEqual([]);
  expect(missingFrom(current, merged)).toEqual([]);
  expect(merged.get('/a/')).toEqual(['p1', 'p3', 'p2']);
});

test('what is gone is broken until it is redirected; a page that moved takes its paragraphs along', () => {
  expect(brokenAddresses(published, current, [], [])).toEqual(['/a/#p2', '/old/', '/old/#p1', '/old/#p9']);
  const redirects = [
    { from: '/a/#p2', to: '/a/#p3', why },
    { from: '/old/', to: '/new/', why },
  ];
  expect(brokenAddresses(published, current, redirects, [])).toEqual(['/old/#p9']);
  expect(faultsOf(listed(redirects), current)).toEqual([]);
});

test.each([
  [{ from: '/a/', to: '/new/' }, /which is there/],
  [{ from: '/x/', to: '/gone/' }, /which is not there/],
  [{ from: '/a/#p2', to: '/new/#p1' }, /to another page/],
  [{ from: '/y/#p2', to: '/new/#p1' }, /to another page/],
])('%j is refused', (redirect, found) => {
  expect(faultsOf(listed([{ ...redirect, why }]), current).map((fault) => fault.found)).toEqual([
    expect.stringMatching(found),
  ]);
});

test('pages that moved lead on under the base path', () => {
  const redirect = { from: '/old/', to: '/new/', why };
  expect(redirectRules([redirect, { from: '/a/#p2', to: '/a/#p3', why }], '/b/')).toBe(
    '/b/old/ /b/new/ 301\n',
  );
  const page = redirectPage(redirect, '/b/', 'https://x.example');
  expect(page).toContain('<link rel="canonical" href="https://x.example/b/new/">');
  expect(page).toContain('content="0; url=/b/new/"');
});

test('headers stand under the base path, and keep previews out of search engines', () => {
  expect(headerRules({ base: '/b/', preview: false })).toMatch(/^\/b\/\*\n(?: {2}[A-Z][\w-]+: .+\n)+/);
  expect(headerRules({ base: '/b/', preview: false })).not.toContain('noindex');
  expect(headerRules({ base: '/', preview: true })).toContain('X-Robots-Tag: noindex');
});
