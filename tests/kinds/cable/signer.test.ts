import { expect, it } from 'vitest';
import { looksLikeSigner } from '../../../src/kinds/cable/signer.ts';

it.each([
  'MILOVANOVIC',
  'LEONARD',
  'DE LA CRUZ',
  "O'NEILL",
  'ROE-SMITH',
  'Yamamura',
  'McDoe',
  'LEONARD.',
  'LEONARD##',
])('takes %s', (line) => {
  expect(looksLikeSigner(line)).toBe(true);
});

it.each([
  'END SUMMARY',
  'BT',
  'NNNN',
  'UNCLASSIFIED',
  'The end.',
  'end',
  'He left',
  'AQIM WILL NOT LEAVE THIS YEAR',
  '2009',
  '',
])('leaves %j', (line) => {
  expect(looksLikeSigner(line)).toBe(false);
});
