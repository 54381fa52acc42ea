import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Account } from '../../src/proof/account.ts';
import { differenceOf, proveSite } from '../../src/proof/prove-site.ts';

const source = 'HEAD\nThe Title #\n1. (C) One  word\nand two.1\n\nNotes-\nhead\n1 See.';
const account: Account = {
  tokens: 14,
  fates: { furniture: 1, printed: 9, normalised: 2, joined: 2 },
  blocks: [
    { id: 'title', type: 'heading', lines: [2] },
    { id: 'p1', type: 'paragraph', lines: [3, 4] },
    { id: 'notes', type: 'heading', lines: [6, 7] },
    { id: 'note-1', type: 'note', lines: [8] },
  ],
  emendations: [{ number: 1, line: 4, exact: 'two', reading: 'two.', note: '1', block: 'p1' }],
  entries: [
    { line: 1, columns: [1, 4], tokens: 1, fate: 'furniture', received: 'HEAD' },
    { line: 2, columns: [1, 11], tokens: 3, fate: 'printed', block: 'title' },
    { line: 3, columns: [1, 16], tokens: 4, fate: 'printed', block: 'p1' },
    { line: 4, columns: [1, 3], tokens: 1, fate: 'printed', block: 'p1' },
    {
      line: 4,
      columns: [5, 9],
      tokens: 1,
      fate: 'normalised',
      block: 'p1',
      received: 'two.1',
      printed: 'two.',
    },
    {
      line: 6,
      columns: [1, 6],
      tokens: 1,
      fate: 'joined',
      block: 'notes',
      received: 'Notes-',
      printed: 'Noteshead',
    },
    { line: 7, columns: [1, 4], tokens: 1, fate: 'joined', block: 'notes', received: 'head', printed: '' },
    { line: 8, columns: [1, 1], tokens: 1, fate: 'normalised', block: 'note-1', received: '1', printed: '' },
    { line: 8, columns: [3, 6], tokens: 1, fate: 'printed', block: 'note-1' },
  ],
};
const page = `<!doctype html><main><h1>Of the edition</h1><article data-transcription>
<h2 id="title">The Title #</h2><div data-edition>¶ <a href="#title">line 2</a></div>
<p id="p1"><b>1.</b> (C) <a id="x" href="/">One</a>&#32;word
and <strong>two</strong>.<sup data-edition><a href="#note-1">1</a></sup></p>
<h3 id="notes">Noteshead</h3>
<div id="note-1"><p>See. <a data-edition href="#N1">↩</a></p></div></article><p>More</p></main>`;

test('a page that is its account', () => {
  expect(differenceOf(source, account, page)).toBeUndefined();
});

test('a page sets its notes apart, behind what follows them in the source', () => {
  const entry = { line: 9, columns: [1, 4], tokens: 1, fate: 'printed', block: 'p2' } as const;
  const told: Account = {
    ...account,
    tokens: 15,
    fates: { ...account.fates, printed: 10 },
    blocks: [...account.blocks, { id: 'p2', type: 'paragraph', lines: [9] }],
    entries: [...account.entries, entry],
  };
  const set = page.replace('<div id="note-1">', '<p id="p2">More</p><div id="note-1">');
  expect(differenceOf(`${source}\nMore`, told, set)).toBeUndefined();
});

