import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { Refusal } from '../../src/messages/message.ts';
import { firstOf, sharedActors } from '../../src/portal/portal.ts';
import { publishedIn } from '../../src/portal/published.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'portal-'));
});

const actor = (id: string, wikidata: string | null, mentions = 1, iso3166: string | null = null) => ({
  id,
  name: `The ${id}`,
  address: `/${id}/`,
  iso3166,
  wikidata,
  mentions,
});

/** Writes of a site what a portal reads. @param other files with another text than they should have */
function site(at: string, name: string, actors: readonly object[], other: Record<string, string> = {}): void {
  const files = {
    'data/datapackage.json': {
      name: at,
      version: 'abc',
      edition: { name, question: 'How?', description: 'Papers.' },
    },
    'data/documents.json': {
      rows: [
        {
          id: 'one',
          title: 'One',
          date: null,
          words: 9,
          address: `https://example.org/${at}/documents/one/`,
        },
      ],
    },
    'data/proposals.json': { rows: [] },
    'data/actors.json': { rows: actors },
    'pagefind/pagefind-entry.json': { version: '1.0.0' },
    'pagefind/shelf.json': {
      record: 'x',
      languages: [],
      foreign: [],
      names: [],
      letters: '',
      sizes: [],
      titled: [],
      pages: [],
      texts: [],
    },
  };
  for (const [file, value] of Object.entries(files)) {
    const path = join(folder, at, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, other[file] ?? JSON.stringify(value));
  }
}

/** What is refused, and in which file. */
function refused(): string[] {
  try {
    publishedIn(folder, '/');
  } catch (error) {
    if (error instanceof Refusal) return error.messages.map((one) => `${one.file}: ${one.found}`);
    throw error;
  }
  return [];
}

test('editions are read from what they publish, in the order of their names', () => {
  site('b', 'Alpha', []);
  site('a', 'Beta', []);
  mkdirSync(join(folder, '_astro'));
  expect(publishedIn(folder, '/').map(({ at, about }) => `${at} ${about.name}`)).toEqual([
    'b Alpha',
    'a Beta',
  ]);
});

test('a folder without editions, and one that is not there, are refused', () => {
  expect(refused()).toEqual(['.: a folder without a folder in it']);
  rmSync(folder, { recursive: true });
  expect(refused()).toHaveLength(1);
});

test('an edition that is missing, torn, older, or built for another address is told, each with its file', () => {
  site('a', 'Whole', []);
  mkdirSync(join(folder, 'b'));
  site('c', 'Torn', [], { 'data/actors.json': '{"rows": [' });
  site('d', 'Older', [], { 'data/datapackage.json': '{"name": "d", "version": "1"}' });
  site('e', 'Elsewhere', [], {
    'data/documents.json': JSON.stringify({
      rows: [{ id: 'one', title: 'One', date: null, words: 9, address: '/documents/one/' }],
    }),
  });
  site('f', 'Of another engine', [], { 'pagefind/pagefind-entry.json': '{"version": "0.9.0"}' });
  expect(refused()).toEqual([
    'b/data/datapackage.json: no such file',
    expect.stringMatching(/^c\/data\/actors\.json: no JSON/),
    expect.stringMatching(/^d\/data\/datapackage\.json: edition: /),
    'e/data/documents.json: pages that were built for /',
    'f/pagefind/pagefind-entry.json: an index of version 0.9.0',
  ]);
});

test('under a base path of its own, the portal wants its editions there', () => {
  site('a', 'Whole', []);
  expect(() => publishedIn(folder, '/sites/')).toThrow('pages that were built for /a/');
});

test('an actor that several editions name is known by its identifiers, and never by its name', () => {
  site('a', 'A', [actor('bank', 'Q1', 3), actor('crown', null, 9), actor('isle', null, 1, 'IM')]);
  site('b', 'B', [actor('banque', 'Q1', 4), actor('crown', null, 9), actor('man', null, 1, 'IM')]);
  site('c', 'C', [actor('other', 'Q2', 50), actor('isle', null, 1, 'IM')]);
  const shared = sharedActors(publishedIn(folder, '/'));
  expect(shared.map(({ name, pages }) => [name, ...pages.map((page) => page.edition)])).toEqual([
    ['The isle', 'A', 'B', 'C'],
    ['The bank', 'A', 'B'],
  ]);
});

test('a long list is cut, but not for a single entry', () => {
  expect(firstOf([1, 2, 3], 2)).toEqual({ first: [1, 2, 3], more: 0 });
  expect(firstOf([1, 2, 3, 4], 2)).toEqual({ first: [1, 2], more: 2 });
});
