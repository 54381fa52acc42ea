import { expect, it } from 'vitest';
import { nextCell } from '../../src/client/next-cell.ts';

const rows = [3, 3, 3];
const from = (row: number, column: number, key: string, ctrl = false) =>
  nextCell(rows, { row, column }, key, ctrl);

it('leads an arrow to the next cell, and nowhere at an edge', () => {
  expect(from(1, 1, 'ArrowLeft')).toEqual({ row: 1, column: 0 });
  expect(from(1, 1, 'ArrowRight')).toEqual({ row: 1, column: 2 });
  expect(from(1, 1, 'ArrowUp')).toEqual({ row: 0, column: 1 });
  expect(from(1, 1, 'ArrowDown')).toEqual({ row: 2, column: 1 });
  expect(from(0, 0, 'ArrowLeft')).toBeUndefined();
  expect(from(0, 0, 'ArrowUp')).toBeUndefined();
  expect(from(2, 2, 'ArrowRight')).toBeUndefined();
  expect(from(2, 2, 'ArrowDown')).toBeUndefined();
});

it('leads Home and End to the ends of the row, and with Ctrl to those of the table', () => {
  expect(from(1, 1, 'Home')).toEqual({ row: 1, column: 0 });
  expect(from(1, 1, 'End')).toEqual({ row: 1, column: 2 });
  expect(from(1, 1, 'Home', true)).toEqual({ row: 0, column: 0 });
  expect(from(1, 1, 'End', true)).toEqual({ row: 2, column: 2 });
  expect(from(0, 0, 'Home')).toBeUndefined();
});

it('leaves every other key to the browser, and never leads out of a table that has nothing', () => {
  for (const key of ['Tab', 'Enter', ' ', 'a', 'PageDown']) expect(from(1, 1, key)).toBeUndefined();
  expect(from(1, 1, 'ArrowDown', true)).toBeUndefined();
  expect(nextCell([], { row: -1, column: -1 }, 'ArrowDown', false)).toBeUndefined();
});
