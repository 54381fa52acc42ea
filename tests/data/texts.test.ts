import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { markedBlocks } from '../../src/data/marked-blocks.ts';
import { markdownText, plainText } from '../../src/data/texts.ts';
import { realSource } from './corpus.ts';
import { smallDocument } from './small-document.ts';

const source = realSource();
const documents = [...source.checked.corpus.documents.values()];

test.each(documents.map((one) => [one.id, one] as const))(
  '%s has every block, as plain text with the marks of its notes',
  (_, document) => {
    const [head, body] = plainText(document, source).split('\n\n* * *\n\n') as [string, string];
    const lines = body.trimEnd().split('\n\n');
    expect(lines).toHaveLength(document.blocks.length);
    const labels = document.blocks.flatMap(({ id, type }) =>
      type === 'note' ? [id.replace(/^note-/, '')] : [],
    );
    for (const [at, { text, type }] of document.blocks.entries()) {
      const marked = labels.reduce((words, label) => words.replace(`[${label}]`, ''), lines[at] ?? '');
      expect((type === 'note' ? (lines[at] ?? '') : marked).replaceAll('\n', ' ').endsWith(text)).toBe(true);
    }
    for (const label of labels) expect(body.split(`[${label}]`)).toHaveLength(3);
    expect(head).toContain(document.front.title);
  },
);

test('numbers and markings stand before the text', () => {
  const cable = source.checked.corpus.documents.get('09ouagadougou569');
  if (!cable) throw new Error('the cable is not in the corpus');
  expect(plainText(cable, source)).toContain('\n1. (C/NF) The recent spate');
  expect(markdownText(cable, source)).toContain('\n1\\. (C/NF) The recent spate');
});

test('plain text breaks lines where the document does, and keeps the call to a note at its word', () => {
  const text = (id: string) => {
    const document = source.checked.corpus.documents.get(id);
    return document ? plainText(document, source) : '';
  };
  expect(text('un-sg-letter-2013-03-27')).toContain(
    '\nNouakchott, Islamic Republic of Mauritania, 17 March 2013\nNouakchott conclusions\n\nI. Introduction',
  );
  expect(text('lacher-2013')).toContain('complicity in organized crime.[1] In 2010');
});

test('Markdown has no component of the site left in it, and its front matter can be read', () => {
  for (const document of documents) {
    const markdown = markdownText(document, source);
    const [, front = '', body = ''] = /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(markdown) ?? [];
    expect(parse(front)).toMatchObject({ title: document.front.title, id: document.id });
    expect(body).not.toMatch(/^<\/?[A-Z]/m);
  }
});

test('a document without date and author, with a title that means something to YAML and Markdown', () => {
  const document = smallDocument(['Words.'], '# "No": [title] | *at* all: yes');
  const [, front = '', body = ''] =
    /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(markdownText(document, source)) ?? [];
  expect(parse(front)).toMatchObject({ title: '# "No": [title] | *at* all: yes' });
  expect(parse(front)).not.toHaveProperty('date');
  expect(body).toContain('# \\# "No": \\[title\\] \\| \\*at\\* all: yes');
  expect(plainText(document, source)).toMatch(/^# "No": \[title\] \| \*at\* all: yes\nSahel Dossier/);
});

test('a mark of a note stands after the word that it is set to', () => {
  const document = source.checked.corpus.documents.get('lacher-2013');
  if (!document) throw new Error('the article is not in the corpus');
  const marked = markedBlocks(document).filter(({ notes }) => notes.length > 0);
  expect(marked.map(({ id }) => id)).toEqual(['p7']);
  const [{ text, notes } = { text: '', notes: [] }] = marked;
  expect(text.split(' ').slice(0, notes[0]?.after).join(' ')).toMatch(/ organized crime\.$/);
});

test('a text and an apparatus that do not have the same blocks are one clear error', () => {
  const document = { ...smallDocument(['One.', 'Two.'], 'T'), body: 'One.' };
  expect(() => markedBlocks(document)).toThrow(
    'content/documents/small.mdx has 1 blocks and its apparatus 2; run "npm run convert -- small"',
  );
});
