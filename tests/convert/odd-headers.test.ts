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
