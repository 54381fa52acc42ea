import { describe, expect, it } from 'vitest';
import { parseCaptions } from '../../../src/kinds/cable/captions.ts';
import { looksLikePassing } from '../../../src/kinds/cable/passing.ts';

describe('parseCaptions', () => {
  it.each([
    ['SIPDIS', ['SIPDIS']],
    ['NOFORN SIPDIS', ['NOFORN', 'SIPDIS']],
    ['SIPDIS, NOFORN', ['SIPDIS', 'NOFORN']],
    ['NODIS//CHEROKEE', ['NODIS', 'CHEROKEE']],
    ['EXDIS', ['EXDIS']],
    ['STADIS', ['STADIS']],
    ['SENSITIVE', ['SENSITIVE']],
    ['SBU', ['SBU']],
    ['SENSITIVE BUT UNCLASSIFIED', ['SENSITIVE BUT UNCLASSIFIED']],
    ['N O F O R N', ['NOFORN']],
    ['C O R R E C T E D C O P Y', ['CORRECTED COPY']],
  ])('reads %s', (line, captions) => {
    expect(parseCaptions(line)).toEqual(captions);
  });

  it.each(['SIPDIS FOR AF/W', 'DEPT FOR AF/W', 'SENSITIVITIES', ''])('does not read %j', (line) => {
    expect(parseCaptions(line)).toBeUndefined();
  });
});

describe('looksLikePassing', () => {
  it.each([
    'DEPT FOR AF/W',
    'DEPT FOR AF A/S CARSON',
    'STATE FOR AF/RSA AND INR/AA',
    'PASS TO USAID',
    'STATE PASS USAID FOR AFR/WA',
    'PLEASE PASS TO EMBASSY LOME',
    'LONDON AND PARIS FOR AFRICA WATCHERS',
    'FROM AMBASSADOR TO A/S CARSON',
    'Dept for AF/W',
  ])('takes %s', (line) => {
    expect(looksLikePassing(line)).toBe(true);
  });

  it.each(['1. (C) STATE FOR US', 'SUMMARY', '-- FOR US', 'C O R R E C T'])('leaves %s', (line) => {
    expect(looksLikePassing(line)).toBe(false);
  });
});
