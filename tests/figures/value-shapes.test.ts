import { expect, it } from 'vitest';
import { distinctShapes, shapeOf, smallShapeOf } from '../../src/figures/value-shapes.ts';
import type { Dimension } from '../../src/schema/dimension.ts';

const dimension = (scale: Dimension['scale'], values: readonly string[]) =>
  ({ scale, values: values.map((id) => ({ id, label: id, rule: id })) }) as unknown as Dimension;

it('gives each value of a dimension another shape, drawn in the colour of the text', () => {
  for (const one of [
    dimension('degree', ['central', 'included', 'mentioned', 'rejected']),
    dimension('choice', ['a', 'b', 'c']),
    dimension('degree', ['much', 'little']),
  ]) {
    const shapes = [...one.values.map(({ id }) => id), 'silent'].map((value) => shapeOf(one, value));
    expect(new Set(shapes.map(({ drawing }) => drawing)).size).toBe(shapes.length);
    expect(distinctShapes(shapes)).toHaveLength(shapes.length);
    for (const { drawing } of shapes) expect(drawing).toContain('currentColor');
  }
});

it('takes a word of the degrees in a choice for the choice that it is', () => {
  expect(shapeOf(dimension('choice', ['central', 'other']), 'central').id).toBe('shape-2-1');
  expect(shapeOf(dimension('words', []), 'stated').id).toBe('shape-stated');
});

it('keeps the values of a dimension apart where each has a square alone', () => {
  for (const count of [2, 3, 6, 9]) {
    const one = dimension(
      'choice',
      Array.from({ length: count }, (_, at) => `v${at}`),
    );
    const shapes = one.values.map(({ id }) => smallShapeOf(one, id));
    expect(shapes.every(({ width }) => width === 12)).toBe(true);
    expect(new Set(shapes.map(({ drawing }) => drawing)).size).toBe(count);
    expect(shapes.map(({ id }) => id)).toEqual(one.values.map(({ id }) => shapeOf(one, id).id));
  }
  const degree = dimension('degree', ['central', 'included']);
  expect(smallShapeOf(degree, 'central')).toEqual(shapeOf(degree, 'central'));
});