test.each([
  ['a lost word', 'and <strong>two</strong>', '<strong>two</strong>', 4, '"two." in "p1"'],
  ['a changed word', 'word\n', 'words\n', 3, '"1. (C) One words"'],
  ['a doubled word', '<b>1.</b>', '<b>1. 1.</b>', 3, '1. 1.'],
  ['two words in one', '&#32;word', 'word', 3, 'Oneword'],
  ['asterisks', '<strong>two</strong>', '**two**', 4, '"**two**."'],
  ['a sign at the end of a heading', 'Title #<', 'Title<', 2, 'the end of "title"'],
  [
    'a heading that is none',
    '<h2 id="title">The Title #</h2>',
    '<p id="title">The Title #</p>',
    2,
    'the heading "title" as <p>',
  ],
  ['a mark that is text', '<sup data-edition><a href="#note-1">1</a></sup>', '[^1]', 4, 'two.[^1]'],
  [
    'a mark that is gone',
    '<sup data-edition><a href="#note-1">1</a></sup>',
    '',
    8,
    'the note "note-1" without a mark',
  ],
  [
    'a mark of no note',
    '<sup data-edition>',
    '<sup data-edition><a href="#note-2">2</a>',
    3,
    'the mark of "note-2"',
  ],
  ['words outside', '<h3 id="notes">', 'Stray <h3 id="notes">', 1, '"Stray" outside every block'],
  ['words more', 'See. <a', 'See. Also. <a', 8, '"See. Also." at the end'],
  ['a block that is gone', '<h3 id="notes">Noteshead</h3>', '', 6, 'the block "note-1"'],
  ['a word of the source in what the edition adds', '<b>1.</b>', '<b data-edition>1.</b>', 3, '"(C)'],
])('%s is found with its line', (_, was, is, line, found) => {
  expect(page).toContain(was);
  const difference = differenceOf(source, account, page.replace(was, is));
  expect(difference).toMatchObject({ line });
  expect(difference?.found).toContain(found);
});

test.each([
  ['a token without an entry', source.replace('One', 'One more'), account, 3],
  ['a token behind the last entry', `${source}\nMore`, account, 9],
  ['another token', source.replace('HEAD', 'TAIL'), account, 1],
  ['an entry too few', source, { ...account, entries: account.entries.toSpliced(1, 1) }, 2],
  [
    'an entry too many',
    source,
    { ...account, entries: account.entries.toSpliced(1, 0, account.entries[0] as never) },
    1,
  ],
  [
    'a reading that is told and not printed',
    source,
    {
      ...account,
      emendations: [{ number: 1, line: 4, exact: 'and two', reading: 'and those two.', block: 'p1' }],
    },
    4,
  ],
  ['counts that are wrong', source, { ...account, fates: { ...account.fates, printed: 8 } }, 1],
  ['a fate that nobody counts', source, { ...account, fates: { printed: 9, joined: 2, normalised: 2 } }, 1],
])('%s is found', (_, text, told, line) => {
  expect(differenceOf(text, told, page)).toMatchObject({ line });
});

test('elements nested to any depth and a hundred thousand words take no stack', () => {
  const words = Array.from({ length: 100_000 }, (_, at) => `w${at}`).join(' ');
  const deep = `${'<i>'.repeat(400)}${words}`;
  const told: Account = {
    tokens: 100_000,
    fates: { printed: 100_000 },
    blocks: [{ id: 'p1', type: 'paragraph', lines: [1] }],
    emendations: [],
    entries: [{ line: 1, columns: [1, words.length], tokens: 100_000, fate: 'printed', block: 'p1' }],
  };
  expect(differenceOf(words, told, `<div data-transcription><p id="p1">${deep}</p></div>`)).toBeUndefined();
});

const root = mkdtempSync(join(tmpdir(), 'proof-'));

test('a site is proven document by document, with one message for each that is not', () => {
  for (const folder of ['content/documents', 'content/apparatus', 'seeds/a', 'site/documents/a'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'content/documents/a.mdx'), '');
  writeFileSync(join(root, 'content/apparatus/a.json'), JSON.stringify(account));
  writeFileSync(join(root, 'seeds/a/source.txt'), source);
  writeFileSync(join(root, 'site/documents/a/index.html'), page);
  expect(proveSite(root, join(root, 'site'))).toEqual({ documents: 1, tokens: 14, messages: [] });
  writeFileSync(join(root, 'site/documents/a/index.html'), page.replace('two', 'too'));
  cpSync(join(root, 'content/documents/a.mdx'), join(root, 'content/documents/b.mdx'));
  const { messages } = proveSite(root, join(root, 'site'));
  expect(messages.map(({ file, line, found, expected }) => [file, line, found, expected])).toEqual([
    ['seeds/a/source.txt', 4, '"too." in "p1" on the page /documents/a/', '"two."'],
    ['seeds/b/source.txt', undefined, 'no such file', 'a file or folder that is there'],
  ]);
});
