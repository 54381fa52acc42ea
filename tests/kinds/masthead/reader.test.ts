import { expect, test } from 'vitest';
import { detectKind, readerOf } from '../../../src/kinds/readers.ts';
import { outline, readSource } from '../read-source.ts';

const kindIn = (source: string) => detectKind(source.split('\n'));
const headOf = (kind: string, source: string) => readSource(readerOf(kind), source).reading.metadata;
const blocksOf = (kind: string, source: string) => outline(readSource(readerOf(kind), source).reading.blocks);

test.each([
  ['communique', 'JOINT COMMUNIQUÉ\n\nThe ministers met.'],
  ['communique', 'Communiqué final de la réunion des ministres\n\nLes ministres se sont réunis.'],
  ['communique', 'Communique of the 70th Summit of the Council of Lakes\n\n1. The Council met.'],
  ['declaration', 'Déclaration de Port Amel\n\nNous, les ministres,'],
  ['declaration', 'The Port Amel Declaration\n\nWe, the ministers, met.'],
  [
    'resolution',
    'A/RES/85/21\n\nResolution adopted by the General Assembly on 3 May 2031\n\nThe General Assembly,\n\nRecalling its resolutions,\n\nNoting the report,\n\n1. Decides.',
  ],
  [
    'resolution',
    'RESOLUTION A/RES.1/06/31 ON FERRIES\n\nTHE AUTHORITY,\n\nMINDFUL of the treaty;\n\nCONSIDERING the attacks;\n\nHEREBY RESOLVES:',
  ],
  ['report', 'Report of the Chairperson of the Commission on the lower delta\n\n1. The report covers May.'],
  [
    'declaration',
    'DECLARATION OF PORT AMEL ON RIVER SECURITY\n\nHF/Ser.K/XII\nCRS/DEC. 2/07 rev. 3\n\nRecalling the conference,\n\nNoting the report,\n\n1. Rivers are safe.',
  ],
  [
    'resolution',
    'CRS/DEC. 2/07\n\nTHE AUTHORITY,\n\nRecalling the treaty,\n\nNoting the report,\n\n1. Decides.',
  ],
  [
    'agreement',
    'CONVENTION ON POLICE SERVICES\n\nArticle 4. Pursuit\n\nA patrol may follow a boat.\n\nArt. 6. The costs are shared.',
  ],
  [
    'agreement',
    'PROTOCOL RELATING TO FERRIES\n\nTHE PARTIES,\n\nMINDFUL of the Treaty;\n\nCONSIDERING the Decision A/DEC.4/12/29; AND\n\nHEREBY AGREE AS FOLLOWS:\n\nArticle 1\n\nFerries are boats.',
  ],
  [
    'text',
    'Wells of the South\n\nThe wells were counted in May by the guides of the customs.\n\nThe well is free.\n\nNotes\n\n1. About 40 camels a day.',
  ],
  [
    'text',
    'THE TIMES OF THE GULF\nOpinion\n\nFishermen\nPublished: May 6, 2031\n\nTo the Editor:\n\nYou write of boats.',
  ],
  ['text', 'Plan of the Meeting of the Wells\n\nBamako, 12 March 2031\n\nThe declaration of 2030 was read.'],
  ['text', 'The resolution of the conflict\n\nIt took years.'],
  ['text', 'A letter\n\nThe communiqué of 5 May 2031 was wrong in two places\n\nIt said so.'],
])('a %s: %j', (kind, source) => {
  expect(kindIn(source)).toBe(kind);
});

test('the forms in which numbers stand', () => {
  expect(
    blocksOf('communique', '“1.    The Council met.\n\n2.-   It ended.\n\n4.–   They left.').map(
      (line) => line.split(':')[0],
    ),
  ).toEqual(['paragraph p1', 'paragraph p2', 'paragraph p4']);
});

test('place and date on lines of their own, above or below each other', () => {
  const said = { place: 'Addis Ababa, Ethiopia', date: '2031-01-25' };
  expect(
    headOf('communique', 'COMMUNIQUÉ\n\nAddis Ababa, Ethiopia\n25 January 2031\n\n1. It met.'),
  ).toMatchObject(said);
  expect(
    headOf('communique', 'COMMUNIQUÉ\n\n25 January 2031\nAddis Ababa, Ethiopia\n\n1. It met.'),
  ).toMatchObject(said);
});

test('a preamble: a year at the head of a line begins no paragraph', () => {
  expect(
    blocksOf(
      'resolution',
      'Resolution 1 (2031)\n\nThe Council,\n\nRecalling its statements of 26 March, of 4 December 2030 and\n10 January 2031 on Volentia,\n\n1. Decides to stay.',
    ),
  ).toEqual([
    'paragraph preamble-1: The Council,',
    'paragraph preamble-2: Recalling its statements of 26 March, of 4 Decem',
    'paragraph p1: 1. Decides to stay.',
  ]);
});

test('what contradicts the head stays in the text', () => {
  const source = 'COMMUNIQUÉ\n\nPort Amel, 5 May 2031\n\nPort Amel, 6 May 2031\n\n1. It met.';
  expect(headOf('communique', source).date).toBe('2031-05-05');
  expect(blocksOf('communique', source)[0]).toMatch(/Port Amel, 6 May 2031/);
});

test('what a head does not say is told once', () => {
  const { warnings } = readSource(readerOf('declaration'), '1. We met.\n\n2. We left.').reading;
  expect(warnings.map(({ name, found }) => [name, found])).toEqual([
    ['head-unread', 'no title and no date at the head of the text'],
  ]);
});
