import { expect, test } from 'vitest';
import { proseIn } from '../../src/corpus/prose-addresses.ts';
import { strangeParts } from '../../src/corpus/prose-parts.ts';

const root = 'tests/river-edition';
/** What is told of a page, with its line. */
const told = (text: string, isGuide = true) =>
  strangeParts(root, proseIn(`Words.\n\n${text}\n`, 'a.mdx'), 'a.mdx', isGuide).map(
    ({ line, found }) => `${line}: ${found}`,
  );

test('lines of a source may be quoted on a guide', () => {
  for (const quoted of [
    '<FromSource document="okell-1932" lines="1"/>',
    '<FromSource document="okell-1932" lines="5-6"/>',
    '<FromSource document="okell-1932" lines="5-6" words="The case for a tunnel"/>',
    '> <FromSource document="okell-1932" lines="8"/>',
  ])
    expect(told(quoted), quoted).toEqual([]);
  expect(told('Plain *words*, a \\{ and <abbr title="x">x</abbr>.')).toEqual([]);
});

test.each([
  ['<FromSource document="okell-19" lines="1"/>', 'the document "okell-19"'],
  ['<FromSource document="../okell-1932" lines="1"/>', 'the document "../okell-1932"'],
  ['<FromSource document="okell-1932" lines="9999"/>', 'lines "9999" of okell-1932'],
  ['<FromSource document="okell-1932" lines="2"/>', 'lines "2" of okell-1932'],
  ['<FromSource document="okell-1932" lines="first"/>', 'lines "first" of okell-1932'],
  ['<FromSource document="okell-1932" lines="5" words="a bridge"/>', 'words that do not stand in line 5'],
  ['<FromSource/>', 'the document ""'],
  ['<Foo/>', '<Foo>'],
  ['A word <Foo>in</Foo> a line', '<Foo>'],
  ['{x}', 'code: "x"'],
  ['One {1 + 1} two', 'code: "1 + 1"'],
])('what the site could not draw is told with its line: %s', (text, found) => {
  expect(told(text)).toEqual([expect.stringContaining(`3: ${found}`)]);
});

test('what begins a page of the engine quotes no source', () => {
  expect(told('<FromSource document="okell-1932" lines="1"/>', false)).toEqual(['3: <FromSource>']);
});
