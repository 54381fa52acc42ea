import { expect, test } from 'vitest';
import { readSource } from '../../src/convert/convert.ts';
import { wordsOf } from '../../src/segment/reading.ts';
import { textOf } from '../../src/segment/working-text.ts';

const cable = (line: string) =>
  `CONFIDENTIAL KOLDA 7\n${line}\nSUBJECT: HERDS\n\n1. (C) The herds have left.\n`;

// What is read of a line may be little; that a token has one fate is what the account throws over.
test.each([
  '(U)TAGS:',
  '(U)TAGS: PREL',
  '0.SUBJ:',
  '(C)Classified By: A. Roe',
  'DECL:',
  'E.O. 12958: DECL:',
  'DECL:(U)TAGS:',
])('the header line %s is read or left, and never both', (line) => {
  const { reading } = readSource(cable(line), { file: 's', kind: 'cable' });
  expect(Object.values(reading.metadata)).not.toContain('');
});

test('a cable that is such a line and nothing else prints it, and says so', () => {
  const { reading, warnings } = readSource('(U)TAGS:\n', { file: 's', kind: 'cable' });
  expect(reading.blocks.map((block) => textOf(wordsOf(block)))).toEqual(['(U) TAGS:']);
  expect(new Set(warnings.map(({ name }) => name))).toEqual(new Set(['header-line-readable']));
});

const told = (head: string, body = '1. (C) The herds have left.') =>
  readSource(
    `R 081530Z MAR 09\nFM AMEMBASSY KOLDA\nC O N F I D E N T I A L KOLDA 000777\n${head}\n\n${body}\n`,
    {
      file: 's',
      kind: 'cable',
    },
  );

test.each([
  ['E.O. 12928: DECL: 03/08/2019', ['4 order-known']],
  ['E.O. 12958: DECL: 03/08/08', ['4 date-readable']],
  ['E.O. 12958: DECL: 03/07/2009', ['4 date-readable']],
  ['E.O. 12958: DECL: 03/08/2019', []],
])('%s is flagged where it cannot be', (line, expected) => {
  expect(told(line).warnings.map(({ line: at, name }) => `${at} ${name}`)).toEqual(expected);
});

test.each([
  'Classified By: POL/MIL: DCM Jane Roe for reasons 1.4 (b) and (d).',
  'POL/MIL: CLASSIFIED BY DCM Jane Roe, REASONS 1.4 (B), (D)',
  'REASONS: 1.4 (b) and (d)\nClassified By: DCM Jane Roe',
])('who classified, and why, is read of %j', (line) => {
  const { reading } = told(line);
  expect(reading.metadata.classifiedBy).toMatchObject({ name: 'Jane Roe' });
  expect(reading.metadata.classificationReasons).toEqual(['1.4(b)', '1.4(d)']);
});

test.each([
  ['1. (U) Classified by DCM Jane Roe, reason 1.4 (b) and (d).', 'Jane Roe'],
  ['1. REASONS 1.4 (B) AND (D). CLASSIFIED BY DCM JANE ROE.', 'JANE ROE'],
])('a first paragraph that classifies is printed, and read: %s', (body, name) => {
  const { reading } = told('SUBJECT: HERDS', `${body}\n\n2. (C) The herds have left.`);
  expect(reading.metadata).toMatchObject({
    classifiedBy: { name, title: 'DCM' },
    classificationReasons: ['1.4(b)', '1.4(d)'],
  });
  expect(reading.blocks.map((block) => textOf(wordsOf(block)))[0]).toBe(body);
});

test('a first paragraph that speaks of what others classified says nothing of the cable', () => {
  const { reading } = told(
    'SUBJECT: HERDS',
    '1. (C) The map was classified by the prefect for reasons of his own.',
  );
  expect(reading.metadata).not.toHaveProperty('classifiedBy');
});
