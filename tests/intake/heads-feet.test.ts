import { expect, test } from 'vitest';
import { LeftOut } from '../../src/intake/left-out.ts';
import { withoutHeadsAndFeet } from '../../src/intake/pdf/heads-feet.ts';

/** Pages of ten lines with a line at the head of some. */
const pagesWith = (heads: ReadonlyMap<number, string>, count: number) =>
  Array.from({ length: count }, (_, at) => {
    const page = at + 1;
    const line = (text: string, y: number) => ({ page, text, x: 60, right: 300, y, size: 10 });
    const head = heads.get(page);
    const body = Array.from({ length: 10 }, (_, nth) =>
      line(`Line ${nth} of page ${page} is its own`, 120 + nth * 12),
    );
    return { height: 800, lines: [...(head ? [line(head, 60)] : []), ...body] };
  });
const headsLeft = (heads: readonly (readonly [number, string])[], count: number) =>
  withoutHeadsAndFeet(pagesWith(new Map(heads), count), new LeftOut())
    .flat()
    .filter(({ y }) => y === 60)
    .map(({ page, text }) => [page, text]);

test.each([
  ['on pages one after another', [4, 5, 6]],
  ['on every second page', [4, 6, 8]],
  ['past the first page of a chapter', [4, 5, 8, 9]],
])('a line %s is a head', (_, on) =>
  expect(
    headsLeft(
      on.map((page) => [page, 'The wells'] as const),
      40,
    ),
  ).toEqual([]),
);

test('the same short line far apart is text, and a head beside it is none the less a head', () => {
  const far = [5, 19, 33].map((page) => [page, 'Exercises'] as const);
  expect(headsLeft([...far, [8, 'The wells'], [9, 'The wells']], 40)).toEqual(far);
});

test('a line on most pages is a head where it skips some', () => {
  const most = [1, 2, 3, 4, 5, 6, 12].map((page) => [page, 'The wells'] as const);
  expect(headsLeft(most, 12)).toEqual([]);
});
