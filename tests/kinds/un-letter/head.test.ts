import { describe, expect, test } from 'vitest';
import { readHead } from '../../../src/kinds/un-letter/head.ts';
import { textOf, WorkingText } from '../../../src/segment/working-text.ts';
import { tokenise } from '../../../src/text/tokens.ts';

const title = 'Letter dated 3 May 2031 from the Chair addressed to the President of the Security Council';
function read(head: string, below = `\n\n${title}\n`) {
  const text = new WorkingText(tokenise(head + below));
  const { metadata, lines, unread } = readHead(text);
  return { metadata, lines, unread: unread.map(({ words }) => textOf(words)), left: textOf(text.words) };
}

test.each([
  ['S/2031/187', 'S/2031/187'],
  ['A/67/812–S/2031/187', 'A/67/812–S/2031/187'],
  ['A/67/812 - S/2031/187', 'A/67/812 - S/2031/187'],
  ['A/67/812\nS/2031/187', 'A/67/812, S/2031/187'],
  ['A/ES-10/581', 'A/ES-10/581'],
  ['S/PRST/2031/4', 'S/PRST/2031/4'],
  ['S/RES/2999 (2031)', 'S/RES/2999 (2031)'],
  ['S/2031/187/Add.1', 'S/2031/187/Add.1'],
])('symbol %j', (head, symbol) => {
  const { metadata, left } = read(head);
  expect(metadata).toEqual({ symbol });
  expect(left).toBe(title);
});

test.each([
  ['Original: English', 'English'],
  ['Original: English and French', 'English and French'],
  ['ORIGINAL: ENGLISH', 'ENGLISH'],
  ['Original : Arabic', 'Arabic'],
])('%s', (head, originalLanguage) => {
  expect(read(head).metadata).toEqual({ originalLanguage });
});

test('reads lines that two columns share', () => {
  const head =
    'United Nations      A/67/812\nGeneral Assembly   Distr.: Limited\n3 May 2031  Original: French\n31-04127 (E) 150531';
  expect(read(head)).toEqual({
    metadata: {
      organisation: 'United Nations',
      symbol: 'A/67/812',
      body: 'General Assembly',
      distribution: 'Limited',
      date: '2031-05-03',
      originalLanguage: 'French',
      jobNumber: '31-04127 (E) 150531',
    },
    lines: {
      organisation: [1],
      symbol: [1],
      body: [2],
      distribution: [2],
      date: [3],
      originalLanguage: [3],
      jobNumber: [4],
    },
    unread: [],
    left: title,
  });
});

describe('what it does not take', () => {
  test('a line with other words', () => {
    const found = read('Security Council and others\nDocument S/2031/187');
    expect(found.metadata).toEqual({});
    expect(found.unread).toEqual(['Security Council and others', 'Document S/2031/187']);
  });

  test('"Distr." without a word behind it', () => {
    expect(read('Distr.')).toMatchObject({ metadata: {}, left: `Distr. ${title}` });
  });

  test('anything below the first title, or below the first words of a text without one', () => {
    expect(read('', `\n${title}\n\nS/2031/187\n\nOriginal: French`).metadata).toEqual({});
    const found = read('S/2031/1\n\nThe Council met.\n\nS/2031/2\n\nOriginal: French', '');
    expect(found).toMatchObject({ metadata: { symbol: 'S/2031/1' }, unread: [] });
  });
});
