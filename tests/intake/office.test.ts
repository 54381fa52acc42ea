import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { takeIn } from '../../src/intake/take-in.ts';
import { refusalOf } from '../messages/refusal-of.ts';

const files = 'tests/intake/files';
const parts = (name: string): Zippable => unzipSync(readFileSync(`${files}/${name}`));
const docx = (more: Zippable) => zipSync({ ...parts('communique.docx'), ...more });
const odt = (more: Zippable) => zipSync({ ...parts('note.odt'), ...more });

/** The sizes that an archive says of its files, made small: what is in it stays as large as it is. */
function lying(archive: Uint8Array): Uint8Array {
  const bytes = Buffer.from(archive);
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4))
    bytes.writeUInt32LE(100, at + 24);
  return bytes;
}

const bomb = { 'word/bomb.xml': new Uint8Array(80 * 1024 * 1024) };

describe('an office file that cannot be taken in is refused with one message', () => {
  test.each([
    [
      'with macros, of Word',
      'a.docx',
      () => docx({ 'word/vbaProject.bin': strToU8('Sub AutoOpen') }),
      'macros',
    ],
    [
      'with macros, of LibreOffice',
      'a.odt',
      () => odt({ 'Basic/Standard/Module1.xba': strToU8('Sub Main') }),
      'macros',
    ],
    [
      'with objects',
      'a.rtf',
      () => strToU8('{\\rtf1{\\object{\\*\\objdata 0102}}Text}'),
      'objects of other programs',
    ],
    ['that unpacks to more than a machine has', 'a.docx', () => docx(bomb), 'MiB unpacked'],
    ['that says otherwise of its size', 'a.docx', () => lying(docx(bomb)), 'cannot be read'],
    [
      'that defines entities',
      'a.docx',
      () => docx({ 'word/document.xml': strToU8('<!DOCTYPE w [<!ENTITY a "aa">]><w:document/>') }),
      'entities of its own',
    ],
    [
      'that is encrypted',
      'a.odt',
      () => odt({ 'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>') }),
      'encrypted',
    ],
    [
      'of an old form',
      'a.doc',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'an old Word',
    ],
    ['that is torn: a Word file', 'a.docx', () => docx({}).subarray(0, 900), 'cannot be read'],
    [
      'that is torn: a rich text file',
      'a.rtf',
      () => readFileSync(`${files}/note.rtf`).subarray(0, 500),
      'cannot be read',
    ],
    ['without a text', 'a.odt', () => odt({ 'content.xml': strToU8('<none/>') }), 'cannot be read'],
    ['whose ending lies', 'a.pdf', () => docx({}), 'its name ends with .pdf, and it is a Word file'],
  ])('%s', async (_, file, bytes, found) => {
    expect((await refusalOf(() => takeIn(bytes(), file))).messages).toMatchObject([
      { found: expect.stringContaining(found) },
    ]);
  });
});

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
/** A Word file with these paragraphs. */
const withParagraphs = (xml: string, more: Zippable = {}) =>
  docx({ 'word/document.xml': strToU8(`<w:document ${word}><w:body>${xml}</w:body></w:document>`), ...more });
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;

test.each(['drop', 'margin'])(
  'a large first letter (%s) is one word with the letters it belongs to',
  async (form) => {
    const cap = paragraph('T', `<w:keepNext/><w:framePr w:dropCap="${form}" w:lines="3"/>`);
    const bytes = withParagraphs(
      `${paragraph('Before.')}${cap}<w:bookmarkStart w:id="0" w:name="a"/>${paragraph('he council met.')}${paragraph('After.')}`,
    );
    expect((await takeIn(bytes, 'a.docx'))?.text).toBe('Before.\n\nThe council met.\n\nAfter.\n');
  },
);

test('a large letter at the end, and a frame round a paragraph, stay what they are', async () => {
  const bytes = withParagraphs(
    `${paragraph('In a frame.', '<w:framePr w:w="900"/>')}${paragraph('Text.')}${paragraph('Z', '<w:framePr w:dropCap="drop"/>')}`,
  );
  expect((await takeIn(bytes, 'a.docx'))?.text).toBe('In a frame.\n\nText.\n\nZ\n');
});

