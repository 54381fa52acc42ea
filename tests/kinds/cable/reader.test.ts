import { describe, expect, it } from 'vitest';
import { reader as cable } from '../../../src/kinds/cable/reader.ts';
import { type Block, type Reading, wordsOf } from '../../../src/segment/reading.ts';
import { textOf, type WorkingText } from '../../../src/segment/working-text.ts';
import { readSource, sourceAt } from '../read-source.ts';

const seed = (id: string): string => sourceAt(`seeds/${id}/source.txt`);

interface Read extends Reading {
  readonly text: WorkingText;
}

function read(source: string): Read {
  const { text, reading } = readSource(cable, source);
  return { ...reading, text };
}

const print = (block: Block): string => textOf(wordsOf(block));
const ids = (reading: Reading): string[] => reading.blocks.map((block) => block.id);
const byId = (reading: Reading, id: string): string =>
  print(reading.blocks.find((block) => block.id === id) as Block);

describe('the cables of the edition', () => {
  it('reads 09ouagadougou569', () => {
    const reading = read(seed('09ouagadougou569'));
    expect(reading.warnings).toEqual([]);
    expect(ids(reading)).toEqual(['p1', 'p2', 'p3', 'p4', 'p4-2', 'p5', 'p6', 'p7']);
    for (const block of reading.blocks)
      if (block.type === 'paragraph' && block.id !== 'p4-2')
        expect(textOf(block.marking ?? [])).toBe('(C/NF)');
    expect(byId(reading, 'p3')).toContain('together with like minded developed countries');
    expect(byId(reading, 'p4-2')).toMatch(/^In addition, if other donors/);
    expect(reading.metadata).toMatchObject({
      mrn: '09 OUAGADOUGOU 569',
      origin: 'AMEMBASSY OUAGADOUGOU',
      precedence: 'PRIORITY',
      dtg: '161310Z JUL 09',
      sentAt: '2009-07-16T13:10:00Z',
      classification: 'CONFIDENTIAL',
      captions: ['NOFORN'],
      passing: ['DEPT FOR AF A/S CARSON'],
      tags: ['PTER', 'PREL', 'ML', 'AL', 'UV', 'FR', 'UK', 'GE'],
      subject: 'A REGIONAL APPROACH TOWARDS AQIM',
      classifiedBy: { name: 'Samuel C. Laeuchli', title: 'Charge d,Affaires' },
      classificationReasons: ['1.4(b)', '1.4(d)'],
      declassifyOn: '2019-07-16',
      actionAddressees: [{ name: 'SECSTATE WASHDC', precedence: 'PRIORITY', number: '5213' }],
    });
    expect(reading.metadata.infoAddressees).toHaveLength(15);
    expect(reading.metadata).not.toHaveProperty('signer');
    expect(reading.metadata).not.toHaveProperty('references');
    expect(reading.lines).toMatchObject({ mrn: [11, 30], passing: [34], subject: [40], classifiedBy: [42] });
  });

  it('reads 09bamako387', () => {
    const reading = read(seed('09bamako387'));
    expect(reading.warnings).toEqual([]);
    expect(reading.blocks.filter((block) => block.type === 'paragraph').map((block) => block.id)).toEqual([
      ...['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p10'],
    ]);
    expect(reading.blocks.filter((block) => block.type === 'heading').map(print)).toEqual([
      "AQIM Destroying Mali's Model Image",
      'President Toure: AQIM Is Top Priority',
      'Unhelpful Neighbors',
      'U.S. Cooperation',
      'Comment: An Isolated President',
    ]);
    expect(byId(reading, 'p1')).toMatch(/^1\. \(C\) Summary: Ambassador Milovanovic/);
    expect(byId(reading, 'p2')).toContain('also shared concerns stemming from');
    expect(byId(reading, 'p3')).toContain('In another part of the conversation');
    expect(byId(reading, 'p7')).toContain('would be composed in part of the former rebels');
    expect(byId(reading, 'p10')).toContain('a growing sense of isolation');
    expect(reading.metadata).toMatchObject({
      mrn: '09 BAMAKO 387',
      section: '01 OF 04',
      precedence: 'ROUTINE',
      sentAt: '2009-06-12T11:16:00Z',
      captions: ['SIPDIS'],
      transmission: ['VZCZCXRO7559', 'RR RUEHPA', 'DE RUEHBP #0387/01 1631116', 'ZNY CCCCC ZZH'],
      references: [{ id: '09bamako186', raw: 'BAMAKO 00186', yearAssumed: true }],
      classifiedBy: { name: 'Gillian Milovanovic', title: 'Ambassador, Embassy Bamako' },
      classificationReasons: ['1.4(b)', '1.4(d)'],
      declassifyOn: '2019-06-10',
      signer: 'MILOVANOVIC',
    });
    const departed = [...reading.text.departed].map(([word, departure]) => ({
      text: word.text,
      line: word.tokens[0]?.line,
      ...departure,
    }));
    const on = (line: number) =>
      departed.filter((one) => one.line === line).map(({ text, fate, of }) => [text, fate, of]);
    expect(on(1)).toEqual([['Identifier', 'furniture', undefined]]);
    expect(on(5)).toEqual([['09BAMAKO387', 'duplicate', [19, 26]]]);
    expect(on(7)).toEqual([['CONFIDENTIAL', 'duplicate', [26]]]);
    expect(on(8)).toEqual([
      ['Embassy', 'duplicate', [20]],
      ['Bamako', 'duplicate', [20]],
    ]);
    expect(on(14).every(([, fate]) => fate === 'furniture')).toBe(true);
    expect(on(49)[0]).toEqual(['ons', 'duplicate', [37]]);
    expect(on(138).every(([, fate]) => fate === 'furniture')).toBe(true);
  });

  it('reads 08bamako817', () => {
    const reading = read(seed('08bamako817'));
    expect(reading.warnings).toEqual([]);
    expect(ids(reading)).toEqual(['p1', 'p2', 'p3']);
    expect(reading.metadata).toMatchObject({
      mrn: '08 BAMAKO 817',
      tags: ['ASEC', 'MASS', 'PTER', 'PREL', 'ML'],
      subject: 'MALI: REQUEST FOR 1206 EQUIPMENT',
      classifiedBy: { name: 'Aaron Sampson', title: 'Political Officer' },
      signer: 'LEONARD',
    });
  });
});

