// Longer than 250 lines: every form that a text of the kind is received in, side by side, for one reader.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reader as cable } from '../../../src/kinds/cable/reader.ts';
import { cableMetadataSchema } from '../../../src/kinds/cable/schema.ts';
import { Refusal } from '../../../src/messages/message.ts';
import { type Block, type Reading, wordsOf } from '../../../src/segment/reading.ts';
import { textOf, WorkingText } from '../../../src/segment/working-text.ts';
import { tokenise } from '../../../src/text/tokens.ts';

const root = new URL('../../../', import.meta.url);
const seed = (id: string): string => readFileSync(new URL(`seeds/${id}/source.txt`, root), 'utf8');
const fixture = (name: string): string =>
  readFileSync(new URL(`tests/fixtures/cables/${name}.txt`, root), 'utf8');

interface Read extends Reading {
  readonly text: WorkingText;
}

function read(source: string): Read {
  const text = new WorkingText(tokenise(source));
  for (const rule of cable.rules) rule.apply(text);
  return { ...cable.read(text, { file: 'source.txt' }), text };
}

const print = (block: Block): string => textOf(wordsOf(block));
const ids = (reading: Reading): string[] => reading.blocks.map((block) => block.id);
const byId = (reading: Reading, id: string): string =>
  print(reading.blocks.find((block) => block.id === id) as Block);

