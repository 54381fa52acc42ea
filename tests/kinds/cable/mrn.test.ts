import { describe, expect, it } from 'vitest';
import { formatMrn, idOfMrn, parsePrintedMrn } from '../../../src/kinds/cable/mrn.ts';

describe('message reference numbers', () => {
  it.each([
    ['BAMAKO 000387', 2009, '09 BAMAKO 387', '09bamako387'],
    ['ADDIS ABABA 001234', 2008, '08 ADDIS ABABA 1234', '08addisababa1234'],
    ['USUN NEW YORK 000100', 2010, '10 USUN NEW YORK 100', '10usunnewyork100'],
    ['STATE 123456', 1975, '75 STATE 123456', '75state123456'],
    ['N’DJAMENA 000001', 2009, undefined, undefined],
    ["N'DJAMENA 000001", 2009, "09 N'DJAMENA 1", '09ndjamena1'],
  ])('reads %s', (printed, year, mrn, id) => {
    const read = parsePrintedMrn(printed);
    expect(read && formatMrn(year, read)).toBe(mrn);
    expect(mrn && idOfMrn(mrn)).toBe(id);
  });

  it.each(['SECTION 01 OF 04', 'BAMAKO', '387', 'Bamako 387'])('does not read %s', (text) => {
    expect(parsePrintedMrn(text)).toBeUndefined();
  });
});
