import { expect, test } from 'vitest';
import { joinHyphenatedLines } from '../../src/kinds/rules/join-hyphenated-lines.ts';
import { passagesOf, textIn } from '../../src/segment/passages.ts';
import { WorkingText } from '../../src/segment/working-text.ts';
import { tokenise } from '../../src/text/tokens.ts';
import { linesFrom } from './words-from.ts';

const passages = (text: string): string[] => passagesOf(linesFrom(text)).map(textIn);

test('wrapped lines are one passage up to the blank line', () => {
  expect(
    passages('The meeting agreed on measures that\nenhance cooperation among\nthe countries.\n\nIt ended.'),
  ).toEqual(['The meeting agreed on measures that enhance cooperation among the countries.', 'It ended.']);
});

test('without blank lines, a line that ends early ends its paragraph', () => {
  const text = [
    'The meeting agreed on measures that enhance the cooperation',
    'among the countries of the region, and on a map.',
    'It ended.',
    'The ministers thanked the Government of the host country for',
    'its welcome.',
  ].join('\n');
  expect(passages(text)).toEqual([
    'The meeting agreed on measures that enhance the cooperation among the countries of the region, and on a map.',
    'It ended.',
    'The ministers thanked the Government of the host country for its welcome.',
  ]);
});

test('lines that nobody wrapped are a paragraph each', () => {
  const long = 'The ministers agreed on a number of measures, '.repeat(4).trim();
  expect(passages(`${long}\n(Signed) A. Minister\nMinister of Ferries\n${long}`)).toEqual([
    long,
    '(Signed) A. Minister',
    'Minister of Ferries',
    long,
  ]);
});

test('numbers and letters begin a passage after a full stop, a year at a line end does not', () => {
  expect(
    passages(
      '1. Traffic on the lower river doubled in\n2030. It had halved in 2029.\n2. It is to be counted:\n(a) at noon;\n(b) at night.',
    ),
  ).toEqual([
    '1. Traffic on the lower river doubled in 2030. It had halved in 2029.',
    '2. It is to be counted:',
    '(a) at noon;',
    '(b) at night.',
  ]);
});

test('a line whose last word goes on in the next has not ended early', () => {
  const text = new WorkingText(
    tokenise(
      'The ferries carry barley and malt down the lower river, all year, to-\nday 1 200 tons.\nThey are old.',
    ),
  );
  joinHyphenatedLines.apply(text);
  expect(passagesOf(text.lines).map(textIn)[0]).toMatch(/today 1 200 tons\.$/);
});

test('a first line that is indented begins a paragraph', () => {
  const text =
    '    The first paragraph goes on over\nthe line end and ends in the very end.\n    The second paragraph goes on over\nthe line end.';
  expect(passages(text)).toHaveLength(2);
});

test('a number alone on its line belongs to what follows, over a blank line too', () => {
  expect(passages('1.\nThe first.\n\n2.\n\nThe second.\n\n3.')).toEqual([
    '1. The first.',
    '2. The second.',
    '3.',
  ]);
});

test('a sentence that a page end broke goes on; a paragraph of a list that begins small does not', () => {
  expect(passages('The ministers took note of all the reports that\n\nwere before them.')).toHaveLength(1);
  expect(
    passages('Recalling its resolution of 3 March 2029 on the lower river,\n\nnoting that it holds,'),
  ).toHaveLength(2);
});

test.each([
  ['(UNHCR) to tell them of it.', 1],
  ['(see the annex to this), too.', 1],
  ['(Signed) Ada Roe', 2],
])('a bracket goes on with an open sentence, a signature does not: %s', (second, parts) => {
  const wide = 'They were there. They said that all who had come were to be told of it';
  const above = `${wide}\nas soon as may be.\n\n`;
  expect(passages(`${above}They met in 2031. They ask the Office\n${second}`)).toHaveLength(1 + parts);
  expect(passages(`${above}The rules of the river\n(as amended)`)).toHaveLength(3);
});

test.each([
  ['nothing in this', 'Declaration allows a patrol to land.'],
  ['e reuniram-se no quadro da', 'IV Reunião da Comissão.'],
  ['and they heard Mr.', 'Roe, who came from the capital.'],
])('a line that ends in the midst of a sentence goes on before a capital: %s', (end, rest) => {
  const wide = 'The Ministers met in the capital of the country to speak of boats and of their crews,';
  const passage = `${wide}\nand of what follows from it for all of them, ${end}\n${rest}`;
  expect(passages(`${wide}\nand went on.\n\n${passage}`)).toHaveLength(2);
});

test('a section number of two parts begins a passage directly below a sentence', () => {
  const text = [
    'I.1. Their number',
    'There are 400 wells, of which 12 are at Port Amel.',
    'I.2. Their state',
    'All are dry.',
  ];
  expect(passages(text.join('\n'))).toHaveLength(4);
});

test('a first line that is set in is as full as it looks', () => {
  const text = [
    'The Ministers met in the capital to speak of boats and crews,',
    'as one does, and of all else that has to do with boats and',
    'crews.',
    '',
    '     Present were General Nino Beridze, Colonel Ivane Busia,',
    'Khoshtaria of the Guard, and Doctor Helga Maria Sturludottir,',
    'who spoke first.',
  ].join('\n');
  expect(passages(text)).toHaveLength(2);
});

test('a name behind a sentence that ended early begins a paragraph, with a letter for its title too', () => {
  const speech =
    'Le golfe est vaste ; nous y avons trois bateaux, dont un est en panne, et nul ne sait\npourquoi.';
  expect(passages(`${speech}\nM. Jean Dupont. – Qui paie le carburant ?`)).toHaveLength(2);
});