test('words that stand in drawings and charts alone are told as not taken', async () => {
  const drawn = (text: string) =>
    strToU8(`<d xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:t>${text}</a:t></d>`);
  const bytes = withParagraphs(paragraph('Text.'), {
    'word/diagrams/data1.xml': drawn('Ministry above council'),
    'word/charts/chart2.xml': drawn('Troops by year'),
  });
  const told = (await takeIn(bytes, 'a.docx'))?.notTaken.filter(({ what }) => what.includes('drawings'));
  expect(told?.map(({ words }) => words).sort()).toEqual([3, 3]);
});

test('words that Word does not show are no text, and are told', async () => {
  const hidden = (text: string, value = '') =>
    `<w:r><w:rPr><w:vanish${value}/></w:rPr><w:t>${text}</w:t></w:r>`;
  const styles = `<w:styles ${word}><w:style w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>
    <w:style w:styleId="Notes"><w:basedOn w:val="Base"/></w:style></w:styles>`;
  const item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>';
  const taken = await takeIn(
    withParagraphs(
      `<w:p>${run('Shown')}${hidden('one')}${hidden(' too', ' w:val="0"')}</w:p>${paragraph('two', '<w:pStyle w:val="Notes"/>')}
       ${paragraph('First', item)}<w:p><w:pPr>${item}<w:rPr><w:vanish/></w:rPr></w:pPr>${hidden('three')}</w:p>${paragraph('Second', item)}`,
      {
        'word/styles.xml': strToU8(styles),
        'word/numbering.xml': strToU8(
          `<w:numbering ${word}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
           <w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
        ),
      },
    ),
    'a.docx',
  );
  expect(taken?.text).toBe('Shown too\n\n1. First\n\n2. Second\n');
  expect(taken?.notTaken).toContainEqual(
    expect.objectContaining({ what: 'words that are hidden', begins: 'one two three' }),
  );
});

test('nor are those that LibreOffice does not show', async () => {
  const content = Buffer.from(parts('note.odt')['content.xml'] as Uint8Array).toString();
  const style =
    '<style:style style:name="Gone" style:family="text"><style:text-properties text:display="none"/></style:style>';
  const bytes = odt({
    'content.xml': strToU8(
      content
        .replace('</office:automatic-styles>', `${style}</office:automatic-styles>`)
        .replace(
          '</office:text>',
          '<text:p>Shown<text:span text:style-name="Gone">gone</text:span></text:p></office:text>',
        ),
    ),
  });
  const taken = await takeIn(bytes, 'a.odt');
  expect(taken?.text).toMatch(/\nShown\n/);
  expect(taken?.notTaken).toContainEqual(
    expect.objectContaining({ what: 'words that are hidden', begins: 'gone' }),
  );
});

const rtf = async (body: string) => (await takeIn(strToU8(`{\\rtf1\\ansi ${body}}`), 'a.rtf'))?.text;

test('what a list is, an RTF paragraph has of the group that it ends in, and not of the number before it', async () => {
  const item = (number: string, text: string) => `{\\listtext\\pard\\plain ${number}\\tab}${text}\\par `;
  const text = await rtf(
    `\\pard\\ls1 {${item('1.', 'Boats')}}\\pard\\ls1\\ilvl1 {${item('a.', 'Large')}${item('b.', 'Small')}}\\pard Text\\par`,
  );
  expect(text).toBe('1. Boats\n\n   a. Large\n\n   b. Small\n\nText\n');
});

test('a table within a cell keeps its cells apart, and is not told a second time for older programs', async () => {
  const text = await rtf(
    '\\pard\\intbl Before\\par \\pard\\intbl\\itap2 Tolls\\nestcell Fares\\nestcell' +
      '{\\*\\nesttableprops\\trowd\\nestrow}{\\nonesttables\\par Tolls and fares}' +
      '\\pard\\intbl After\\cell Beside\\cell\\row \\pard Text\\par',
  );
  expect(text).toBe('Before\n\nTolls\tFares\n\nAfter\tBeside\n\nText\n');
});

test('the last paragraph of an RTF file and of a note need no end', async () => {
  expect(await rtf('\\pard A word{\\footnote\\pard Its note}, and more')).toBe(
    'A word[^1], and more\n\n[^1]: Its note\n',
  );
});
