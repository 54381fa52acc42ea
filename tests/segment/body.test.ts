import { describe, expect, test } from 'vitest';
import { Body } from '../../src/segment/body.ts';
import { Ids } from '../../src/segment/ids.ts';
import { anyLayout, passagesOf } from '../../src/segment/passages.ts';
import { textOf } from '../../src/segment/working-text.ts';
import { linesFrom } from './words-from.ts';

function read(paragraphs: readonly string[]) {
  const body = new Body({
    ids: new Ids(),
    file: 'source.txt',
    base: 2,
    unnumbered: 'opening-',
    layout: anyLayout,
  });
  return { blocks: body.read(passagesOf(linesFrom(paragraphs.join('\n\n')))), warnings: body.warnings };
}
const ids = (...paragraphs: string[]): string[] => read(paragraphs).blocks.map(({ id }) => id);
const depths = (...paragraphs: string[]): string[] =>
  read(paragraphs).blocks.flatMap((block) =>
    block.type === 'heading' ? [`${block.depth} ${textOf(block.words)}`] : [],
  );

describe('items', () => {
  test('(i) after (h) is a letter, (i) after (a) is the first Roman number', () => {
    const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map((letter) => `(${letter}) one;`);
    expect(ids('1. All:', ...letters).slice(-3)).toEqual(['p1h', 'p1i', 'p1j']);
    expect(ids('1. All:', '(a) one:', '(i) one;', '(ii) two;', '(iii) three;', '(b) two.')).toEqual([
      ...['p1', 'p1a', 'p1a-i', 'p1a-ii', 'p1a-iii', 'p1b'],
    ]);
  });

  test('labels in other forms', () => {
    expect(ids('1) All:', 'a) one;', 'b) two.', '2) Others:', 'a. one;', 'b. two;', '• three')).toEqual([
      ...['p1', 'p1a', 'p1b', 'p2', 'p2a', 'p2b', 'p2b-b1'],
    ]);
  });

  test('a second list under one paragraph', () => {
    expect(ids('1. All:', '(a) one;', 'And then:', '(a) one.', '2. More.')).toEqual([
      'p1',
      'p1a',
      'p1-2',
      'p1-2a',
      'p2',
    ]);
  });

  test('a list that goes on with its third letter stands beside the bullets above it', () => {
    expect(ids('1. All:', '• one;', '• two;', 'c. three;', 'd. four.')).toEqual([
      ...['p1', 'p1b1', 'p1b2', 'p1c', 'p1d'],
    ]);
  });

  test('items without a paragraph', () => {
    expect(ids('(a) one;', '(b) two.')).toEqual(['item-a', 'item-b']);
  });

  test('a star before one passage is a note, before several a bullet', () => {
    expect(read(['Text.', '* Reissued.']).blocks.at(-1)?.type).toBe('paragraph');
    expect(read(['Text.', '* one', '* two']).blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'item',
      'item',
    ]);
  });
});

describe('numbers', () => {
  test('Roman numbers of paragraphs, not of items', () => {
    expect(ids('I. The ministers met.', 'II. They agreed:', '(a) on patrols.')).toEqual(['p1', 'p2', 'p2a']);
  });

  test('the number is kept apart from the words', () => {
    const [block] = read(['Article 4. Costs are shared.']).blocks;
    expect(block?.type === 'paragraph' && [textOf(block.number ?? []), textOf(block.words)]).toEqual([
      'Article 4.',
      'Costs are shared.',
    ]);
  });

  test('a numbering that begins anew has its section in its ids, to its end', () => {
    expect(
      ids('A. Ends', '1. One.', '2. Two.', 'B. Means', '1. One.', '2. Two.', '3. Three.', 'More.'),
    ).toEqual([
      ...[
        'a-ends',
        'a-ends-p1',
        'a-ends-p2',
        'b-means',
        'b-means-p1',
        'b-means-p2',
        'b-means-p3',
        'b-means-p3-2',
      ],
    ]);
  });

  test('a gap is a warning, with its place', () => {
    expect(read(['1. One.', '2. Two.', '4. Four.']).warnings).toMatchObject([
      { name: 'number-out-of-order', line: 5, column: 1, found: 'a paragraph numbered 4 after paragraph 2' },
    ]);
    expect(read(['5. Five.', '6. Six.', '1. One.']).warnings).toEqual([]);
  });
});

describe('headings', () => {
  test('"Appendix A" is one', () => {
    expect(depths('It met.', 'Appendix A', 'The lamp is of brass.')).toEqual(['2 Appendix A']);
  });

  test('what is done while somebody speaks is none', () => {
    expect(depths('(Applause)', 'Let me begin with a fish.', '[Laughter]', 'It was a cod.')).toEqual([]);
  });

  test('chapters over Roman numbers over letters over words', () => {
    expect(
      depths(
        'Chapter I Ends',
        'I. Peace',
        'A. Patrols',
        'On the river',
        'Text.',
        'B. Costs',
        'Text.',
        'II. Trade',
        'Text.',
        'Chapter II Means',
        'Text.',
      ),
    ).toEqual([
      '2 Chapter I Ends',
      '3 I. Peace',
      '4 A. Patrols',
      '5 On the river',
      '4 B. Costs',
      '3 II. Trade',
      '2 Chapter II Means',
    ]);
  });

  test('a number closes what has none', () => {
    expect(depths('Summary', 'Text.', 'I. Peace', 'Text.', 'Towns', 'Text.')).toEqual([
      '2 Summary',
      '2 I. Peace',
      '3 Towns',
    ]);
  });

  test('what ends the whole stands beside the numbers, and beside its like where there are none', () => {
    expect(
      depths('1. Peace', 'Text of it.', 'Towns', 'Text.', 'Conclusion', 'Text.', 'Notes', 'Text.'),
    ).toEqual(['2 1. Peace', '3 Towns', '2 Conclusion', '2 Notes']);
    expect(depths('Peace', 'Text.', 'Conclusion', 'Text.')).toEqual(['2 Peace', '2 Conclusion']);
  });

  test('one without text under it holds those that follow, until a number', () => {
    expect(
      depths(
        'I. One',
        'Text.',
        'First',
        'Text.',
        'Second',
        'Under it',
        'Text.',
        'Also under it',
        'Text.',
        'II. Two',
        'Third',
        'Text.',
      ),
    ).toEqual(['2 I. One', '3 First', '3 Second', '4 Under it', '4 Also under it', '2 II. Two', '3 Third']);
  });

  test('"1." heads a section where text without a number follows, and is a paragraph where 2. follows', () => {
    expect(depths('1. Peace', 'The ministers met.', '2. Trade', 'They agreed.')).toEqual([
      '2 1. Peace',
      '2 2. Trade',
    ]);
    expect(depths('1. Peace', '2. Trade', '3. Ferries')).toEqual([]);
  });

  test.each([
    'Excellency,',
    'Dear Mr. President',
    'Mr. Ban Ki-moon',
    'Bamako, 5 May 2031',
    'it begins small',
    'The ministers met. They agreed',
    'Is this a heading?',
    'https://example.org/Paper',
    '- - -',
    'W'.repeat(201),
  ])('no heading: %s', (line) => {
    expect(depths('Text.', line, 'Text.')).toEqual([]);
  });

  test('the last words are no heading, for nothing follows them', () => {
    expect(depths('Text.', 'The end')).toEqual([]);
  });
});
