import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv, csvCell, csvList, guarded, unguarded } from '../../src/data/csv.ts';

const texts = fc
  .array(
    fc.constantFrom(
      "'",
      ';',
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      '"',
      ',',
      '|',
      '\\',
      ' ',
      'a',
      'é',
      '＝',
      '1',
    ),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''));

test('a parser that is not ours gives back every cell, once the guard is undone', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, texts), { maxLength: 5 }), (rows) => {
      const written = csv(
        ['first', 'second'],
        rows.map(([first, second]) => ({ first, second })),
      );
      const read = parse(written, { record_delimiter: '\r\n' }) as string[][];
      expect(read.slice(1).map((row) => row.map(unguarded))).toEqual(rows);
    }),
  );
});

test('no cell of text begins as a formula does', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const [[cell]] = parse(`${csvCell(`${text}x`)}\r\n`, { record_delimiter: '\r\n' }) as [[string]];
      expect(cell).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
    }),
  );
});

test.each([';', '\t'])('no cell is a formula to a program that parts them at %j', (delimiter) => {
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, texts), { minLength: 1, maxLength: 3 }), (rows) => {
      const written = csv(
        ['a', 'b'],
        rows.map(([a, b]) => ({ a, b })),
      );
      // Each program forgives other quotation marks: none may be all that stands between a cell's beginning and a formula.
      for (const cell of written.split(new RegExp(`[${delimiter}\r\n]`)))
        expect(cell).not.toMatch(/^[ "]*[=+\-@＝＋－＠]/);
    }),
  );
});

test.each([
  ['=1+1', "'=1+1"],
  ["'=1+1", "''=1+1"],
  ["'tis", "'tis"],
  ['- a remark', "'- a remark"],
  ['plain', 'plain'],
  ['a;"=1+1"', `a;"'=1+1"`],
])('%j is guarded as %j', (text, expected) => {
  expect(guarded(text)).toBe(expected);
  expect(unguarded(expected)).toBe(text);
});

test('a negative number is a number', () => {
  expect(csvCell(-0.25)).toBe('-0.25');
});

test('what is not known is an empty cell', () => {
  expect([null, undefined, ''].map(csvCell)).toEqual(['', '', '']);
});

test('lists can be taken apart again', () => {
  expect(csvList(['a', 'b|c', 'd\\'])).toBe('a|b\\|c|d\\\\');
});

test.each(['a;=1+1', 'a; @x', 'a\n-1', "it;'=x", '=a;=b', ';;=x', 'a; b - c', "'=x"])(
  'where a program parts cells at semicolons, no part of %j is a formula, and it comes back',
  (text) => {
    const written = guarded(text);
    expect(written).not.toMatch(/(?:^|[;\t\r\n]) *[=+\-@]/);
    expect(unguarded(written)).toBe(text);
  },
);
