import { expect, test } from 'vitest';
import { readSource } from '../../src/convert/convert.ts';

const titleOf = (text: string) => readSource(text, { file: 'a.txt' }).reading.metadata.title;

test.each([
  'Name\tFirst name\tPort\tCargo\n\nRoe\tAnna\tPort Amel\tSalt\n\nNord\tOla\tPort Sud\tNets\n',
  'Licence\tHolder\n\nNumber\tName\nA12\tAnna Roe\nA13\tOla Nord\n',
  'Payment of\nFull name\tGroup\tReason\nAnna Roe\tHotel\tMeeting\n',
  'Ship     Days     Cargo\nAnna     12       salt\n',
])('the row of a table is no title: %j', (table) => expect(titleOf(table)).toBeUndefined());

test.each([
  ['The wells of the north\n\nName\tDepth\tYear\nOld well\t12\t1931\n', 'The wells of the north'],
  [
    'The wells of the north\tDraft\n\nThe herders say that the well is dry, and nobody has told them.\n',
    'The wells of the north Draft',
  ],
])('a title above a table, and one with a word at its side, stay: %j', (text, title) =>
  expect(titleOf(text)).toBe(title),
);

test.each([
  [
    '(Check against delivery)\n\nSpeech by the Minister of Volentia at the Forum\nPort Amel, 22 April 2031\n\nDear friends,\n\nWelcome.',
    'Speech by the Minister of Volentia at the Forum',
  ],
  [
    'CHECK AGAINST DELIVERY\n\nStatement by H.E. Ms. Anna Roe\nPermanent Representative of Volentia\nat the open debate of the Council\nPort Amel, 22 April 2031\n\nMr. President,\n\nWelcome.',
    'Statement by H.E. Ms. Anna Roe Permanent Representative of Volentia at the open debate of the Council',
  ],
  [
    'HQ\nPort Amel\nPress Release (2031) 064\n\nSummit Declaration\nissued by the Heads of State in Port Amel\n\n1.  We thank them.',
    'Summit Declaration issued by the Heads of State in Port Amel',
  ],
  [
    'CHAPTER 3\n\nWHO GUARDS THE GULF? COAST GUARDS OF THE GULF\nReport of the Panel on Order, Port Amel, May 2031\n\n3.1  Ships\n\nThe guards have grown.',
    'WHO GUARDS THE GULF? COAST GUARDS OF THE GULF',
  ],
  ['CHAPTER 3\n\nWHO GUARDS THE GULF?\n\n3.1  Ships\n\nThe guards have grown.', 'WHO GUARDS THE GULF?'],
])('what stands above a title is none: %j', (text, title) => expect(titleOf(text)).toBe(title));

test('a statement that a person makes is a text', () => {
  expect(
    readSource('Statement by H.E. Ms. Anna Roe\n\nMr. President,\n\nThank you.', { file: 'a.txt' }).kind,
  ).toBe('text');
});

test('a title that is printed twice is no heading of itself, nor is a number below it', () => {
  const text =
    'DECLARATION ON RIVERS\n\nHF/Ser.K/XII\nCRS/DEC. 2/31 rev. 3 corr. 1\n14 June 2031\n\nDECLARATION ON RIVERS\n\nWe met:\n\n1. Rivers are safe.';
  const { metadata, blocks } = readSource(text, { file: 'a.txt' }).reading;
  expect(metadata).toMatchObject({ title: 'DECLARATION ON RIVERS', date: '2031-06-14' });
  expect(blocks.filter(({ type }) => type === 'heading')).toEqual([]);
});
