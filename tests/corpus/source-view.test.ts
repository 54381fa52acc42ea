import { describe, expect, it } from 'vitest';
import { entriesByLine } from '../../src/corpus/apparatus.ts';
import { markedText, sourceLineItems } from '../../src/corpus/source-view.ts';
import type { Entry } from '../../src/schema/apparatus.ts';

const links = {
  document: '/d/',
  rule: (name: string) => `/m/#${name}`,
  field: (name: string) => `the ${name}`,
};
const lines = ['\u00b64. A <conlflict> &  more', '', 'SUBJECT:\tX'];
const entries: Entry[] = [
  {
    line: 1,
    columns: [1, 3],
    tokens: 1,
    fate: 'normalised',
    block: 'p4',
    received: '¶4.',
    printed: '4.',
    by: 'drop-pilcrows',
  },
  { line: 1, columns: [5, 5], tokens: 1, fate: 'printed', block: 'p4' },
  {
    line: 1,
    columns: [7, 17],
    tokens: 1,
    fate: 'emended',
    block: 'p4',
    received: '<conlflict>',
    printed: '<conflict>',
    emendation: 2,
  },
  { line: 1, columns: [19, 25], tokens: 2, fate: 'printed', block: 'p4' },
  { line: 3, columns: [1, 10], tokens: 2, fate: 'metadata', received: 'SUBJECT: X', by: 'subject' },
];
const blocks = [{ id: 'p4', type: 'paragraph', lines: [1] }];
const render = (own = entries) =>
  sourceLineItems(lines, entriesByLine(own), blocks, links)
    .join('\n')
    .split('\n<li')
    .map((item, at) => (at ? `<li${item}` : item));

describe('sourceLineItems', () => {
  it('shows every character of a line as received', () => {
    const received = render().map(
      (item) => /class="received">(.*)<\/span><span class="outcome"/.exec(item)?.[1] ?? '',
    );
    const read = received.map((html) =>
      html
        .replace(/<[^>]*>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&amp;/g, '&'),
    );
    expect(read).toEqual(lines);
  });

  it('numbers every line, blank ones too', () => {
    expect(render()[1]).toBe('<li id="L2"><a href="#L2">2</a></li>');
  });

  it('links a line to the block that prints it, once, and says what became of its words', () => {
    const [first] = render();
    expect(first?.match(/href="\/d\/#p4"/g)).toHaveLength(1);
    expect(first).toContain('>paragraph 4</a>');
    expect(first).toContain(
      'Normalised: ¶4. → <ins>4.</ins> (<a href="/m/#drop-pilcrows">drop-pilcrows</a>)',
    );
    expect(first).toContain(
      'Emended <a href="/d/#E2">e2</a>: &lt;conlflict&gt; → <ins>&lt;conflict&gt;</ins>',
    );
  });

  it('names the metadata field', () => {
    expect(render()[2]).toContain('<span class="outcome"><span>Metadata: the subject</span></span>');
  });

  it('names the rule of a join where the joined word is printed, and only there', () => {
    const join = { fate: 'joined', block: 'p4', tokens: 1, by: 'join-x' } as const;
    const [first, , third] = render([
      { ...join, line: 1, columns: [1, 3], received: 'des-', printed: 'destabilized' },
      { ...join, line: 3, columns: [1, 3], received: 'tabilized', printed: '' },
    ]);
    expect(first).toContain('Joined: des- → <ins>destabilized</ins> (<a href="/m/#join-x">join-x</a>)');
    expect(third).toContain('<span>Joined with the words before</span>');
  });

  it('links a duplicate to the lines that say the same', () => {
    const html = render([
      {
        line: 3,
        columns: [1, 10],
        tokens: 2,
        fate: 'duplicate',
        received: 'SUBJECT: X',
        by: 'drop-x',
        of: [1, 2, 7],
      },
    ])[2];
    expect(html).toContain('Duplicate of <a href="#L1">1–2</a>, <a href="#L7">7</a> (<a href="/m/#drop-x">');
  });
});

it('markedText puts the words of one entry into one span', () => {
  const entry: Entry = { line: 1, columns: [3, 5], tokens: 2, fate: 'furniture', received: 'b c', by: 'x' };
  expect(markedText('a b c d', [entry])).toBe('a <span class="furniture">b c</span> d');
});

it('says which emendation left out a line', () => {
  const dropped: Entry = {
    line: 1,
    columns: [1, 7],
    tokens: 2,
    fate: 'furniture',
    received: 'Wells 3',
    emendation: 2,
  };
  const [item] = sourceLineItems(['Wells 3'], entriesByLine([dropped]), [], links);
  expect(item).toContain('Furniture <a href="/d/#E2">e2</a>');
});
