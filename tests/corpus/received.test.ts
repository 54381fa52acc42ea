import { expect, test } from 'vitest';
import { notTakenInWords, pageOfLine, publishedFiles } from '../../src/corpus/received.ts';
import { sourceLineItems } from '../../src/corpus/source-view.ts';
import { type Received, receivedSchema } from '../../src/schema/seed.ts';

const received = (more: object = {}): Received =>
  receivedSchema.parse({
    file: 'received.pdf',
    sha256: '0'.repeat(64),
    bytes: 9,
    extractor: { name: 'pdf', version: '1', settings: {} },
    // A note of the first page stands behind the text of the second.
    pages: [
      [1, 1],
      [3, 2],
      [5, 1],
    ],
    ...more,
  });

test('a line knows its page', () => {
  expect([1, 2, 3, 4, 5, 6].map((line) => pageOfLine(received(), line))).toEqual([1, 1, 2, 2, 1, 1]);
  expect(pageOfLine(undefined, 1)).toBeUndefined();
});

test('the view of a source links each line that has words to its page', () => {
  const page = (line: number) => ({
    number: pageOfLine(received(), line) ?? 0,
    address: `a.pdf#page=${line}`,
  });
  const links = { document: '/d/', rule: () => '', field: () => '', page };
  const items = sourceLineItems(['One.', '', 'Two.'], new Map(), [], links);
  expect(items.map((item) => /href="(a\.pdf[^"]*)">(page \d)/.exec(item)?.slice(1))).toEqual([
    ['a.pdf#page=1', 'page 1'],
    undefined,
    ['a.pdf#page=3', 'page 2'],
  ]);
});

test('a file is published only where its seed says so, and only a PDF', () => {
  expect(publishedFiles(received())).toEqual([]);
  expect(publishedFiles(received({ publish: true, pictures: 2 }))).toEqual([
    'received.pdf',
    '1.webp',
    '2.webp',
  ]);
  const page = { name: 'html', version: '1', settings: {} };
  expect(publishedFiles(received({ publish: true, extractor: page }))).toEqual([]);
});

test('what was not taken is said in words', () => {
  expect(notTakenInWords({ what: 'images', times: 1, words: 0 })).toBe('images');
  expect(notTakenInWords({ what: 'heads of pages', times: 3, words: 4, pages: [1, 2, 3] })).toBe(
    'heads of pages, 3 times, 4 words, pages 1, 2 and 3',
  );
});
