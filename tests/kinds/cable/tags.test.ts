import { describe, expect, it } from 'vitest';
import { carriesTags, parseTags } from '../../../src/kinds/cable/tags.ts';

describe('parseTags', () => {
  it.each([
    ['PTER PREL ML', ['PTER', 'PREL', 'ML']],
    ['PTER, PREL, ML', ['PTER', 'PREL', 'ML']],
    ['PTER,PREL;ML/NG', ['PTER', 'PREL', 'ML', 'NG']],
    ['eagr econ ml', ['EAGR', 'ECON', 'ML']],
    ['[ASEC](#) [MASS](#) [ML](#)', ['ASEC', 'MASS', 'ML']],
    ['[ASEC](https://example.org/tag/ASEC)', ['ASEC']],
    ['PREL PREL ML', ['PREL', 'ML']],
    ['PFOR, OVIP (KISSINGER, HENRY A), ML', ['PFOR', 'OVIP (KISSINGER, HENRY A)', 'ML']],
    ['PREL, ML.', ['PREL', 'ML']],
    [
      'PREL, IS, GAZA DISENGAGEMENT, LAKE-RIVER AFFAIRS, ESENV',
      ['PREL', 'IS', 'GAZA DISENGAGEMENT', 'LAKE-RIVER AFFAIRS', 'ESENV'],
    ],
    ['PREL PGOV, TU KDEM; OVIP (ROE, JANE) ML', ['PREL', 'PGOV', 'TU', 'KDEM', 'OVIP (ROE, JANE)', 'ML']],
    ['PREL ML - PGOV', ['PREL', 'ML', 'PGOV']],
    ['', []],
  ])('reads %j', (text, tags) => {
    expect(parseTags(text)).toEqual(tags);
  });

  it.each([
    ['MARR, NG', true],
    ['[MARR](#) NG', true],
    ['eagr ml', true],
    ['(DOE, JOHN)', true],
    ['SUBJECT: FISH', false],
    ['The Minister said', false],
  ])('knows whether %s carries a list on', (line, carries) => {
    expect(carriesTags(line)).toBe(carries);
  });
});
