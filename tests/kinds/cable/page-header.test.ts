import { describe, expect, it } from 'vitest';
import { isPageHeader, opensLaterSection, pageHeadersWithin } from '../../../src/kinds/cable/page-header.ts';

describe('page headers', () => {
  it.each([
    'BAMAKO 00000387 002 OF 004',
    'BAMAKO 00000387 001.2 OF 003',
    'ADDIS ABABA 00000077 002 OF 002',
    '001.2 OF 003',
    'PAGE 02',
    'PAGE 02 OF 04',
    'PAGE 02 BAMAKO 00387 01 OF 04 121120Z',
    'PAGE 02 BAMAKO 03456 121120Z',
    'PAGE 02 RUEHBP 0387 UNCLAS',
    'PAGE 02 RUEHBPA0387 C O N F I D E N T I A L',
    'BAMAKO 00387 01 OF 04 121120Z',
  ])('takes %s', (line) => {
    expect(isPageHeader(line)).toBe(true);
  });

  it.each([
    'PAGE 02 of the report',
    'PAGE 02 OF THE REPORT SAYS SO',
    'BAMAKO 00387',
    'C O N F I D E N T I A L BAMAKO 000387',
    'Bamako 00000387 002 of 004',
    'ML 4 OF 5',
  ])('leaves %s', (line) => {
    expect(isPageHeader(line)).toBe(false);
  });

  it('finds one in the midst of a line', () => {
    const line = 'roads, and in RABAT 00000012 002 OF 002 another room';
    const [found] = pageHeadersWithin(line, 'RABAT');
    expect(line.slice(found?.start, found?.end)).toBe('RABAT 00000012 002 OF 002');
    expect(pageHeadersWithin(line, 'BAMAKO')).toEqual([]);
  });

  it('knows the head of a later section', () => {
    expect(opensLaterSection('S E C R E T SECTION 02 OF 03 NIAMEY 001234')).toBe(true);
    expect(opensLaterSection('S E C R E T SECTION 01 OF 03 NIAMEY 001234')).toBe(false);
    expect(opensLaterSection('S E C R E T NIAMEY 001234')).toBe(false);
  });
});
