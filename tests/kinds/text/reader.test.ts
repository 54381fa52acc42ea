import { expect, test } from 'vitest';
import { readSource as readWhole } from '../../../src/convert/convert.ts';
import { detectKind } from '../../../src/kinds/readers.ts';
import { reader as text } from '../../../src/kinds/text/reader.ts';
import { wordsOf } from '../../../src/segment/reading.ts';
import { textOf } from '../../../src/segment/working-text.ts';
import { faultsOf, outline, readSource, sourceAt } from '../read-source.ts';

const read = (source: string) => readSource(text, source).reading;
const fixture = (name: string) => read(sourceAt(`tests/fixtures/${name}.txt`));

test('a communiqué: a title over two lines, place and date, paragraphs without blank lines between', () => {
  const { metadata, lines, blocks, warnings } = fixture('communique/river-states');
  expect(metadata).toEqual({
    title: 'COMMUNIQUÉ of the meeting of river States on the security of the lower delta',
    date: '2031-02-05',
    place: 'Port Amel',
  });
  expect(lines).toEqual({ title: [1, 2], date: [4], place: [4] });
  expect(outline(blocks)).toEqual([
    'paragraph opening-1: The ministers of the river States met in Port Am',
    'paragraph p1: 1. The ministers heard a report of the secretari',
    'paragraph p2: 2. The ministers decided:',
    'item p2a: (a) to open an office in Port Amel;',
    'item p2b: (b) to ask each State for two officers.',
    'paragraph p2-2: The office opens in June.',
    'paragraph p3: 3. They thanked the host.',
  ]);
  const first = blocks.find(({ id }) => id === 'p1');
  expect(first && textOf(wordsOf(first))).toMatch(/doubled in 2030\. Nobody contested it\.$/);
  expect(warnings).toEqual([]);
});

test('a declaration: a masthead, articles with items, numbered and lettered headings, a closing line', () => {
  const { metadata, lines, blocks } = fixture('declaration/shared-patrols');
  expect(metadata).toEqual({
    title: 'DECLARATION ON SHARED PATROLS',
    date: '2031-04-06',
    place: 'Port Amel',
  });
  expect(lines).toEqual({ title: [5], date: [31], place: [31] });
  expect(outline(blocks)).toEqual([
    'paragraph opening-1: CONFERENCE OF RIVER STATES',
    'paragraph opening-2: THIRD SESSION',
    'paragraph opening-3: We, the ministers of the river States,',
    'paragraph opening-4: Recalling our declaration of 3 March 2029,',
    'heading 2 i-principles: I. PRINCIPLES',
    'paragraph p1: Article 1. Patrols are shared.',
    'paragraph p2: Article 2. Costs are shared:',
    'item p2n1: 1) by length of the bank;',
    'item p2n2: 2) by number of boats.',
    'heading 2 ii-follow-up: II. FOLLOW-UP',
    'heading 3 a-liaison: A. Liaison',
    'paragraph p2-2: Each State names an officer.',
    'heading 3 b-review: B. Review',
    'paragraph p2-3: The next conference reviews this declaration.',
    'paragraph closing-1: Done at Port Amel, on 6 April 2031.',
  ]);
});

test.each([
  'x',
  'ONE LINE',
  'Bamako, 3 May 2031',
  '1.',
  '(a)',
  '-',
  '**',
  '**a',
  'A title\n\n3 May 2031',
  '¶',
  '\u200b',
])('no text is without a block: %j', (source) => {
  const result = readSource(text, source);
  expect(result.reading.blocks.length).toBeGreaterThan(0);
  expect(faultsOf(result)).toEqual([]);
});

test('a text without a word has no block', () => {
  expect(read(' \n\n').blocks).toEqual([]);
});

test.each([
  [
    'MEMORANDUM',
    'TO:        Director,\n           Office of Lakes',
    'FROM:      J. P. Roe',
    'SUBJECT:   Three options',
  ],
  [
    'MEMORANDUM FOR THE RECORD',
    'For: the director',
    'From: Jane Roe',
    'Re: Ferries\nRef: Our letter of 2 May',
  ],
  ['MÉMORANDUM', 'À : la directrice', 'DE : J. P. Roe', 'OBJET : trois options'],
])(
  'a memorandum is a text, and the lines of its head are neither its title nor headings: %s',
  (title, ...head) => {
    const source = `${title}\n\n${head.slice(0, 2).join('\n')}\nDATE: 3 November 1987\n${head[2]}\n\nYou asked for a comparison of the three options that were tabled.\n`;
    expect(detectKind(source.split('\n'))).toBe('text');
    const { metadata, blocks } = read(source);
    expect(metadata).toEqual({ title, date: '1987-11-03' });
    const lines = head.join('\n').replace(/\n? +/g, ' ').split('\n');
    expect(blocks.map((block) => `${block.type} ${textOf(wordsOf(block))}`).slice(0, -1)).toEqual(
      lines.map((line) => `paragraph ${line}`),
    );
  },
);

test('a word that a colon follows is no such label in a sentence', () => {
  const { blocks } = read(
    'A title\n\n1. The meeting asks the council\nto: draw maps of the lakes and\nfor: the towns, roads.\n',
  );
  expect(outline(blocks)).toHaveLength(1);
});

test.each(['- ENDS -', '— Fin —', '* end of text *'])('"%s" closes a text and is no item', (mark) => {
  const { blocks } = read(`A title\n\nThey want:\n\n- salt;\n- wells.\n\nThey left.\n\n${mark}\n`);
  expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'item', 'item', 'paragraph', 'paragraph']);
});

test('says that no title was found, but for what the seed gives', () => {
  const told = (given: string[]) =>
    readWhole('Nobody came to the town in those years. It rained.\n', {
      file: 'x',
      kind: 'text',
      given,
    }).warnings.map(({ found }) => found);
  expect(told([])).toEqual(['no title and no date at the head of the text']);
  expect(told(['date'])).toEqual(['no title at the head of the text']);
  expect(told(['title', 'date'])).toEqual([]);
  expect(read('A title\n\nNobody came to the town in those years.\n').warnings).toEqual([]);
});

test('is no surer than the others', () => {
  expect(text.detect(['anything'])).toBeLessThan(0.2);
  expect(text.detect(['anything'])).toBeGreaterThan(0);
});

test('whoever signed a letter to the editor heads nothing', () => {
  const { blocks } = read(
    'Fishermen\n\n3 May 2031\n\nTo the Editor:\n\nA list would do more.\n\nJUAN DELA ROE\nPort Amel, Volentia, May 3, 2031\n\nTo the Editor:\n\nNo.',
  );
  expect(blocks.map(({ type }) => type)).not.toContain('heading');
});

test('a line of a preamble is not asked whether it names the author', () => {
  const source =
    'ARRÊTÉ PORTANT CRÉATION DU COMITÉ\n\nLE MINISTRE,\n\nVu la Constitution ;\n\nARRÊTE :\n\nArticle 1er : Il est créé un comité des puits.\n';
  expect(read(source).warnings.map(({ name }) => name)).not.toContain('credit-unread');
});
