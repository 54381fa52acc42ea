import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { currentCorpus } from '../../src/corpus/current-corpus.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';

// A document is read of three files; each case damages one of them by hand, as a merge might.
const root = mkdtempSync(join(tmpdir(), 'torn-document-'));

test.each([
  ['an account of more lines than the source has', 'seeds/ID/source.txt', /\n[\s\S]*$/, '\n', /a line \d+/],
  [
    'an account that names a block it does not list',
    'content/apparatus/ID.json',
    /"id":"p1"/,
    '"id":"q1"',
    /"p1"/,
  ],
  ['a head without a title', 'content/documents/ID.mdx', /^title: .*\n/m, '', /^title that is not a text/],
  ['no head at all', 'content/documents/ID.mdx', /^---\n/, '', /^front matter that is not fields with/],
])('%s is told in one line, and the document left out', (_, file, from, to, told) => {
  cpSync('tests/river-edition', root, { recursive: true });
  const id = 'okell-1932';
  const path = join(root, file.replace('ID', id));
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(from, to));
  expect(readFileSync(path, 'utf8')).not.toBe(text);
  const { corpus, messages } = loadCorpus(root);
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({ name: 'read-document', cure: `run "npm run convert -- ${id}"` });
  expect(messages[0]?.found).toMatch(told);
  expect(messages[0]?.found).not.toMatch(/[\n[{]/);
  expect(corpus.documents.has(id)).toBe(false);
});

test('a document that is missing is told once, and not with all that names it', () => {
  const root = mkdtempSync(join(tmpdir(), 'missing-document-'));
  cpSync('.', root, { recursive: true, filter: (path) => /^(?:\.|content|seeds)(?:\/|$)/.test(path) });
  const [id = ''] = readdirSync(join(root, 'seeds'));
  rmSync(join(root, `content/documents/${id}.mdx`));
  expect(currentCorpus(root).messages).toMatchObject([
    {
      name: 'read-document',
      file: `content/documents/${id}.mdx`,
      cure: expect.stringContaining(`npm run convert -- ${id}`),
    },
  ]);
});

test('what a command wrote is read at once', () => {
  const root = mkdtempSync(join(tmpdir(), 'written-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const folder of ['seeds', 'content'])
    cpSync(`tests/river-edition/${folder}`, join(root, folder), { recursive: true });
  const file = join(root, 'content/proposals/tunnel.yml');
  const named = (name: string) =>
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^name: .*/m, `name: ${name}`));
  for (const name of ['One', 'Another tunnel']) {
    named(name);
    expect(currentCorpus(root).corpus.proposals.get('tunnel')?.value.name).toBe(name);
  }
});
