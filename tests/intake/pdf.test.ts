import { describe, expect, test } from 'vitest';
import { takeIn } from '../../src/intake/take-in.ts';
import { refusalOf } from '../messages/refusal-of.ts';

/** A PDF of some objects, with a page of its own; without a table of places, which readers make for themselves. */
function pdf({ content = '', root = '', page = '', more = [] as string[], trailer = '' }): Buffer {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${root}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 500]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>${page}>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...more,
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<</Root 1 0 R${trailer}>>\n%%EOF`, 'latin1');
}

/** Text at a place of the page. */
const at = (x: number, y: number, text: string, size = 10) =>
  `BT /F ${size} Tf ${x} ${y} Td (${text}) Tj ET\n`;

const text = at(40, 440, 'The prefects met in Agadez.');

describe('a PDF that cannot be taken in is refused with one message', () => {
  test.each([
    ['without text', pdf({ content: '0 0 m 10 10 l S' }), 'without text', 'ocrmypdf'],
    [
      'with a script',
      pdf({ content: text, root: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>' }),
      'with scripts in it',
      'pdftocairo',
    ],
    [
      'with a script on a page',
      pdf({ content: text, page: '/AA<</O<</S/JavaScript/JS(app.alert\\(1\\))>>>>' }),
      'with scripts in it',
      'pdftocairo',
    ],
    [
      'with a file attached',
      pdf({
        content: text,
        root: '/Names<</EmbeddedFiles<</Names[(a.exe) 6 0 R]>>>>',
        more: ['<</Type/Filespec/F(a.exe)/EF<</F 7 0 R>>>>', '<</Length 2>>\nstream\nMZ\nendstream'],
      }),
      'with files attached',
      'pdftocairo',
    ],
    [
      'that is encrypted',
      pdf({
        content: text,
        trailer: `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`,
      }),
      'encrypted',
      'qpdf --decrypt',
    ],
    ['that is torn', Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Cata'), 'cannot be read', 'fetch it again'],
  ])('%s', async (_, bytes, found, cure) => {
    expect((await refusalOf(() => takeIn(bytes, 'a.pdf'))).messages).toMatchObject([
      { found: expect.stringContaining(found), cure: expect.stringContaining(cure) },
    ]);
  });
});

test('says what stands on a page and is no running text', async () => {
  const content = `${text}${at(40, 425, 'They agreed on little.')}q 0 1 -1 0 20 100 cm ${at(0, 0, 'DRAFT')}Q\n`;
  const taken = await takeIn(
    pdf({
      content,
      page: '/Annots[6 0 R]',
      more: ['<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(Is that so?)>>'],
    }),
    'a.pdf',
  );
  expect(taken?.text).toBe('The prefects met in Agadez.\nThey agreed on little.\n');
  expect(taken?.notTaken).toEqual([
    { what: 'text that does not run from left to right', times: 1, words: 1, begins: 'DRAFT', pages: [1] },
    { what: 'comments', times: 1, words: 3, begins: 'Is that so?', pages: [1] },
  ]);
});

test('a raised figure is the mark of a note only where the page has the note', async () => {
  const content = [
    at(40, 440, 'They agreed.'),
    at(100, 444, '1', 6),
    at(104, 440, ' The wells cover 20 km'),
    at(205, 444, '2', 6),
    at(40, 428, 'and no more than that, as everybody said.'),
    at(40, 62, '1', 5),
    at(44, 58, 'See the minutes.', 7),
  ].join('');
  expect((await takeIn(pdf({ content }), 'a.pdf'))?.text).toBe(
    'They agreed.[^1] The wells cover 20 km²\nand no more than that, as everybody said.\n\n[^1]: See the minutes.\n',
  );
});

test('what the page prints at another time is not of the line, however near it stands: a box, a second column', async () => {
  const lines = [
    'The guides know where',
    'the water lies, and no',
    'guard knows where it',
    'was a year before.',
  ];
  const column = (x: number, words: readonly string[]) =>
    words.map((line, row) => at(x, 440 - 12 * row, line)).join('');
  // The right column begins where the left one ends, or a little behind it.
  const read = async (content: string) => (await takeIn(pdf({ content }), 'a.pdf'))?.text;
  expect(await read(column(40, lines) + column(140, ['Fuel is sold', 'by the drum']))).toBe(
    'The guides know where\tFuel is sold\nthe water lies, and no\tby the drum\nguard knows where it\nwas a year before.\n',
  );
  expect(await read(column(40, lines) + column(150, lines))).toBe(
    `${lines.join('\n')}\n\n${lines.join('\n')}\n`,
  );
});
