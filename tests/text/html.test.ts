import { describe, expect, it } from 'vitest';
import {
  attribute,
  escapeHtml,
  insideParagraph,
  outermostElements,
  withoutTags,
} from '../../src/text/html.ts';

const texts = (html: string) =>
  outermostElements(html).map((element) => [element.tag, html.slice(element.inner, element.innerEnd)]);

describe('outermostElements', () => {
  it('finds the outermost elements and leaves those inside alone', () => {
    const html = '\n<h2 id="a">One</h2>\n<div><div><p>Two</p></div></div> <P>Three<br>lines</P>\n';
    expect(texts(html)).toEqual([
      ['h2', 'One'],
      ['div', '<div><p>Two</p></div>'],
      ['p', 'Three<br>lines'],
    ]);
  });

  it('gives offsets that cut the text without loss', () => {
    const html = '<p class="x">a</p><hr><p>b</p>';
    const elements = outermostElements(html);
    expect(elements.map(({ start, end }) => html.slice(start, end)).join('')).toBe(html);
  });

  it('is not misled by ">" in an attribute, nor by comments', () => {
    expect(texts('<p title="a > b">c</p><!-- <p> --><p>d</p>')).toEqual([
      ['p', 'c'],
      ['p', 'd'],
    ]);
  });

  it('refuses text between elements, and elements that are not closed or closed wrongly', () => {
    expect(() => outermostElements('<p>a</p> lost <p>b</p>')).toThrow('text outside any block: "lost"');
    expect(() => outermostElements('<p>a</p> lost')).toThrow('text outside any block: "lost"');
    expect(() => outermostElements('<div><p>a</p>')).toThrow('<div> is not closed');
    expect(() => outermostElements('<div><p>a</div></p>')).toThrow('</div> closes <p>');
  });
});

describe('attribute', () => {
  it('gives a value, an empty one, or nothing', () => {
    expect(attribute('<p id="p1" hidden>', 'id')).toBe('p1');
    expect(attribute('<p id="p1" hidden>', 'hidden')).toBe('');
    expect(attribute('<p data-id="p1">', 'id')).toBeUndefined();
  });
});

describe('insideParagraph', () => {
  it('unwraps the one paragraph, or nothing', () => {
    expect(insideParagraph(' <p>a <b>c</b></p>\n')).toBe('a <b>c</b>');
    expect(insideParagraph('  ')).toBe('');
  });

  it('refuses more than a paragraph', () => {
    expect(() => insideParagraph('<p>a</p><p>b</p>')).toThrow('expected one paragraph');
    expect(() => insideParagraph('<ul></ul>')).toThrow('expected one paragraph');
  });
});

describe('escapeHtml and withoutTags', () => {
  it('leave the words of a text as they are', () => {
    const nasty = '<script>alert("x & y")</script>';
    expect(escapeHtml(nasty)).toBe('&lt;script&gt;alert(&quot;x &amp; y&quot;)&lt;/script&gt;');
    expect(withoutTags(`<b class=">">${escapeHtml(nasty)}</b><!-- no -->`)).toBe(escapeHtml(nasty));
  });
});
