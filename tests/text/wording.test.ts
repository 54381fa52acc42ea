import { describe, expect, it } from 'vitest';
import {
  counted,
  inWords,
  lineRange,
  lineRuns,
  shortened,
  spacedName,
  writtenCount,
  writtenDate,
} from '../../src/text/wording.ts';

describe('writtenDate', () => {
  it.each([
    ['2009-07-16', '16 July 2009'],
    ['2009-06-02T11:16:00Z', '2 June 2009, 11:16 UTC'],
    ['2009-06-02T11:16:00.000Z', '2 June 2009, 11:16 UTC'],
    ['2013', '2013'],
    ['N/A', 'N/A'],
    ['2009-13-01', '2009-13-01'],
  ])('%s is %s', (iso, written) => expect(writtenDate(iso)).toBe(written));
});

describe('counts', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [2023, '2,023'],
    [1234567, '1,234,567'],
  ])('%i is %s', (count, written) => expect(writtenCount(count)).toBe(written));

  it('go with their noun', () => {
    expect(counted(1, 'word')).toBe('1 word');
    expect(counted(2023, 'word')).toBe('2,023 words');
    expect(counted(2, 'country', 'countries')).toBe('2 countries');
  });

  it('are words in running text when they are small', () => {
    expect([inWords(5), inWords(12), inWords(1300)]).toEqual(['five', 'twelve', '1,300']);
  });
});

describe('source lines', () => {
  it('are cited first to last', () => {
    expect([lineRange([40]), lineRange([40, 41, 46]), lineRange([])]).toEqual(['40', '40–46', '']);
  });

  it('fall into runs', () => {
    expect(lineRuns([12, 13, 14, 20, 22, 23])).toEqual([[12, 13, 14], [20], [22, 23]]);
    expect(lineRuns([])).toEqual([]);
  });
});

it('spacedName makes words of a field', () => {
  expect(spacedName('actionAddressees')).toBe('Action addressees');
});

it('shortened cuts at a space and never goes over', () => {
  expect(shortened('A letter of the Council', 23)).toBe('A letter of the Council');
  expect(shortened('A letter of the Council', 22)).toBe('A letter of the…');
  expect(shortened('Incomprehensibilities', 5).length).toBeLessThanOrEqual(5);
});
