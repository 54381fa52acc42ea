import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { extractors } from '../../src/intake/extractors.ts';
import type { Format } from '../../src/intake/forms.ts';
import { providePackages } from '../../src/intake/packages.ts';

// No word of a file is lost in silence: what an extractor does not know it takes as text, and what it does not take it says.

const files = 'tests/intake/files';
const packed = (name: string, part: string, content: string, more: Record<string, string> = {}) => {
  const parts = unzipSync(readFileSync(`${files}/${name}`));
  for (const [at, text] of Object.entries({ [part]: content, ...more })) parts[at] = strToU8(text);
  return zipSync(parts);
};
const of = async (bytes: Uint8Array, format: Format) => {
  const { text, notTaken } = await extractors[format].extract(bytes, 'a', {}, await providePackages());
  const told = notTaken.map(({ what, begins = '' }) => `${what}: ${begins}`);
  return { text: text.trimEnd(), told: told.join('\n') };
};

const spaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="urn:wps" xmlns:a="urn:a" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:wpg="urn:wpg"';
const docx = (xml: string, notes = '', w = 'w') =>
  of(
    packed(
      'communique.docx',
      'word/document.xml',
      `<${w}:document ${spaces.replace(':w=', `:${w}=`)}><${w}:body>${xml}</${w}:body></${w}:document>`,
      { 'word/footnotes.xml': `<w:footnotes ${spaces}>${notes}</w:footnotes>` },
    ),
    'docx',
  );
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const box = `<w:txbxContent><w:p>${run('Boxed')}</w:p></w:txbxContent>`;

describe('of a Word file', () => {
  test.each([
    ['a field', '<w:fldSimple w:instr=" REF _1 "><w:fldData>QUJD</w:fldData>{14}</w:fldSimple>', 'a 14 z'],
    [
      'the direction of writing',
      '<w:bdo w:val="ltr">{by}</w:bdo><w:dir w:val="rtl">{ it}</w:dir>',
      'a by it z',
    ],
    ['an element that nobody knows', '<w:new w:a="b"><w:newPr/>{of 2040}</w:new>', 'a of 2040 z'],
    ['the end of a line', '{b}<w:r><w:cr/></w:r>{c}', 'a b\nc z'],
    ['a gap', '{b}<w:r><w:ptab w:alignment="right"/></w:r>{c}', 'a b c z'],
    [
      'small letters over others',
      '<w:r><w:ruby><w:rubyPr/><w:rt>{top}</w:rt><w:rubyBase>{base}</w:rubyBase></w:ruby></w:r>',
      'a base(top) z',
    ],
    [
      'a formula',
      '<m:oMath><m:f><m:fPr><m:ctrlPr/></m:fPr><m:num><m:r><m:t>n</m:t></m:r></m:num><m:den><m:d><m:e><m:sSup><m:e><m:r><m:t>k</m:t></m:r></m:e><m:sup><m:r><m:rPr/><m:t>2</m:t></m:r></m:sup></m:sSup></m:e></m:d></m:den></m:f></m:oMath>',
      'a n/(k2) z',
    ],
    [
      'letters in a drawing',
      '<w:r><w:pict><v:shape><v:textpath on="t" string="DRAFT"/></v:shape></w:pict></w:r>',
      'a  z\n\nDRAFT',
    ],
    [
      'a box in an oval',
      `<w:r><w:pict><v:oval><v:textbox>${box}</v:textbox></v:oval></w:pict></w:r>`,
      'a  z\n\nBoxed',
    ],
    [
      'a box of newer programs alone',
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:posOffset>93</wp:posOffset><wpg:wgp><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></wpg:wgp></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>`,
      'a  z\n\nBoxed',
    ],
    [
      'a box that is there twice',
      `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wps:txbx>${box}</wps:txbx></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox>${box}</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      'a  z\n\nBoxed',
    ],
  ])('%s is taken', async (_, xml, text) => {
    const runs = xml.replace(/\{([^}]*)\}/g, (_all, words: string) => run(words));
    const read = await docx(`<w:p>${run('a ')}${runs}${run(' z')}</w:p>`);
    expect(read.text.replace(/ +/g, ' ')).toBe(text.replace(/ +/g, ' '));
    expect(read.told).not.toContain('found no place');
  });

  test('a formula between two paragraphs is taken, and that it lost its form is told', async () => {
    const formula = '<m:oMathPara><m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath></m:oMathPara>';
    const read = await docx(`<w:p>${run('Before')}</w:p>${formula}<w:p>${run('After')}</w:p>`);
    expect(read.text).toBe('Before\n\nx+y\n\nAfter');
    expect(read.told).toContain('the form of formulas, whose signs stand in a row: x+y');
  });

  test('that calls its elements by other names, the text is taken', async () => {
    const read = await docx(`<w:p>${run('Text')}</w:p>`.replaceAll('w:', 'n:'), '', 'n');
    expect(read.text).toBe('Text');
  });

  test('what has no place in it is told: a note that nothing leads to, letters in a drawing, what others put into it', async () => {
    const note = (id: number, text: string) =>
      `<w:footnote w:id="${id}"><w:p>${run(text)}</w:p></w:footnote>`;
    const read = await docx(
      `<w:p>${run('Text')}<w:del><w:r><w:footnoteReference w:id="2"/></w:r></w:del>
       <w:r><w:drawing><wp:inline><a:p><a:r><a:t>Drawn</a:t></a:r></a:p></wp:inline></w:drawing></w:r>
       <w:r><w:sym w:font="Runes" w:char="F021"/></w:r></w:p><w:altChunk/>`,
      note(2, 'A note of words that were deleted'),
    );
    expect(read.text).toBe('Text');
    expect(read.told).toContain('found no place in the text: Drawn A note of words that were deleted');
    expect(read.told).toContain('signs that only their font knows: F021 in font Runes');
    expect(read.told).toContain('other documents put into it');
  });
});