/** Every token is in one block, or departed, and only once; the blocks keep the source's order. */
function expectClosed({ text, blocks }: Read): void {
  const printed = blocks.flatMap(wordsOf);
  expect(new Set(printed).size).toBe(printed.length);
  expect(new Set(text.words)).toEqual(new Set(printed));
  const order = printed.map((word) => word.tokens[0]?.index ?? -1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  const homes = new Map<number, string>();
  const keep = (token: number, home: string): void => {
    expect(homes.get(token) ?? home).toBe(home);
    homes.set(token, home);
  };
  for (const block of blocks)
    for (const word of wordsOf(block)) for (const token of word.tokens) keep(token.index, block.id);
  for (const [word, { fate, by }] of text.departed)
    for (const token of word.tokens) keep(token.index, `${fate} ${by}`);
  expect(homes.size).toBe(text.source.tokens.length);
  expect(new Set(blocks.map((block) => block.id)).size).toBe(blocks.length);
}

describe('the cables of the edition', () => {
  it('reads 09ouagadougou569', () => {
    const reading = read(seed('09ouagadougou569'));
    expectClosed(reading);
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
    expectClosed(reading);
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
    expectClosed(reading);
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

describe('cables in the wild', () => {
  it('reads one sent in sections, with lists', () => {
    const reading = read(fixture('07niamey1234-sections'));
    expectClosed(reading);
    expect(reading.warnings).toEqual([]);
    expect(ids(reading)).toEqual([
      'summary',
      'p1',
      'who-pays-the-escort',
      'p2',
      'p2-2',
      'p2-3',
      'p2-4',
      'p3',
      'p3a',
      'p3b',
      'p3c',
      'p4',
    ]);
    expect(byId(reading, 'p1')).toContain('travelled the last forty kilometers');
    expect(byId(reading, 'p2')).toContain('three well-known firms');
    expect(byId(reading, 'p3b')).toBe('B. (C) travel by night, as they did in 2004. Few liked it; or');
    expect(reading.metadata).toMatchObject({
      mrn: '07 NIAMEY 1234',
      precedence: 'IMMEDIATE',
      captions: ['NOFORN', 'SIPDIS'],
      passing: ['DEPT FOR AF/W, AF/RSA AND INR/AA;', 'PARIS FOR AFRICA WATCHER', 'PASS TO USAID FOR AFR/WA'],
      tags: ['PREL', 'PGOV', 'PTER', 'MARR', 'NG'],
      subject: 'NIGER: THE NORTHERN ROAD REOPENS, BUT CONVOYS STAY SMALL',
      declassifyOn: '2017-08-20',
      signer: 'DOE',
    });
    expect((reading.metadata.references as { id?: string }[]).map((reference) => reference.id)).toEqual([
      '07niamey1201',
      '07niamey1188',
      '06algiers987',
      undefined,
      undefined,
    ]);
    expect((reading.metadata.infoAddressees as { exempt?: string[] }[])[0]?.exempt).toEqual([
      'AMEMBASSY ABUJA',
      'AMEMBASSY LOME',
    ]);
  });

  it('reads one of the seventies, all in capitals, with page heads and feet', () => {
    const reading = read(fixture('75bamako3456-seventies'));
    expectClosed(reading);
    expect(reading.warnings).toEqual([]);
    expect(reading.blocks.map(print)).toEqual([
      '1. THE RIVER STEAMER CARRIED 400 TONS OF MILLET TO THE THIRD PORT IN AUGUST. THE HARBOR MASTER EXPECTS A SIMILAR AMOUNT IN SEPTEMBER AND NOTES THAT THE WATER IS HIGH.',
      '2. REQUEST MISSION BE TOLD OF FURTHER SHIPMENTS BY OCTOBER 1.',
    ]);
    expect(reading.metadata).toMatchObject({
      mrn: '75 BAMAKO 3456',
      sentAt: '1975-09-12T10:30:00Z',
      executiveOrder: '11652',
      declassifyOn: 'N/A',
      tags: ['EAGR', 'EAID', 'ML (KEITA, SOULEYMANE)'],
      signer: 'MCDOE',
    });
  });

  it('reads one without numbers and without references', () => {
    const reading = read(fixture('78dakar100-gds'));
    expectClosed(reading);
    expect(ids(reading)).toEqual(['p1', 'p2']);
    expect(reading.metadata).toMatchObject({ declassifyOn: 'GDS', captions: ['EXDIS'], signer: 'ROE' });
    expect(reading.metadata).not.toHaveProperty('references');
  });

  it('reads an unclassified one with TAGS in lower case', () => {
    const reading = read(fixture('09addisababa77-unclas'));
    expectClosed(reading);
    expect(ids(reading)).toEqual(['p1', 'p2']);
    expect(byId(reading, 'p1')).toContain('See paragraph 3. It has two cars.');
    expect(reading.metadata).toMatchObject({
      mrn: '09 ADDIS ABABA 77',
      classification: 'UNCLASSIFIED',
      captions: ['SENSITIVE', 'SIPDIS'],
      declassifyOn: 'N/A',
      tags: ['EAGR', 'ECON', 'AU', 'ET'],
      signer: 'Yamamura',
    });
  });

  it('reads one whose labels lack their stops', () => {
    const reading = read(fixture('10tripoli55-plain'));
    expectClosed(reading);
    expect(reading.blocks.map(print)).toEqual([
      "1. (S//NF) The border was quiet. PAGE 02 of the Governor's report says so.",
      '2 (S) The Governor asked for boats.',
    ]);
    expect(reading.metadata).toMatchObject({
      captions: ['NOFORN', 'CORRECTED COPY'],
      executiveOrder: '13526',
      declassifyOn: '25X1-HUMAN',
      tags: ['PREL', 'PTER', 'LY'],
      classifiedBy: { name: 'JOHN DOE', title: 'AMBASSADOR' },
      references: [{ id: '10tripoli12', raw: 'TRIPOLI 12', yearAssumed: true }],
      signer: 'ROE-SMITH',
    });
  });

  it('reads one whose header was run together, and says that it bears no date', () => {
    const reading = read(fixture('09rabat12-onelined'));
    expectClosed(reading);
    expect(reading.metadata).toMatchObject({
      mrn: 'RABAT 12',
      subject: 'TEA WITH THE WALI',
      tags: ['PREL', 'MO'],
      references: [{ raw: 'RABAT 9' }],
      classifiedBy: { name: 'Richard Roe', title: 'P/E Counselor' },
    });
    expect(byId(reading, 'p1')).toBe('1. (C) The Wali spoke of roads, and in another room of wells.');
    expect(reading.warnings.map((warning) => warning.name)).toEqual(['cable-dated']);
  });

  it('takes the table of a web archive for what the header says already', () => {
    const reading = read(fixture('web-table'));
    expectClosed(reading);
    expect(reading.warnings).toEqual([]);
    expect(reading.blocks.map(print)).toEqual([
      'THE MINISTER OF FISH RECEIVED US',
      'COMMENT',
      'The market opens at dawn. Boats come in by nine.',
      'The price is fixed by noon.',
    ]);
    expect(reading.blocks.map((block) => block.type)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
      'paragraph',
    ]);
  });

  it('leaves a line that it does not know in the text and warns', () => {
    const reading = read(seed('08bamako817').replace('SIPDIS\n', 'SIPDIS\n\nLorem ipsum 12\n'));
    expectClosed(reading);
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

  it('refuses a cable that is torn in its header, with the line', () => {
    const source = fixture('torn');
    try {
      read(source);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Refusal);
      expect((error as Refusal).messages).toMatchObject([
        { level: 'error', name: 'cable-has-text', line: 8 },
      ]);
    }
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

describe('whatever is done to a cable', () => {
  const sources = [
    ...['09ouagadougou569', '09bamako387', '08bamako817'].map(seed),
    ...[
      '07niamey1234-sections',
      '75bamako3456-seventies',
      '09addisababa77-unclas',
      '10tripoli55-plain',
      'web-table',
    ].map(fixture),
  ];
  const mutation = fc.record({
    source: fc.constantFrom(...sources),
    cut: fc.integer({ min: 0, max: 1000 }),
    edits: fc.array(
      fc.record({
        at: fc.nat(400),
        how: fc.constantFrom('drop', 'twice', 'blank', 'swap', 'join', 'lower', 'insert'),
        text: fc.constantFrom(
          'PAGE 02',
          '------',
          '1. (C) x',
          'SIPDIS',
          'TAGS:',
          'REF: A.',
          '(C)',
          'E.O. 12958:',
          'Classified By:',
          'SECRET',
          'a) b',
        ),
      }),
      { maxLength: 12 },
    ),
  });

  it('accounts for every word, or refuses with a message', () => {
    fc.assert(
      fc.property(mutation, ({ source, cut, edits }) => {
        const lines = source.split('\n');
        lines.length = Math.max(1, Math.ceil((lines.length * cut) / 1000));
        for (const { at: place, how, text } of edits) {
          const at = place % Math.max(lines.length, 1);
          const line = lines[at] ?? '';
          if (how === 'drop') lines.splice(at, 1);
          else if (how === 'twice') lines.splice(at, 0, line);
          else if (how === 'blank') lines.splice(at, 0, '');
          else if (how === 'insert') lines.splice(at, 0, text);
          else if (how === 'lower') lines[at] = line.toLowerCase();
          else if (how === 'join') lines.splice(at, 2, `${line} ${lines[at + 1] ?? ''}`);
          else if (how === 'swap') lines.splice(at, 2, lines[at + 1] ?? '', line);
        }
        let reading: Read;
        try {
          reading = read(lines.join('\n'));
        } catch (error) {
          if (error instanceof Refusal) return;
          throw error;
        }
        expectClosed(reading);
        expect(cableMetadataSchema.safeParse(reading.metadata).error).toBeUndefined();
        expect(Object.keys(reading.lines)).toEqual(expect.arrayContaining(Object.keys(reading.metadata)));
      }),
      { numRuns: 400, seed: 20091216 },
    );
  });
});