describe('a cable that is not as it should be', () => {
  it('leaves a line that it does not know in the text and warns', () => {
    const reading = read(seed('08bamako817').replace('SIPDIS\n', 'SIPDIS\n\nLorem ipsum 12\n'));
    expect(byId(reading, 'head')).toBe('Lorem ipsum 12');
    expect(reading.warnings).toMatchObject([
      { name: 'header-line-readable', line: 20, found: '"Lorem ipsum 12"' },
    ]);
  });

  it('warns of a date that no calendar has', () => {
    const reading = read(seed('08bamako817').replace('09/25/2018', '25/09/2018'));
    expect(reading.metadata.declassifyOn).toBe('25/09/2018');
    expect(reading.warnings).toMatchObject([{ name: 'date-readable', line: 20 }]);
  });

  it('warns of a number that is out of its turn', () => {
    const reading = read(seed('08bamako817').replace('3.(C)', '4.(C)'));
    expect(ids(reading)).toEqual(['p1', 'p2', 'p4']);
    expect(reading.warnings).toMatchObject([{ name: 'number-out-of-order', line: 30 }]);
  });
});

describe('detect', () => {
  it.each(['09ouagadougou569', '09bamako387', '08bamako817'])('knows %s', (id) => {
    expect(cable.detect(seed(id).split('\n'))).toBe(1);
  });
  it.each(['lacher-2013', 'un-sg-letter-2013-03-27'])('does not take %s', (id) => {
    expect(cable.detect(seed(id).split('\n'))).toBeLessThan(0.3);
  });
});
