import { describe, expect, it } from 'vitest';
import { parseReasons } from '../../../src/kinds/cable/classification-reasons.ts';
import { parseClassifiedBy } from '../../../src/kinds/cable/classified-by.ts';

const bd = ['1.4(b)', '1.4(d)'];

describe('parseClassifiedBy', () => {
  it.each([
    [
      'Classified By: Ambassador Gillian Milovanovic, Embassy Bamako, for reasons 1.4 (b) and (d).',
      'Gillian Milovanovic',
      'Ambassador, Embassy Bamako',
      bd,
    ],
    [
      'Classified By: Political Officer Aaron Sampson for reasons 1.4 (b) and (d).',
      'Aaron Sampson',
      'Political Officer',
      bd,
    ],
    [
      'Classified By: Classified by Samuel C. Laeuchli, Charge d,Affaires, for Reasons 1.4 (B&D)',
      'Samuel C. Laeuchli',
      'Charge d,Affaires',
      bd,
    ],
    ['CLASSIFIED BY: AMBASSADOR JOHN DOE, REASON 1.4 (B) AND (D)', 'JOHN DOE', 'AMBASSADOR', bd],
    ['Classified By: DCM Jane Roe for reasons 1.4 b and d', 'Jane Roe', 'DCM', bd],
    ['Classified By: POL/C John Smith, reasons 1.4(b/d)', 'John Smith', 'POL/C', bd],
    ['Classified By: Jane Roe, DCM. Reason: 1.4 (b), (d).', 'Jane Roe', 'DCM', bd],
    ['Classified By: DCM, Jane Roe, for reasons 1.4 (b,d).', 'Jane Roe', 'DCM', bd],
    [
      "Classified By: Charge d'Affaires Jane Roe for reasons 1.4 (b) and (d)",
      'Jane Roe',
      "Charge d'Affaires",
      bd,
    ],
    [
      '(U) Classified by John Doe, Ambassador; Reason 1.5(b) and (d)',
      'John Doe',
      'Ambassador',
      ['1.5(b)', '1.5(d)'],
    ],
    ['Classified By: PolOff Jane Roe per 1.4 b,d', 'Jane Roe', 'PolOff', bd],
    [
      "Classified By: Jane Roe, Charge d'Affaires, a.i., Reason 1.4",
      'Jane Roe',
      "Charge d'Affaires, a.i.",
      ['1.4'],
    ],
    [
      'CLASSIFIED BY POLITICAL COUNSELOR JANE Q. ROE; REASONS 1.4 (B) (D)',
      'JANE Q. ROE',
      'POLITICAL COUNSELOR',
      bd,
    ],
    [
      'Classified By: Deputy Chief of Mission John Doe, E.O. 12958 1.4 (b) and (d)',
      'John Doe',
      'Deputy Chief of Mission',
      bd,
    ],
    ['Classified By: John Doe for reasons 1.4 (b) and (d) of E.O. 12958', 'John Doe', undefined, bd],
    ['Classified By: John Doe, Jr., Ambassador, reasons 1.4 (b) and (d)', 'John Doe, Jr.', 'Ambassador', bd],
    ['Classified By: A/DCM John Doe', 'John Doe', 'A/DCM', undefined],
    ['Classified By: Ambassador John Doe. Reasons: 1.4 (b) and (d).', 'John Doe', 'Ambassador', bd],
    ['Classified By: Ambassadro Jane Roe, reasons 1.4 (b) and (d)', 'Jane Roe', 'Ambassadro', bd],
    [
      'Classified By: Kirkuk Governance Section Head Jane Roe for reasons 1.4 (b) and (d).',
      'Jane Roe',
      'Kirkuk Governance Section Head',
      bd,
    ],
    [
      'CLASSIFIED BY NEA ASSISTANT SECRETARY JOHN DOE BASED ON E.O.12958 REASONS 1.4 (B) AND (D)',
      'JOHN DOE',
      'NEA ASSISTANT SECRETARY',
      bd,
    ],
    ['Classified By: (U) Classified by CDA Jane Roe; E.O. 12958, reasons 1.4 (b,d)', 'Jane Roe', 'CDA', bd],
    [
      "Classified By: Charge d' Affairs Jane Roe for reasons 1. 4 (b) and (d)",
      'Jane Roe',
      "Charge d' Affairs",
      bd,
    ],
    ['Classified By: RSO Jane Roe for reasons 1.4 (c) and (g).', 'Jane Roe', 'RSO', ['1.4(c)', '1.4(g)']],
  ])('reads %s', (text, name, title, reasons) => {
    const read = parseClassifiedBy(text);
    expect(read.by?.name).toBe(name);
    expect(read.by?.title).toBe(title);
    expect(read.reasons?.value).toEqual(reasons);
    expect(read.officeOnly).toBeUndefined();
  });

  it('takes an office for the name only where no name stands, and says so', () => {
    const read = parseClassifiedBy('Classified By: POL/C for reasons 1.4 (b) and (d).');
    expect(read.by?.name).toBe('POL/C');
    expect(read.officeOnly).toBe(true);
  });

  it('reads the reasons alone', () => {
    const read = parseClassifiedBy('Classified By: for reasons 1.4 (b) and (d).');
    expect(read.by).toBeUndefined();
    expect(read.reasons?.value).toEqual(bd);
  });

  it('leaves a sentence behind the reasons', () => {
    const text = 'Classified By: DCM Jane Roe for reasons 1.4 (b) and (d). Please protect the source.';
    expect(text.slice(0, parseClassifiedBy(text).reasons?.end)).toBe(
      'Classified By: DCM Jane Roe for reasons 1.4 (b) and (d).',
    );
  });
});

it.each([
  ['1.4 (b) and (d)', bd],
  ['1.4(b)(d)', bd],
  ['1.4(b),(d)', bd],
  ['1.4 B and D', bd],
  ['1.4b,d', bd],
  ['1.4 (bd)', bd],
  ['1.4(b) and 1.4(d)', bd],
  ['1.5(b) and 1.6(x1)', ['1.5(b) and 1.6(x1)']],
  ['for reasons 1.4 (b) and secretly more (d)', ['1.4 (b) and secretly more (d)']],
  ['Reasons: Sections 1.4 (a) and (h)', ['1.4(a)', '1.4(h)']],
  ['no section', []],
])('reads the reasons %s', (text, reasons) => {
  expect(parseReasons(text).reasons).toEqual(reasons);
});
