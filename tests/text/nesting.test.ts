import { expect, test } from 'vitest';
import { nestingOf } from '../../src/text/nesting.ts';

test('items stand as deep as their ids say', () => {
  const of = (ids: string) =>
    nestingOf(
      ids.split(' ').map((id) => ({ id, type: /[a-z]$|[a-z]\d$|-/.test(id) ? 'item' : 'paragraph' })),
    );
  expect(of('p3 p3a p3a-i p3a-ii p3a-ii-b1 p3b p3b-i p4 p4b1')).toEqual([0, 0, 1, 1, 2, 0, 1, 0, 0]);
  // The second paragraph behind number 3 is no item of it.
  expect(
    nestingOf([
      { id: 'p3-2', type: 'paragraph' },
      { id: 'p3-2a', type: 'item' },
    ]),
  ).toEqual([0, 0]);
});
