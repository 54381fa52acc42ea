import { expect, it } from 'vitest';
import { spellPrecedence } from '../../../src/kinds/cable/precedence.ts';

it.each([
  ['R', 'ROUTINE'],
  ['RR', 'ROUTINE'],
  ['P', 'PRIORITY'],
  ['O', 'IMMEDIATE'],
  ['Z', 'FLASH'],
  ['O P', 'IMMEDIATE'],
  ['ROUTINE', 'ROUTINE'],
  ['NIACT IMMEDIATE', 'IMMEDIATE'],
  ['X', undefined],
  ['RP', undefined],
  ['', undefined],
])('spells %j', (printed, spelt) => {
  expect(spellPrecedence(printed)).toBe(spelt);
});
