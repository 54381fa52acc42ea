import { describe, expect, it } from 'vitest';
import { readSource as convertedSource } from '../../../src/convert/convert.ts';
import { parseReferences } from '../../../src/kinds/cable/references.ts';

const cable = (id: string, raw: string, label?: string) => ({
  ...(label ? { label } : {}),
  id,
  raw,
});
const assumed = (id: string, raw: string, label?: string) => ({
  ...cable(id, raw, label),
  yearAssumed: true,
});

describe('parseReferences', () => {
  it.each([
    ['BAMAKO 00186', [assumed('09bamako186', 'BAMAKO 00186')]],
    ['08 BAMAKO 817', [cable('08bamako817', '08 BAMAKO 817')]],
    ['2008 BAMAKO 817', [cable('08bamako817', '2008 BAMAKO 817')]],
    ["'08 BAMAKO 817", [cable('08bamako817', "'08 BAMAKO 817")]],
    ['07STATE12345', [cable('07state12345', '07STATE12345')]],
    ['BAMAKO 817 (2008)', [cable('08bamako817', 'BAMAKO 817 (2008)')]],
    ['75 ADDIS ABABA 1234', [cable('75addisababa1234', '75 ADDIS ABABA 1234')]],
    [
      'A. BAMAKO 186 B. 08 ALGIERS 1234',
      [assumed('09bamako186', 'BAMAKO 186', 'A'), cable('08algiers1234', '08 ALGIERS 1234', 'B')],
    ],
    // Letters in another order than the alphabet's, and one left out.
    [
      'A. BAMAKO 186 C. 08 PARIS 12 B. ROME 7 E. BONN 9',
      [
        assumed('09bamako186', 'BAMAKO 186', 'A'),
        cable('08paris12', '08 PARIS 12', 'C'),
        assumed('09rome7', 'ROME 7', 'B'),
        assumed('09bonn9', 'BONN 9', 'E'),
      ],
    ],
    ['A. BAMAKO 186 B. HENRY R. BLACK 310', [assumed('09bamako186', 'BAMAKO 186', 'A'), expect.anything()]],
    [
      'A) BAMAKO 186 B) ALGIERS 12',
      [assumed('09bamako186', 'BAMAKO 186', 'A'), assumed('09algiers12', 'ALGIERS 12', 'B')],
    ],
    [
      '(A) BAMAKO 186, (B) ALGIERS 12',
      [assumed('09bamako186', 'BAMAKO 186', 'A'), assumed('09algiers12', 'ALGIERS 12', 'B')],
    ],
    [
      '(a) Bamako 186 (b) Algiers 12',
      [assumed('09bamako186', 'Bamako 186', 'A'), assumed('09algiers12', 'Algiers 12', 'B')],
    ],
    [
      'A. A. 09 BAMAKO 12 B. B. 08 STATE 34',
      [cable('09bamako12', '09 BAMAKO 12', 'A'), cable('08state34', '08 STATE 34', 'B')],
    ],
    ['A. (A) BAMAKO 12', [assumed('09bamako12', 'BAMAKO 12', 'A')]],
    [
      'BAMAKO 186 (A), 08 STATE 12 (B)',
      [assumed('09bamako186', 'BAMAKO 186', 'A'), cable('08state12', '08 STATE 12', 'B')],
    ],
    [
      'A. BAMAKO 186 (NOTAL) B. STATE 12 AND PREVIOUS',
      [assumed('09bamako186', 'BAMAKO 186 (NOTAL)', 'A'), assumed('09state12', 'STATE 12 AND PREVIOUS', 'B')],
    ],
    ['BAMAKO 186, ALGIERS 12', [assumed('09bamako186', 'BAMAKO 186'), assumed('09algiers12', 'ALGIERS 12')]],
    [
      'BAMAKO 186; 08 ALGIERS 12 AND STATE 5',
      [
        assumed('09bamako186', 'BAMAKO 186'),
        cable('08algiers12', '08 ALGIERS 12'),
        assumed('09state5', 'STATE 5'),
      ],
    ],
    [
      'BAMAKO 186, 199 AND 210',
      [assumed('09bamako186', 'BAMAKO 186'), assumed('09bamako199', '199'), assumed('09bamako210', '210')],
    ],
    [
      'A. DOE-ROE EMAIL OF 6/10/09 B. BAMAKO 12',
      [{ label: 'A', raw: 'DOE-ROE EMAIL OF 6/10/09' }, assumed('09bamako12', 'BAMAKO 12', 'B')],
    ],
    ['A. MEMO OF B. JONES DATED JUNE 9', [{ label: 'A', raw: 'MEMO OF B. JONES DATED JUNE 9' }]],
    ['JUNE 10 2009 MEETING', [{ raw: 'JUNE 10 2009 MEETING' }]],
    ['IIR 6 800 0001 07', [{ raw: 'IIR 6 800 0001 07' }]],
    [
      'A. BAMAKO 1 ¶B. SECSTATE 2 ¶C. USUN 3',
      [
        assumed('09bamako1', 'BAMAKO 1', 'A'),
        assumed('09state2', 'SECSTATE 2', 'B'),
        assumed('09usunnewyork3', 'USUN 3', 'C'),
      ],
    ],
    [
      'A.) RIO DE JANEIRO 91 B.) 10-OTTAWA-57',
      [assumed('09riodejaneiro91', 'RIO DE JANEIRO 91', 'A'), cable('10ottawa57', '10-OTTAWA-57', 'B')],
    ],
    ['(99) ROME 2196', [cable('99rome2196', '(99) ROME 2196')]],
    ['SECDEF MSG DTG 301601Z SEP 08', [{ raw: 'SECDEF MSG DTG 301601Z SEP 08' }]],
    [
      '(A) STATE 123-125 (B) BRASILIA 10, 11 AND 12',
      [
        ...[123, 124, 125].map((number) => assumed(`09state${number}`, 'STATE 123-125', 'A')),
        assumed('09brasilia10', 'BRASILIA 10', 'B'),
        assumed('09brasilia11', '11', 'B'),
        assumed('09brasilia12', '12', 'B'),
      ],
    ],
    [
      '08 STATE 1198 THROUGH 1200, 07 STATE 5',
      [
        ...[1198, 1199, 1200].map((number) => cable(`08state${number}`, '08 STATE 1198 THROUGH 1200')),
        cable('07state5', '07 STATE 5'),
      ],
    ],
    [
      'AS REPORTED IN PORT OF SPAIN 1204, WHICH THE MISSION HAS SEEN, AND BY THE HAGUE 331 (NOTAL)',
      [
        assumed('09portofspain1204', 'AS REPORTED IN PORT OF SPAIN 1204'),
        assumed('09thehague331', 'WHICH THE MISSION HAS SEEN, AND BY THE HAGUE 331 (NOTAL)'),
      ],
    ],
    [
      'STATE 5512, AND PREVIOUS; POE/ROE E-MAIL OF 3/2/04',
      [assumed('09state5512', 'STATE 5512, AND PREVIOUS'), { raw: 'POE/ROE E-MAIL OF 3/2/04' }],
    ],
    ['See Bamako 817 and previous', [assumed('09bamako817', 'See Bamako 817 and previous')]],
    ['BAMAKO 12 OF JUNE 3', [assumed('09bamako12', 'BAMAKO 12 OF JUNE 3')]],
    ['', []],
  ])('reads %s', (text, references) => {
    expect(parseReferences(text, 2009)).toEqual(references);
  });

  it('gives no id where neither the reference nor the cable says the year', () => {
    expect(parseReferences('BAMAKO 186')).toEqual([{ raw: 'BAMAKO 186' }]);
  });
});

describe('a reference to a number that is still to come', () => {
  const cable = (ref: string) =>
    `R 081530Z MAR 05\nFM AMEMBASSY LISBON\nC O N F I D E N T I A L LISBON 001196\nSUBJECT: A HARBOUR\nREF: ${ref}\n\n1. (C) It met.\n`;
  const read = (ref: string) => convertedSource(cable(ref), { file: 'source.txt', kind: 'cable' });

  it.each(['A. TRIPOLI 1227; B. LISBON 1196', 'A. TRIPOLI 1227; B. 05 LISBON 2001'])(
    'gets no id in %s, and a warning',
    (ref) => {
      const { reading, warnings } = read(ref);
      expect(reading.metadata.references).toEqual([
        { label: 'A', id: '05tripoli1227', raw: 'TRIPOLI 1227', yearAssumed: true },
        { label: 'B', raw: ref.slice(ref.indexOf('B. ') + 3) },
      ]);
      expect(warnings.map(({ name, line }) => `${line} ${name}`)).toEqual(['5 reference-earlier']);
    },
  );

  it('is of another year where the source says so', () => {
    expect(read('04 LISBON 2001').warnings).toEqual([]);
  });
});
