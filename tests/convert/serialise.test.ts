import { createRequire } from 'node:module';
import fc from 'fast-check';
import { mdxToHast } from 'satteri';
import { expect, test } from 'vitest';
import { serialise } from '../../src/convert/serialise.ts';
import type { Block } from '../../src/segment/reading.ts';
import type { Word } from '../../src/segment/working-text.ts';
import { markdownFeatures } from '../../src/text/markdown-features.ts';
import { tokenise } from '../../src/text/tokens.ts';

function words(text: string, more: Partial<Word> = {}): Word[] {
  return tokenise(text).tokens.map((token) => ({ tokens: [token], text: token.text, ...more }));
}

function paragraph(text: string): Block {
  return { type: 'paragraph', id: 'p1', words: words(text) };
}

interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly name?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** The text that the site's compiler makes of MDX, and the names of all that is in it. */
function compiled(mdx: string): { text: string; names: Set<string> } {
  const names = new Set<string>();
  const walk = (node: Node): string => {
    names.add(node.tagName ?? node.name ?? node.type);
    return node.value ?? (node.children ?? []).map(walk).join('');
  };
  const text = walk(mdxToHast(mdx, { features: markdownFeatures }) as Node);
  return { text: text.replace(/\s+/g, ' ').trim(), names };
}

test('what is written is read back with the very compiler that renders the site', () => {
  const { resolve } = createRequire(import.meta.url);
  expect(createRequire(resolve('@astrojs/markdown-satteri')).resolve('satteri')).toBe(resolve('satteri'));
});

test('each block has its form', () => {
  const blocks: Block[] = [
    { type: 'heading', id: 'h', depth: 2, words: words('Unhelpful Neighbours') },
    {
      type: 'paragraph',
      id: 'p1',
      number: words('1.'),
      marking: words('(C/NF)'),
      words: words('One. Two "three." Four'),
    },
    paragraph('Plain (as it is); 50% of it.'),
    { type: 'item', id: 'p8a', label: words('(a)'), words: words('Item') },
    { type: 'abstract', id: 'abstract', words: words('Abstract') },
    { type: 'part', id: 'annex', label: words('Annex "A" & more'), title: words('Letter') },
    { type: 'part', id: 'enclosure', label: words('Enclosure'), title: [] },
    {
      type: 'signature',
      id: 's',
      lines: [
        [...words('(Signed)'), ...words('BAN', { strong: true }), ...words('Ki-moon')],
        words('Commissioner'),
      ],
    },
    { type: 'paragraph', id: 'p2', words: [...words('crime.', { note: '1' }), ...words('In')] },
    { type: 'note', id: 'note-1', label: '1', mark: [], words: words('See El Watan') },
  ];
  expect(serialise(blocks)).toMatchInlineSnapshot(`
    "## Unhelpful Neighbours

    <Paragraph id="p1" number="1." marking="(C/NF)">

    One.
    Two "three."
    Four

    </Paragraph>

    Plain (as it is); 50% of it.

    <Item id="p8a" label="(a)">

    Item

    </Item>

    <Abstract id="abstract">

    Abstract

    </Abstract>

    <Part id="annex" label="Annex &quot;A&quot; &amp; more">

    Letter

    </Part>

    <Part id="enclosure" label="Enclosure" />

    <Signature id="s">

    (Signed) **BAN** Ki-moon\\
    Commissioner

    </Signature>

    crime.[^1] In

    [^1]: See El Watan
    "
  `);
});

const nasty = [
  '{process.exit()}',
  '<script>alert(1)</script>',
  '<Paragraph id="x">',
  'import x from "y"',
  'export const a = 1',
  'exporting goods',
  ':::note',
  '[a](javascript:alert(1))',
  '![a](b)',
  '# not a heading',
  '- not a list',
  '12) not a list',
  '1. not a list',
  '> not a quote',
  '--- a',
  '| a | b |',
  '*a* _b_ __c__ ~~d~~ `e`',
  'a & b &amp; &#x41;',
  'www.example.org and https://example.org/?a=b_c_d',
  'www.a{b}',
  'me@example.org',
  '[^1]: no note [^1]',
  '[x]: /url',
  'a\\ b\\* c',
  '<!-- c --> <? ?> <![CDATA[ ]]>',
  '===',
  '\u202e\u200b\u00ad',
  '~~~',
  '```js',
  '{/* c */}',
  '<>',
  '</Paragraph>',
];

test.each(nasty)('%s comes back as the characters that it is', (text) => {
  for (const [name, block] of [
    ['p', paragraph(text)],
    ['h3', { type: 'heading', id: 'h', depth: 3, words: words(text) }],
    ['Item', { type: 'item', id: 'i', label: words(text), words: words(text) }],
  ] as const) {
    const { text: back, names } = compiled(serialise([block]));
    expect(back).toBe(text);
    expect(names).toContain(name);
    for (const one of names) expect(['root', 'text', 'a', 'p', name]).toContain(one);
  }
});

test('a heading keeps the signs at its end', () => {
  for (const text of ['A #', 'A ##', '#', '\\#', 'A \\##']) {
    const mdx = serialise([{ type: 'heading', id: 'h', depth: 2, words: words(text) }]);
    expect(compiled(mdx)).toEqual({ text, names: new Set(['root', 'h2', 'text']) });
  }
});

// Every character that may be white space or punctuation to one reader of Markdown and none to another, on either side of what it could undo.
const odd = Array.from({ length: 0x3100 }, (_, code) => String.fromCodePoint(code + 1)).filter(
  (character) =>
    /[\p{White_Space}\p{Cf}\p{P}\p{S}\p{Cc}]/u.test(character) && tokenise(character).tokens.length > 0,
);

test('bold words and marks of notes are read as such beside any character', () => {
  const blocks = odd.flatMap((character, at): Block[] => [
    {
      type: 'paragraph',
      id: `p${at}`,
      words: [`${character}a`, `a${character}`, character].flatMap((text) => [
        ...words('plain'),
        ...words(text, { strong: true }),
        ...words(text, { note: '1' }),
        ...words(text, { strong: true, note: '1' }),
      ]),
    },
  ]);
  const note: Block = { type: 'note', id: 'note-1', label: '1', mark: [], words: words('n') };
  const mdx = serialise([...blocks, note]);
  const { names } = compiled(mdx);
  expect(names).toContain('strong');
  for (const one of names) expect('root text p strong sup a section h2 ol li'.split(' ')).toContain(one);
  for (const line of mdx.split('\n\n').slice(0, -1)) expect(line.match(/\[\^1\]/g)).toHaveLength(6);
});

test('any words come back the same, as text, one sentence a line', () => {
  const word = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...nasty.join(' ').split(' '), 'U.S.', 'word.', '"So', '(A') },
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .filter((text) => /^[^\s\0\p{Cs}]+$/u.test(text)),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (list) => {
      const text = list.join(' ');
      const { text: back, names } = compiled(serialise([paragraph(text)]));
      expect(back).toBe(text.replace(/\s+/g, ' ').trim());
      for (const one of names) expect(['root', 'p', 'text', 'a']).toContain(one);
    }),
    { numRuns: 400 },
  );
});
