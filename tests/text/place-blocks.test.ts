import { describe, expect, it } from 'vitest';
import { blockName } from '../../src/text/block-name.ts';
import { elementOf } from '../../src/text/html.ts';
import { type PlacedBlock, placeBlocks } from '../../src/text/place-blocks.ts';

const margin = { source: '/s/', emendations: new Map([['p1', [3]]]) };
const block = (id: string, type = 'paragraph', lines = [1]): PlacedBlock => ({ id, type, lines });
const place = (html: string, blocks: readonly PlacedBlock[]) => placeBlocks(html, blocks, margin);

/** The words of a placed text that are the source's own. */
function words(html: string): string {
  const own = html
    .replace(/<(div|h2)[^>]*data-edition[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<sup data-edition="">[\s\S]*?<\/sup>/g, '')
    .replace(/<a [^>]*data-edition[^>]*>(?:(?!<\/a>)[\s\S])*<\/a>/g, '');
  return own
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const notes = `<section data-footnotes class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2>
<ol>
<li id="user-content-fn-1">
<p>See this. <a href="#user-content-fnref-1" data-footnote-backref="" aria-label="Back to reference 1" class="data-footnote-backref">↩</a> <a href="#user-content-fnref-1-2" data-footnote-backref="" aria-label="Back to reference 1-2" class="data-footnote-backref">↩<sup>2</sup></a></p>
</li>
</ol>
</section>`;
const reference = (again = '') =>
  `<sup><a href="#user-content-fn-1" id="user-content-fnref-1${again}" data-footnote-ref aria-describedby="footnote-label">1</a></sup>`;

describe('placeBlocks', () => {
  it('gives plain blocks their ids and keeps those of components', () => {
    const { html } = place(
      '<h3 id="made-of-words">Head</h3>\n<p>One</p>\n<block-paragraph id="p2" number="2." marking="(C)"><p>Two</p></block-paragraph>',
      [block('head', 'heading'), block('p1'), block('p2')],
    );
    expect(html).toContain('<h3 id="head">Head</h3>');
    expect(html).toContain('<p id="p1">One</p>');
    expect(html).toContain(
      '<p id="p2" class="numbered"><span class="number">2.</span> <span class="marking">(C)</span> Two</p>',
    );
    expect(words(html)).toBe('Head One 2. (C) Two');
  });

  it('lets the first letter say which way a paragraph runs that has words from the right', () => {
    const { html } = place('<p>One</p><p>قرر (UFL) شيئا.</p><h2>بيان</h2>', [
      block('p1'),
      block('p2'),
      block('h', 'heading'),
    ]);
    expect(html).toContain('<p id="p1">One</p>');
    expect(html).toContain('<p id="p2" dir="auto">');
    expect(html).toContain('<h2 id="h" dir="auto">');
  });

  it('lets a long number begin the line: the margin of a narrow page has no room for it', () => {
    const { html } = place('<block-paragraph id="p1" number="Art. 6."><p>One</p></block-paragraph>', [
      block('p1'),
    ]);
    expect(html).toContain('<p id="p1"><span class="number">Art. 6.</span> ');
  });

  it('links each block to itself, to its source lines and to its emendations, outside the block', () => {
    const { html } = place('<p>One</p>', [block('p1', 'paragraph', [7, 8, 11])]);
    expect(html).toContain('<a href="#p1" aria-label="Link to paragraph 1" class="called">¶1</a>');
    expect(html).toContain('<a href="/s/#L7" aria-label="Source of paragraph 1: lines 7–11">lines 7–11</a>');
    expect(html).toContain('<a href="#E3" aria-label="e3: emendation in paragraph 1">e3</a>');
    expect(html.indexOf('</p>')).toBeLessThan(html.indexOf('data-edition'));
  });

  it('makes one list of items that follow one another', () => {
    const { html } = place(
      '<p id="p1">a</p><p id="p1a">b</p><p id="p1b">c</p><p id="p2">d</p><p id="p2a">e</p>',
      [block('p1'), block('p1a', 'item'), block('p1b', 'item'), block('p2'), block('p2a', 'item')],
    );
    expect(html.match(/<ul /g)).toHaveLength(2);
    expect(html.match(/<li /g)).toHaveLength(3);
    expect(words(html)).toBe('a b c d e');
  });

  it('links notes and their marks both ways, under the ids of the blocks', () => {
    const { html } = place(`<p>One${reference()} two${reference('-2')}</p>${notes}`, [
      block('p1'),
      block('note-1', 'note'),
    ]);
    expect(html).toContain('<a id="N1" href="#note-1" aria-label="Note 1">1</a>');
    expect(html).toContain('<a id="N1-2" href="#note-1"');
    expect(html).toContain('<div id="note-1">');
    expect(html).toContain('href="#N1-2" data-edition=""');
    expect(html).not.toContain('user-content');
    expect(words(html)).toBe('One two See this.');
  });

  it('prints the numbers of notes and their order as the apparatus has them', () => {
    const mark = (label: string) =>
      reference().replaceAll('fn-1', `fn-${label}`).replaceAll('fnref-1', `fnref-${label}`);
    const list = ['3', '2'].map((label) => `<li id="user-content-fn-${label}"><p>Note ${label}</p></li>`);
    const { html } = place(
      `<p>One${mark('3')} two${mark('2')}</p><section data-footnotes><ol>${list.join('')}</ol></section>`,
      [block('p1'), block('note-2', 'note'), block('note-3', 'note')],
    );
    expect(html.match(/aria-label="Note \d">\d/g)).toEqual([
      'aria-label="Note 3">3',
      'aria-label="Note 2">2',
    ]);
    expect(html.match(/value="\d"|Note \d<\/p>/g)).toEqual([
      'value="2"',
      'Note 2</p>',
      'value="3"',
      'Note 3</p>',
    ]);
  });

  it('leaves the same markup alone where a source has it as words', () => {
    const escaped = '&lt;sup&gt;&lt;a href="#user-content-fn-1"&gt;';
    expect(place(`<p>${escaped}</p>`, [block('p1')]).html).toContain(`<p id="p1">${escaped}</p>`);
  });

  it('has below the heading of a part the lines that are no part of it, in one block', () => {
    const html =
      '<block-part label="Enclosure"><p>Meeting of <em>A</em><br>Place, 1 May 2013<br>Text</p></block-part>';
    const placed = place(html, [block('enclosure', 'part')]);
    expect(placed.html).toContain(
      '<hgroup id="enclosure"><h2 class="part"><span class="part-label">Enclosure</span> <span class="part-title">Meeting of <em>A</em></span></h2>\n<p class="part-line">Place, 1 May 2013</p>\n<p class="part-line">Text</p></hgroup>',
    );
    expect(placed.headings).toEqual([{ id: 'enclosure', depth: 2, html: 'Enclosure Meeting of A' }]);
  });

  it('takes a heading of the source directly before the notes for theirs', () => {
    const note = '<section data-footnotes><ol><li id="user-content-fn-1"><p>A note.</p></li></ol></section>';
    const notes = (before: string) =>
      place(`${before}${note}`, [
        block('b', before.startsWith('<h2') ? 'heading' : 'paragraph'),
        block('note-1', 'note'),
      ]).html;
    expect(notes('<h2>Notes</h2>')).toMatch(/aria-labelledby="b">\n<ol>/);
    expect(notes('<p>Words.</p>')).toContain('aria-labelledby="Notes"');
  });

  it('lists headings and heads of parts without their tags', () => {
    const html =
      '<h2 id="annex" class="part"><span>Annex</span> <span><strong>A &amp; B</strong></span></h2><h3 id="x">C</h3>';
    expect(place(html, [block('annex', 'part'), block('c', 'heading')]).headings).toEqual([
      { id: 'annex', depth: 2, html: 'Annex A &amp; B' },
      { id: 'c', depth: 3, html: 'C' },
    ]);
  });

  it('has words marked inside the blocks and notes, and adds to their margins', () => {
    const { html, headings } = placeBlocks(
      `<h2>Head</h2><p>One${reference()}</p>${notes}`,
      [block('head', 'heading'), block('p1'), block('note-1', 'note')],
      {
        ...margin,
        mark: (id, text) => {
          text.childNodes = [elementOf('i', { 'data-id': id }, text.childNodes)];
        },
        more: ({ id }) => `<b>${id}</b>`,
      },
    );
    expect(html).toContain('<h2 id="head"><i data-id="head">Head</i></h2>');
    expect(html).toContain('<p id="p1"><i data-id="p1">One<sup');
    expect(html.match(/<b>[\w-]+<\/b><\/div>/g)).toEqual([
      '<b>head</b></div>',
      '<b>p1</b></div>',
      '<b>note-1</b></div>',
    ]);
    expect(headings).toEqual([{ id: 'head', depth: 2, html: 'Head' }]);
  });

  it('refuses a text that is not the one of the apparatus', () => {
    expect(() => place('<p>One</p>', [block('p1'), block('p2')])).toThrow(
      'the text has 1 blocks and the apparatus 2, first apart at "p2"',
    );
    expect(() => place('<p id="p2">One</p>', [block('p1')])).toThrow(
      'the block "p2" stands where the apparatus has "p1"',
    );
    expect(() => place('<p>One</p>', [block('h', 'heading')])).toThrow('the heading "h" is rendered as <p>');
    expect(() => place(`<p>One</p>${notes}`, [block('p1')])).toThrow(
      'the text has 1 notes and the apparatus 0',
    );
    expect(() => place(`<p>One</p>${notes}`, [block('p1'), block('note-2', 'note')])).toThrow(
      'no note for the apparatus\' "note-2"',
    );
  });
});

it.each([
  ['p5', 'paragraph', 'paragraph 5'],
  ['p5-2', 'paragraph', 'paragraph 5, part 2'],
  ['annex-2', 'paragraph', 'paragraph 2 of the annex'],
  ['article-2-p3a', 'item', 'paragraph 3 (a) of article 2'],
  ['article-2-1', 'paragraph', 'paragraph 1 of article 2'],
  ['aims-p3-2', 'paragraph', 'paragraph 3, part 2 of the aims'],
  ['annex-signature', 'signature', 'signature'],
  ['p8a', 'item', 'paragraph 8 (a)'],
  ['p8a-i', 'item', 'paragraph 8 (a) (i)'],
  ['p8n2', 'item', 'paragraph 8 (2)'],
  ['p8b3', 'item', 'paragraph 8, bullet 3'],
  ['p8iii-2', 'paragraph', 'paragraph 8 (iii), part 2'],
  ['annex-2a', 'item', 'paragraph 2 (a) of the annex'],
  ['aims-a', 'item', 'item'],
  ['note-1', 'note', 'note 1'],
  ['annex', 'part', 'heading of a part'],
  ['introduction', 'heading', 'heading'],
])('blockName: %s, %s', (id, type, name) => expect(blockName(block(id, type))).toBe(name));
