import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { sheetDocx } from '../../src/brief/docx.ts';
import { sheetMarkdown } from '../../src/brief/markdown.ts';
import type { Sheet } from '../../src/brief/sheet.ts';

const nasty = '<b>&amp; *it* [x](y) `c` # | _u_ \\ </w:t> \u0001 \ud83d ]]>';
const sheet: Sheet = {
  title: nasty,
  blocks: [
    { is: 'heading', runs: [{ text: 'Cost' }, { text: ' Who pays?', italic: true }] },
    {
      is: 'text',
      runs: [
        { text: 'Raft', bold: true, href: 'https://example.org/proposals/raft/#answer_cost' },
        { text: ': ' },
      ],
    },
    { is: 'quote', runs: [{ text: `“${nasty}”`, language: 'fr', note: 1 }] },
    { is: 'quote', runs: [{ text: '“again”', note: 2 }] },
    { is: 'remark', runs: [{ text: '1. no list' }] },
  ],
  notes: [
    [
      { text: 'In ' },
      { text: 'The Crossing', italic: true },
      { text: ', ' },
      { text: 'https://example.org/#q-1', href: 'https://example.org/#q-1' },
    ],
    [{ text: 'Cable 387' }],
  ],
  notesAre: 'notes',
};

async function parts(of: Sheet): Promise<Record<string, string>> {
  const bytes = new Uint8Array(await (await sheetDocx(of)).arrayBuffer());
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, new TextDecoder().decode(content)]),
  );
}

/** The words of a part, paragraph by paragraph. @throws where it is not well-formed */
function paragraphs(xml: string): string[] {
  const all: string[] = [];
  const parser = new SaxesParser();
  let inText = false;
  parser.on('opentag', ({ name }) => {
    if (name === 'w:p') all.push('');
    inText = name === 'w:t';
  });
  parser.on('text', (text) => {
    if (inText) all.push((all.pop() ?? '') + text);
  });
  parser.on('closetag', () => {
    inText = false;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return all.filter((text) => text !== '');
}

describe('as a file for a word processor', () => {
  test('a brief has real footnotes, each referred to once and in order', async () => {
    const files = await parts(sheet);
    const [body = '', notes = ''] = [files['word/document.xml'], files['word/footnotes.xml']];
    expect([...body.matchAll(/<w:footnoteReference w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(['1', '2']);
    const ids = [...notes.matchAll(/<w:footnote (?![^>]*w:type)[^>]*w:id="(\d+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['1', '2']);
    expect(paragraphs(notes)).toEqual(['In The Crossing, https://example.org/#q-1', 'Cable 387']);
    expect(files['[Content_Types].xml']).toContain('/word/footnotes.xml');
    expect(files['word/_rels/document.xml.rels']).toContain('Target="footnotes.xml"');
    expect(files['word/_rels/footnotes.xml.rels']).toContain('Target="https://example.org/"');
  });

  test('every part of it is well-formed, whatever the words are', async () => {
    const files = await parts(sheet);
    for (const [name, xml] of Object.entries(files)) if (/\.(xml|rels)$/.test(name)) paragraphs(xml);
    const shown = nasty.replace('\u0001', '\ufffd').replace('\ud83d', '\ufffd');
    expect(paragraphs(files['word/document.xml'] ?? '')).toEqual([
      shown,
      'Cost Who pays?',
      'Raft: ',
      `“${shown}”`,
      '“again”',
      '1. no list',
    ]);
  });

  test('or a list of references in their place', async () => {
    const files = await parts({ ...sheet, notesAre: 'list' });
    const body = files['word/document.xml'] ?? '';
    expect(body).not.toContain('footnoteReference ');
    expect(paragraphs(body).slice(3)).toEqual([
      expect.stringMatching(/”\[1\]$/),
      '“again”[2]',
      '1. no list',
      'References',
      '1. In The Crossing, https://example.org/#q-1',
      '2. Cable 387',
    ]);
  });
});

describe('as Markdown', () => {
  test('a brief has footnotes, and its words are words', () => {
    const [title, ...lines] = sheetMarkdown(sheet).split('\n\n');
    expect(title).toContain('# \\<b\\>&amp; \\*it\\* \\[x\\](y) \\`c\\` \\# \\| \\_u\\_ \\\\');
    expect(lines.slice(0, 2)).toEqual([
      '## Cost *Who pays?*',
      '**[Raft](<https://example.org/proposals/raft/#answer_cost>)**: ',
    ]);
    expect(lines.slice(3)).toEqual([
      '> “again”[^2]',
      '1\\. no list',
      '[^1]: In *The Crossing*, <https://example.org/#q-1>\n[^2]: Cable 387\n',
    ]);
  });

  test('or a list of references', () => {
    const text = sheetMarkdown({ ...sheet, notesAre: 'list' });
    expect(text).toContain('> “again” \\[2\\]');
    expect(
      text.endsWith('## References\n\n1. In *The Crossing*, <https://example.org/#q-1>\n2. Cable 387\n'),
    ).toBe(true);
  });
});
