import { expect, test } from 'vitest';
import { cutSignatures, startsSignature } from '../../../src/kinds/un-letter/signatures.ts';
import { anyLayout, passagesOf } from '../../../src/segment/passages.ts';
import { textOf } from '../../../src/segment/working-text.ts';
import { linesFrom, wordsFrom } from '../../segment/words-from.ts';

const cut = (text: string) =>
  cutSignatures(passagesOf(linesFrom(text), { ...anyLayout, alone: startsSignature })).map((piece) =>
    'signatoryWords' in piece
      ? { lines: piece.lines.map(textOf), signatory: piece.signatory, office: piece.office }
      : piece.length,
  );

test.each([
  ['(Signed) Odile Marchetaine', 'Odile Marchetaine', undefined],
  ['(signed): Odile Marchetaine', 'Odile Marchetaine', undefined],
  ['[Signed] H.E. Mr. Yaro Desh', 'H.E. Mr. Yaro Desh', undefined],
  ['Signed by Odile Marchetaine', 'Odile Marchetaine', undefined],
  ['(Signé) Odile Marchetaine', 'Odile Marchetaine', undefined],
  ['(Signed) Odile Marchetaine, Ambassador', 'Odile Marchetaine', 'Ambassador'],
  ['(Signed) John Doe, Jr.', 'John Doe, Jr.', undefined],
  ['(Signed) Yaro Desh (Signed) Bram Holt', 'Yaro Desh, Bram Holt', undefined],
  ['(Signed)', undefined, undefined],
])('%s', (line, signatory, office) => {
  expect(cut(line)).toEqual([{ lines: [line], signatory, office }]);
});

test('takes the lines under the name: on the next line, or an office after a blank line', () => {
  expect(cut('(Signed) Yaro Desh\nGovernor\n\nChair of the Committee\n\nThe boats came back.')).toEqual([
    {
      lines: ['(Signed) Yaro Desh', 'Governor', 'Chair of the Committee'],
      signatory: 'Yaro Desh',
      office: 'Governor, Chair of the Committee',
    },
    1,
  ]);
});

test('joins an office that was wrapped', () => {
  expect(cut('(Signed) Yaro Desh\nMinister for Ferries and\nBridges')).toMatchObject([
    { office: 'Minister for Ferries and Bridges' },
  ]);
});

test('finds the name on the line under "(Signed)", over a blank line too', () => {
  expect(cut('(Signed)\n\nYaro Desh\nGovernor')).toMatchObject([
    { signatory: 'Yaro Desh', office: 'Governor' },
  ]);
});

test('leaves sentences and numbered paragraphs alone', () => {
  expect(cut('(Signed) Yaro Desh\n\nThe Minister thanked the host.')).toMatchObject([
    { office: undefined },
    1,
  ]);
  expect(cut('(Signed) Yaro Desh\n\n1. The Minister')).toMatchObject([{ office: undefined }, 1]);
  expect(startsSignature(wordsFrom('The letter was signed by all.'))).toBe(false);
  expect(startsSignature(wordsFrom('Signed copies are kept.'))).toBe(false);
});

test('keeps two signatures apart', () => {
  expect(cut('Text.\n\n(Signed) A. One\n(Signed) B. Two')).toMatchObject([
    1,
    { signatory: 'A. One' },
    { signatory: 'B. Two' },
  ]);
});