const odt = (xml: string) =>
  of(
    packed(
      'note.odt',
      'content.xml',
      `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:draw="d" xmlns:svg="s" xmlns:x="x"><office:body><office:text>${xml}</office:text></office:body></office:document-content>`,
    ),
    'odt',
  );

describe('of an OpenDocument text', () => {
  test.each([
    [
      'a reference',
      '<text:p>a <text:bookmark-ref>14</text:bookmark-ref><text:bookmark/> z</text:p>',
      'a 14 z',
    ],
    [
      'an element that nobody knows',
      '<text:p>a <text:new>b</text:new> z</text:p><x:new><text:p>c</text:p></x:new>',
      'a b z\n\nc',
    ],
    [
      'small letters over others',
      '<text:p><text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>top</text:ruby-text></text:ruby></text:p>',
      'base(top)',
    ],
    [
      'a printed number',
      '<text:numbered-paragraph><text:number>4.</text:number><text:p>b</text:p></text:numbered-paragraph>',
      '4. b',
    ],
    ['that of a heading', '<text:h><text:number>IV.</text:number>b</text:h>', '## IV. b'],
    [
      'a box on its page',
      '<draw:frame><draw:text-box><text:p>b</text:p></draw:text-box></draw:frame><text:p>c</text:p>',
      'b\n\nc',
    ],
    [
      'words in drawings',
      '<draw:g><draw:custom-shape><svg:desc>told</svg:desc><text:p>b</text:p><text:p>c</text:p></draw:custom-shape></draw:g>',
      'b\n\nc',
    ],
    ['a drawing on a paragraph', '<text:p>a<draw:rect><text:p>b</text:p></draw:rect> z</text:p>', 'a z\n\nb'],
    [
      'a list of books',
      '<text:bibliography><text:bibliography-source><text:index-title-template>t</text:index-title-template></text:bibliography-source><text:index-body><text:index-title><text:p>Books</text:p></text:index-title><text:p>Roe</text:p></text:index-body></text:bibliography>',
      'Books\n\nRoe',
    ],
    [
      'a table in a table',
      '<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p><table:table><table:table-row><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table></table:table-cell></table:table-row></table:table-header-rows></table:table>',
      'a b',
    ],
  ])('%s is taken', async (_, xml, text) => {
    expect((await odt(xml)).text.replace(/ +/g, ' ')).toBe(text);
  });

  test('what is none of its text is told, where it has words', async () => {
    const read = await odt(
      '<text:p>Text<text:script>run()</text:script><draw:frame><draw:object/></draw:frame><text:user-field-get text:display="none">9</text:user-field-get></text:p>' +
        '<text:table-index><text:index-body><text:p>Table 1</text:p></text:index-body></text:table-index>',
    );
    expect(read.text).toBe('Text');
    for (const told of [
      'run()',
      'formulas, charts and other objects',
      'hidden: 9',
      'tables of contents: Table 1',
    ])
      expect(read.told).toContain(told);
  });
});

const rtf = (body: string) => of(strToU8(`{\\rtf1\\ansi ${body}}`), 'rtf');

describe('of a rich text file', () => {
  const shape = (text: string) =>
    `{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 2}}{\\shptxt ${text}}}{\\shprslt{\\*\\do{\\dptxbxtext ${text}}}}}`;
  test.each([
    ['a box, once', `\\pard A ${shape('\\pard Boxed\\par ')}word\\par`, 'Boxed\n\nA word'],
    ['a box of old programs', '{\\*\\do\\dptxbx{\\dptxbxtext Boxed\\par}}\\pard Text\\par', 'Boxed\n\nText'],
    [
      'a box in a note',
      `\\pard A{\\footnote Note ${shape('boxed')}} word\\par`,
      'A[^1] word\n\n[^1]: boxed Note',
    ],
    [
      'a formula',
      'It is {\\mmath{\\*\\moMath{\\mf{\\mfPr{\\mtype bar}}{\\mnum{\\mr x}}{\\mden{\\mr y}}}}{\\*\\mmathPict pic}}.',
      'It is x/y.',
    ],
    [
      'a note that old programs pass over',
      'A word{\\*\\footnote A note}.\\par',
      'A word[^1].\n\n[^1]: A note',
    ],
    ['the cells of a row without end', '\\pard\\intbl One\\cell Two\\cell', 'One\tTwo'],
  ])('%s is taken', async (_, body, text) => {
    expect((await rtf(body)).text).toBe(text);
  });

  test('what only other programs know, and a box in the head of a page, are told', async () => {
    const read = await rtf(
      `{\\header Head ${shape('boxed')}}Text{\\*\\new A new {\\b thing}}{\\*\\generator Riched;}\\par`,
    );
    expect(read).toEqual({
      text: 'Text',
      told: 'heads and feet of pages: Head boxed\nparts for other programs: A new thing',
    });
  });
});
