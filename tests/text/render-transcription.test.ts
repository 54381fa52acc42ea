import { expect, test } from 'vitest';
import { renderTranscription } from '../../src/text/render-transcription.ts';

test('components become the elements that stand for them, with their attributes', () => {
  expect(
    renderTranscription(
      '<Paragraph id="p1" number="1." marking="(C)">\n\n**A** \\<b> "c" -- d\n\n</Paragraph>',
    ),
  ).toBe(
    '<block-paragraph id="p1" number="1." marking="(C)"><p><strong>A</strong> &#x3C;b> "c" -- d</p></block-paragraph>',
  );
});

test.each([
  ['a program', '{process.exit(1)}'],
  ['a program in a sentence', 'It says {1 + 1}.'],
  ['a module', 'export const stolen = 1'],
  ['a module from elsewhere', "import fs from 'node:fs'"],
  ['a component that there is not', '<Script src="x" />'],
  ['an element', 'It <img src="x" /> shows.'],
  ['a component in a paragraph', 'It <Item id="p1">shows</Item>.'],
  ['an attribute that is reckoned', '<Item id={evil()}>\n\nText\n\n</Item>'],
  ['an attribute without a value', '<Item hidden>\n\nText\n\n</Item>'],
  ['attributes that are spread', '<Item {...evil}>\n\nText\n\n</Item>'],
  ['what is no MDX', '<Item>'],
])('%s is refused and not run', (_, mdx) => {
  expect(() => renderTranscription(mdx)).toThrow();
});

test.each([
  ['See “http://example.org/a” and', 'See “', 'http://example.org/a', '” and'],
  ['See http://example.org/a—which', 'See ', 'http://example.org/a', '—which'],
  ['«https://example.org/x»', '«', 'https://example.org/x', '»'],
  ['“www.example.org.” So', '“', 'http://www.example.org', '.” So'],
  ['http://example.org/a%20b–c', '', 'http://example.org/a%20b', '–c'],
  ['http://example.org/é…', '', 'http://example.org/%C3%A9', '…'],
  ['http://example.org/a, so', '', 'http://example.org/a', ', so'],
])('an address ends where no address goes on: %s', (text, before, href, after) => {
  const html = renderTranscription(`<Paragraph id="p1">\n${text}\n</Paragraph>\n`);
  const [, lead, address, words, rest] = /<p>(.*)<a href="([^"]*)">(.*)<\/a>(.*)<\/p>/.exec(html) ?? [];
  expect([lead, address, rest]).toEqual([before, href, after]);
  expect(`${lead}${words}${rest}`).toBe(text);
});

test('what is no address without the sign behind it stays text', () => {
  const html = renderTranscription('<Paragraph id="p1">\nSee “http://”, and https://—x.\n</Paragraph>\n');
  expect(html).toContain('See “http://”, and https://—x.');
});
