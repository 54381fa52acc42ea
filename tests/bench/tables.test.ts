import { expect, test } from 'vitest';
import { runCells, spread, table } from '../../scripts/bench/tables.ts';

test('finds the middle of odd and even counts, whatever their order', () => {
  expect(spread([10, 9, 100])).toEqual({ minimum: 9, median: 10, maximum: 100 });
  expect(spread([4, 1, 3, 2])).toEqual({ minimum: 1, median: 2.5, maximum: 4 });
});

test('writes runs as cells', () => {
  const runs = [
    { seconds: 2, peakBytes: 2 ** 30, output: '' },
    { seconds: 1.26, peakBytes: 2 ** 20, output: '' },
  ];
  expect(runCells(runs)).toEqual(['1.3 s', '1.6 s', '2.0 s', '1,024 MiB']);
  expect(runCells([{ seconds: 1, output: '' }]).at(-1)).toBe('not measured');
});

test('writes a Markdown table', () => {
  expect(table(['a', 'b'], [['x', '1']])).toBe('| a | b |\n| --- | ---: |\n| x | 1 |');
});
