import { describe, expect, test } from 'vitest';
import { dropPageFurniture } from '../../../src/kinds/rules/drop-page-furniture.ts';
import { textOf, WorkingText } from '../../../src/segment/working-text.ts';
import { tokenise } from '../../../src/text/tokens.ts';

function lines(source: string): string[] {
  const text = new WorkingText(tokenise(source));
  dropPageFurniture.apply(text);
  return text.lines.map(({ words }) => textOf(words));
}

const printed = (source: string) => lines(source).filter((line) => line !== '');

/** A text of three pages: sentences that go on from page to page, and what stands between two of them. */
const pages = (end: (page: number) => string) => `Report of the Commission on Border Wells

Niamey, 3 April 2012

1. The commission met twice in the capital and heard the prefects of the three
${end(1)}
northern regions. It agreed that the wells are to be kept open. They are
deep and old, and nobody knows who dug them.

2. Further meetings are planned in the capital of the second region and in the
${end(2)}
town of the third. The prefects will report to the commission. The towns will
be heard.

3. The commission thanks the host, the prefects of the regions and the people of
${end(3)}
the towns.`;
const whole = printed(pages(() => ''));

describe('what stands between two pages goes, and the sentence closes up', () => {
  test.each<[string, (page: number) => string]>([
    ['a page number', (page) => `${page}`],
    ['a page number in dashes', (page) => `- ${page} -`],
    ['a page number far to the right, and a form feed', (page) => `\n${' '.repeat(40)}${page}\n\n\f`],
    ['a number of all pages', (page) => `\n${page}/4\n`],
    ['"page"', (page) => `Page ${page}`],
    ['Roman numbers', (page) => ['', 'ii', 'iii', 'iv'][page] ?? ''],
    ['a running head with a number', (page) => `\n\fBorder Wells          ${page + 1}\n`],
    ['a running head without form feeds', (page) => `Border Wells    ${page + 1}`],
    ['a head that is the same on each page', () => '\nWells and Towns\n'],
    ['numbers left and right', (page) => (page % 2 ? `${page} Border Wells` : `Border Wells ${page}`)],
    ['form feeds alone', () => '\n\f\n'],
    ['a foot and a head', (page) => `${page}\n\n\fCommission on Border Wells`],
    ['what a browser prints', (page) => `file:///home/w.txt ${page}/4\n\f11/26/26, 2:45 PM          w.txt`],
    [
      'what another browser prints',
      (page) => `${page} of 4          26/11/2026, 14:45\nhttps://example.org/w`,
    ],
    ['the feet of the Council', (page) => `10393/16\n\nDZ/ln\n\n${page}\n\nDG C 1\n\nEN`],
    ['the feet of the Council on one line', (page) => `10393/16 DZ/ln ${page}\nDG C 1 EN`],
    ['number, job and language', (page) => `S/RES/2100 (2013)\n\n13-31439 (E)\n${page}/5\nEnglish`],
  ])('%s', (_, end) => {
    expect(printed(pages(end))).toEqual(whole);
  });

  test('the number of a record beside its day, once', () => {
    const record = (foot: string) =>
      `United Nations          S/PV.6882\n\nMr. Roe: My country asks that food be brought and that\n${foot}\narms be found.`;
    expect(printed(record('\n10/12/2012          S/PV.6882\n'))).toEqual(printed(record('')));
  });

  test('and no blank line is left inside the sentence', () => {
    expect(lines(pages((page) => `\n\n${page}\n\n\f\n`))).toEqual(
      lines(pages(() => 'X')).filter((line) => line !== 'X'),
    );
  });
});

