import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { serialise } from '../../src/convert/serialise.ts';
import type { Block } from '../../src/segment/reading.ts';
import type { Word } from '../../src/segment/working-text.ts';
import { tokenise } from '../../src/text/tokens.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

function words(text: string, more: Partial<Word> = {}): Word[] {
  return tokenise(text).tokens.map((token) => ({ tokens: [token], text: token.text, ...more }));
}

function paragraph(text: string): Block {
  return { type: 'paragraph', id: 'p1', words: words(text) };
}

/** The text of a parsed tree, and the kinds of node in it. */
function parsed(mdx: string): { text: string; types: Set<string> } {
  const types = new Set<string>();
  const walk = (node: { type: string; value?: string; children?: unknown[] }): string => {
    types.add(node.type);
    return node.value ?? (node.children ?? []).map((child) => walk(child as never)).join('');
  };
  const text = walk(parser.parse(mdx)).replace(/\s+/g, ' ').trim();
  return { text, types };
}

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
  const { text: back, types } = parsed(serialise([paragraph(text)]));
  expect(back).toBe(text);
  for (const type of types) expect(['root', 'paragraph', 'text', 'link']).toContain(type);
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
      const { text: back, types } = parsed(serialise([paragraph(text)]));
      expect(back).toBe(text.replace(/\s+/g, ' ').trim());
      for (const type of types) expect(['root', 'paragraph', 'text', 'link']).toContain(type);
    }),
    { numRuns: 400 },
  );
});
