import { describe, expect, test } from 'vitest';
import { readSource } from '../../../src/convert/convert.ts';
import { wordsOf } from '../../../src/segment/reading.ts';
import { textOf } from '../../../src/segment/working-text.ts';
import { sourceAt } from '../read-source.ts';

const whole = sourceAt('tests/fixtures/cables/75portamel4417-two-sections.txt');
const at = whole.lastIndexOf('CONFIDENTIAL\n\nNNN\n\nCONFIDENTIAL');
const [first, second] = [whole.slice(0, at), whole.slice(at)];

function read(text: string): { blocks: string[]; doubts: string[] } {
  const { reading, warnings } = readSource(text, { file: 'x' });
  const doubts = warnings.filter(({ name }) => name === 'header-line-readable');
  return {
    blocks: reading.blocks.map((block) => textOf(wordsOf(block))),
    doubts: doubts.map(({ found }) => found),
  };
}

describe('the head of a further section', () => {
  test.each([
    ['as it is', second],
    ['without blank lines', second.replaceAll('\n\n', '\n')],
    ['without the foot above it', second.replace('NNN\n', '')],
    ['without its page head', second.replace(/^PAGE.*\n/m, '')],
    ['without date and origin', second.replace(/^R 11.*\nFM.*\n/m, '')],
    ['without a table that begins with ACTION', second.replace('ACTION EA-09\n', '')],
    ["with more behind the centre's number", second.replace('041502', '041502 110958Z /11')],
    ['numbered in full', second.replace('FINAL SECTION OF 2', 'SECTION 2 OF 2')],
  ])('goes, %s', (_, further) => {
    const { blocks, doubts } = read(first + further);
    expect(blocks).toEqual(['1. MAYOR SAID SCHEME HAD THREE ELEMENTS.', "2. PREFECT'S REACTION IS COOL."]);
    expect(doubts).toEqual([]);
  });

  test.each([
    ['another hour', second.replace('R 110845Z', 'R 110850Z'), 'R 110850Z AUG 75'],
    ['a misread line', second.replace('FM AMEMBASSY', 'FN AMEMBASSV'), 'FN AMEMBASSV PORT AMEL'],
    ['one more addressee', second.replace('TRISTE', 'TRISTE\nCINCPAC HONOLULU HI'), 'CINCPAC HONOLULU HI'],
    [
      'lines run together',
      second.replace('8143\nINFO', '8143 INFO'),
      'TO SECSTATE WASHDC 8143 INFO AMEMBASSY TRISTE',
    ],
  ])('leaves %s in the text and says so', (_, further, left) => {
    const { blocks, doubts } = read(first + further);
    expect(blocks).toContain(left);
    expect(doubts).toEqual([`"${left}"`]);
  });

  test('is not that of a message quoted above it', () => {
    const quoted = 'THE TELEGRAM READ:\n\nR 010101Z JAN 75\nFM AMEMBASSY LOME\nTO SECSTATE WASHDC\n\n';
    expect(read(first + quoted + second).blocks.join(' ')).toContain('LOME TO SECSTATE WASHDC');
  });

  test('is looked for in each section, and no text between two is warned of', () => {
    const third = second
      .replace('FINAL SECTION OF 2', 'FINAL SECTION OF 3')
      .replace('2. PREFECT', '3. GOVERNOR');
    const { blocks, doubts } = read(first + second.replace('FINAL SECTION OF 2', 'SECTION 2 OF 3') + third);
    expect(blocks).toHaveLength(3);
    expect(doubts).toEqual([]);
  });
});