describe('the document’s own number', () => {
  test('between paragraphs the blank lines stay', () => {
    expect(lines('S/2031/7\n\nThe Council met.\n\n31-04127\n3\n\nIt ended.')).toEqual([
      ...['S/2031/7', '', 'The Council met.', '', '', 'It ended.'],
    ]);
  });

  test.each([
    '31-04127',
    '31-04127 (E)    150531',
    '*3104127*',
    '31-04127 3/5',
    '4 31-04127',
    'United Nations S/2031/7',
    '/...',
    'S/2031/7\nEnglish\nPage 2',
  ])('a page line: %j', (line) => {
    expect(printed(`S/2031/7\n\nText.\n\n${line}\n\nMore.`)).toEqual(['S/2031/7', 'Text.', 'More.']);
  });

  test.each(['3', 'English', 'S/2031/8', '3/5', 'See S/2031/7', '31-04127 boats', 'Page 3'])(
    'stays where no other page line is beside it: %s',
    (line) => {
      expect(lines(`S/2031/7\n\nText.\n\n${line}\n\nMore.`)).toContain(line);
    },
  );

  test.each(['S/RES/2100 (2013)', '10393/16', 'PSC/AHG/COMM.2(CCCLXXI)', 'A/67/L.4'])('%s', (number) => {
    expect(printed(`${number}\n\nThe first.\n\n${number}\n\nThe second.`)).toEqual([
      number,
      'The first.',
      'The second.',
    ]);
  });
});

describe('the title', () => {
  test('heads pages with a name before it, with a number, or inside a sentence', () => {
    const ends = ['Smith: A note on borders', '12 | A note on borders', 'A note on borders'];
    for (const end of ends)
      expect(printed(`A note on borders\n\nIt goes on\n\n${end}\n\nand on and on.`)).toEqual([
        ...['A note on borders', 'It goes on', 'and on and on.'],
      ]);
  });
});

describe('what a text repeats on purpose stays', () => {
  const paragraph = 'The wells are deep and old, and nobody knows who dug them.\nThey were kept.\n';
  test.each([
    ['a refrain', `${paragraph}\nWe keep the wells\n\n`.repeat(5)],
    [
      'a refrain in verse',
      'The goats drink in the morning sun,\nand the wells are ours\nand the women sing\n'.repeat(9),
    ],
    ['a preamble', 'Recalling its resolutions on the wells,\n\nRecalling the same,\n\n'.repeat(4)],
    ['numbered headings', [1, 2, 3, 4].map((n) => `Chapter ${n}\n\n${paragraph}\n`).join('')],
    [
      'numbered headings on every page',
      [1, 2, 3, 4, 5].map((n) => `Part ${n}\n\n${`${paragraph}\n`.repeat(9)}`).join(''),
    ],
    [
      'numbers of paragraphs on lines of their own',
      [1, 2, 3, 4].map((n) => `${n}\n\n${paragraph}\n`).join(''),
    ],
    ['cells of a table', 'wells of the north\n1\nwells of the south\n2\nwells of the east\n3\nwells\n4\n'],
    ['cells that come again', 'Gao\nno rain at all\nkidal and more\nMopti\nno rain at all\nkidal and more\n'],
    ['years', [2010, 2011, 2012].map((year) => `${year}\n\n${paragraph}\n`).join('')],
    ['a year inside a sentence', `${paragraph}\nThey dug in the summer of\n\n2012\n\nand later.`],
    [
      'a title with a colon',
      'Sow, A. 2014 Mali: The crisis of states. Wells, 2(1)\n\nMali: The crisis of states\n\nIt began.',
    ],
    [
      'headings that come again',
      'A title here\n\nThe north again\n\nIt ends.\n\nThe north again\n\nIt begins.',
    ],
    ['a date and an hour', `${paragraph}\n11/26/26, 2:45 PM the meeting opens.\n\n${paragraph}`],
    [
      'the subject of a cover',
      'Council conclusions on the Sahel\n\nSubject: Council conclusions on the Sahel\n\nText.',
    ],
  ])('%s', (_, source) => {
    expect(printed(source)).toEqual(source.split('\n').filter((line) => line !== ''));
  });
});
