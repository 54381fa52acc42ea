import { describe, expect, it } from 'vitest';
import { parseDeclassification, parseOrderLine } from '../../../src/kinds/cable/declassify-on.ts';

describe('parseOrderLine', () => {
  it.each([
    ['E.O. 12958: DECL: 06/10/2019', '12958', '06/10/2019'],
    ['E.O. 12958 DECL: 06/10/2019', '12958', '06/10/2019'],
    ['E.O.12958: DECL:06/10/2019', '12958', '06/10/2019'],
    ['EO 13526 DECL 06/10/2019', '13526', '06/10/2019'],
    ['E. O. 12958: DECL: OADR', '12958', 'OADR'],
    ['e.o. 12958: decl: 06/10/2019', '12958', '06/10/2019'],
    ['E.O. 12958: N/A', '12958', 'N/A'],
    ['E.O. 12958: DECLAS: X1', '12958', 'X1'],
    ['E.O. 13526: DECLASSIFY ON: 25X1-human', '13526', '25X1-human'],
    ['E.O. 11652: GDS', '11652', 'GDS'],
    ['E.O. 12065: GDS 6/12/85 (DOE, JOHN) OR-M', '12065', 'GDS 6/12/85 (DOE, JOHN) OR-M'],
    ['E.O. 12958:', '12958', ''],
    ['E.O. 12958: DECL:', '12958', ''],
  ])('reads %s', (line, order, value) => {
    expect(parseOrderLine(line)).toEqual({ order, value });
  });

  it.each(['TAGS: PREL', 'DECL: 06/10/2019', 'The E.O. 12958 says', 'E.O.'])('does not read %s', (line) => {
    expect(parseOrderLine(line)).toBeUndefined();
  });
});

describe('parseDeclassification', () => {
  it.each([
    ['06/10/2019', 2009, '2019-06-10'],
    ['6/1/2019', 2009, '2019-06-01'],
    ['06/10/19', 2009, '2019-06-10'],
    ['12/31/85', 1979, '1985-12-31'],
    ['01/02/05', 1998, '2005-01-02'],
    ['06/10/08', 2009, '2008-06-10'],
    ['06/10/34', 2009, '2034-06-10'],
    ['06-10-2019', 2009, '2019-06-10'],
    ['06.10.2019', 2009, '2019-06-10'],
    ['06/10/2019.', 2009, '2019-06-10'],
    ['2019/06/10', 2009, '2019-06-10'],
    ['20190610', 2009, '2019-06-10'],
    ['06 JUN 2019', 2009, '2019-06-06'],
    ['6JUN19', 2009, '2019-06-06'],
    ['06-JUN-2019', 2009, '2019-06-06'],
    ['JUNE 6, 2019', 2009, '2019-06-06'],
    ['June 6 2019', 2009, '2019-06-06'],
    ['6 SEPT 2019', 2009, '2019-09-06'],
    ['OADR', 1990, 'OADR'],
    ['N/A', 2009, 'N/A'],
    ['X1', 1998, 'X1'],
    ['X1, X6', 1998, 'X1, X6'],
    ['25X1-human', 2009, '25X1-human'],
    ['1.6X6', 1998, '1.6X6'],
    ['TWENTY YEARS', 2009, 'TWENTY YEARS'],
    ['UPON CLOSURE OF EMBASSY BAMAKO', 2009, 'UPON CLOSURE OF EMBASSY BAMAKO'],
    ['GDS', 1975, 'GDS'],
    ['XGDS-3', 1975, 'XGDS-3'],
    ['RDS-1 6/12/99 (DOE, JOHN) OR-M', 1979, 'RDS-1 6/12/99 (DOE, JOHN) OR-M'],
  ])('reads %s of a cable of %i', (printed, year, value) => {
    expect(parseDeclassification(printed, year)).toEqual({ value });
  });

  it('reads the officer whom older orders name', () => {
    expect(parseDeclassification('GDS 6/12/85 (DOE, JOHN) OR-M', 1979)).toEqual({
      value: '1985-06-12',
      officer: 'DOE, JOHN',
    });
  });

  it('keeps two digits in this century if the cable bears no date', () => {
    expect(parseDeclassification('06/10/19').value).toBe('2019-06-10');
  });

  it.each(['16/07/2019', '06/31/2019', '02/29/2019'])(
    'keeps %s in words and says that it is doubtful',
    (printed) => {
      const read = parseDeclassification(printed, 2009);
      expect(read.value).toBe(printed);
      expect(read.doubt).toContain(printed);
    },
  );
});
