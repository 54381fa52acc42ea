import { expect, test } from 'vitest';
import { dropUnPageLines } from '../../../src/kinds/un-letter/rules/drop-un-page-lines.ts';
import { textOf, WorkingText } from '../../../src/segment/working-text.ts';
import { tokenise } from '../../../src/text/tokens.ts';

function lines(source: string): string[] {
  const text = new WorkingText(tokenise(source));
  dropUnPageLines.apply(text);
  return text.lines.map(({ words }) => textOf(words));
}

test('a sentence closes up over the foot of one page and the head of the next', () => {
  expect(lines('S/2031/7\n\nThe Council\n\n2/5 31-04127\n\nS/2031/7\n\ntook note.')).toEqual([
    ...['S/2031/7', '', 'The Council', 'took note.'],
  ]);
});

test('between paragraphs the blank lines stay', () => {
  expect(lines('S/2031/7\n\nThe Council met.\n\n31-04127\n3\n\nIt ended.')).toEqual([
    ...['S/2031/7', '', 'The Council met.', '', '', 'It ended.'],
  ]);
});

test.each([
  '31-04127',
  '31-04127 (E) 150531',
  '31-04127 (E)    150531',
  '*3104127*',
  '31-04127 3/5',
  '4 31-04127',
  'United Nations S/2031/7',
  '/...',
])('a page line: %s', (line) => {
  expect(lines(`S/2031/7\n\nText.\n\n${line}\n\nMore.`)).not.toContain(line.replace(/ +/g, ' '));
});

test.each(['3', 'English', 'S/2031/8', '3/5', 'See S/2031/7', '31-04127 boats', 'Page 3'])(
  'stays where no other page line is beside it: %s',
  (line) => {
    expect(lines(`S/2031/7\n\nText.\n\n${line}\n\nMore.`)).toContain(line);
  },
);

test('the older form: symbol, language, page', () => {
  expect(
    lines('S/2031/7\n\nText.\n\nS/2031/7\nEnglish\nPage 2\n\nMore.').filter((line) => line !== ''),
  ).toEqual([...['S/2031/7', 'Text.', 'More.']]);
});

test('without a symbol at the head none is taken out', () => {
  expect(
    lines(
      'Text.\n\nThe next is a document of the Council, named here because it was the first of all:\n\nS/2031/7\n\nS/2031/7',
    ),
  ).toHaveLength(7);
});
