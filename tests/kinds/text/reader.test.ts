import { describe, expect, test } from 'vitest';
import { reader as text } from '../../../src/kinds/text/reader.ts';
import { textMetadataSchema } from '../../../src/kinds/text/schema.ts';
import { wordsOf } from '../../../src/segment/reading.ts';
import { textOf } from '../../../src/segment/working-text.ts';
import { faultsOf, fixturesIn, outline, readSource, sourceAt } from '../read-source.ts';

const fixtures = new Map([
  ...fixturesIn('texts'),
  ['communique.txt', sourceAt('tests/fixtures/communique/river-states.txt')] as const,
  ['declaration.txt', sourceAt('tests/fixtures/declaration/shared-patrols.txt')] as const,
]);
const all: [string, string][] = [
  ...fixtures,
  ['the letter of 27 March 2013', sourceAt('seeds/un-sg-letter-2013-03-27/source.txt')],
  ['a cable', sourceAt('seeds/08bamako817/source.txt')],
  ['an article', sourceAt('seeds/lacher-2013/source.txt')],
];
const read = (source: string) => readSource(text, source).reading;
const fixture = (name: string) => read(fixtures.get(`${name}.txt`) ?? '');

describe.each(all)('%s', (_, source) => {
  test('puts every word in exactly one place, in order, under ids of their own', () => {
    expect(faultsOf(readSource(text, source))).toEqual([]);
  });

  test('has metadata that the schema knows, and lines for each field', () => {
    const { metadata, lines } = read(source);
    expect(textMetadataSchema.safeParse(metadata).error).toBeUndefined();
    expect(Object.keys(lines).sort()).toEqual(Object.keys(metadata).sort());
  });
});

test('a communiqué: a title over two lines, place and date, paragraphs without blank lines between', () => {
  const { metadata, lines, blocks, warnings } = fixture('communique');
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
  const { metadata, lines, blocks } = fixture('declaration');
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
    'paragraph p2-4: Done at Port Amel, on 6 April 2031.',
  ]);
});

test('a statement without numbers counts its paragraphs, and a table is warned of', () => {
  const { metadata, blocks, warnings } = fixture('unnumbered');
  expect(metadata).toEqual({ title: 'Press statement on the lower delta' });
  expect(outline(blocks)).toEqual([
    'paragraph p1: The secretariat has seen reports of an attack on',
    'heading 2 background: Background',
    'paragraph p2: The ferry had run since 2019, with one boat of t',
    'item p2b1: • no lights at night',
    'item p2b2: • no radio',
    'paragraph p3: Ferry Places Mail',
    'paragraph p4: North 30 yes',
    'paragraph p5: South 12 no',
  ]);
  expect(warnings).toMatchObject([{ name: 'table-unread', line: 12 }]);
});

test('numbered sections with paragraphs numbered under them, and hostile words left as they are', () => {
  const { metadata, blocks } = fixture('sections');
  expect(metadata).toEqual({ title: 'Plan of action, 7 May 2031', date: '2031-05-07' });
  expect(outline(blocks)).toEqual([
    'heading 2 1-introduction: 1. Introduction',
    'paragraph opening-1: This plan has two aims. They are set out below, ',
    'paragraph p1-1: 1.1 The first aim is a common radio channel for ',
    'paragraph p1-2: 1.2 The second aim is a common register.',
    'heading 2 2-register: 2. Register',
    'item 2-register-n1: (1) Each State keeps a list.',
    'item 2-register-n2: (2) The lists are exchanged.',
    'heading 2 annex: Annex',
    "paragraph p1-2-2: import { evil } from 'nowhere' and <script>alert",
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

test('is no surer than the others', () => {
  expect(text.detect(['anything'])).toBeLessThan(0.2);
  expect(text.detect(['anything'])).toBeGreaterThan(0);
});
