import { expect, test } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.ts';

test('swapped, missing, added and changed letters are one step each', () => {
  for (const other of ['tesaslit', 'tesalit', 'tesssalit', 'tessalid'])
    expect(editDistance(other, 'tessalit', 2), other).toBe(1);
  expect(editDistance('abcd', 'wxyz', 2)).toBeGreaterThan(2);
});
