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
