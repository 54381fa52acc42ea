import { describe, expect, it } from 'vitest';
import { paragraphStart } from '../../../src/kinds/cable/paragraph-number.ts';
import { portionMarkingAt } from '../../../src/kinds/cable/portion-marking.ts';

describe('portionMarkingAt', () => {
  it.each([
    '(C)',
    '(U)',
    '(S)',
    '(TS)',
    '(SBU)',
    '(C/NF)',
    '(C//NF)',
    '(S/NOFORN)',
    '(C-NF)',
    '(LOU)',
    '(U/FOUO)',
    '(U//FOUO)',
    '(S//REL TO USA, FVEY)',
    '(SBU/NF)',
  ])('reads %s', (marking) => {
    expect(portionMarkingAt(`${marking} The Minister`)).toBe(marking);
    expect(portionMarkingAt(`${marking}The Minister`)).toBe(marking);
  });

  it.each(['(A) first', '(Ref. A)', '(U)niversity', 'C) third', '(c) third', '(SEE)'])(
    'does not read %s',
    (text) => {
      expect(portionMarkingAt(text)).toBeUndefined();
    },
  );

  it('reads a small letter where it can be no list', () => {
    expect(portionMarkingAt('(c) The Minister', true)).toBe('(c)');
  });
});

describe('paragraphStart', () => {
  it.each([
    ['1. (C) Summary', 1, '1.', '(C)'],
    ['10.(C/NF) Summary', 10, '10.', '(C/NF)'],
    ['3) The Minister', 3, '3)', undefined],
    ['4 (U) The Minister', 4, '4', '(U)'],
    ['5 . (U) The Minister', 5, '5 .', '(U)'],
    ['6. (c) The Minister', 6, '6.', '(c)'],
    ['7.Summary', 7, '7.', undefined],
    ['8. the minister', 8, '8.', undefined],
  ])('reads %s', (line, number, printed, marking) => {
    expect(paragraphStart(line)).toEqual({ number, printed, ...(marking ? { marking } : {}) });
  });

  it.each(['2009. He said', '1.5 million', '12 men', '1,000 KM', '3.e4', 'A. (C) first', '9/11 (U)'])(
    'does not read %s',
    (line) => {
      expect(paragraphStart(line)).toBeUndefined();
    },
  );
});
