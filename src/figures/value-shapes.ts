import type { Dimension } from '../schema/dimension.ts';

/** A drawing that tells a value without colour: the id of its symbol, and its size in the units of the symbol. */
export interface Shape {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** What is inside the symbol, as SVG. */
  readonly drawing: string;
}

/** Values that are no dimension's own, in words. */
export const bareValues: ReadonlyMap<string, string> = new Map([
  ['silent', 'Silent'],
  ['stated', 'Stated'],
  ['not-reviewed', 'Not reviewed'],
]);

const size = 12;
const ring = '<circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" stroke-width="1.5"/>';

/** Degrees fill a disc; the other two are a gap and lines of writing. */
const discs: Record<string, string> = {
  central: '<circle cx="6" cy="6" r="5.5" fill="currentColor"/>',
  included: `${ring}<path d="M6 1.5a4.5 4.5 0 0 0 0 9z" fill="currentColor"/>`,
  mentioned: `${ring}<circle cx="6" cy="6" r="1.5" fill="currentColor"/>`,
  rejected: `${ring}<path d="M3.5 3.5l5 5m0-5l-5 5" stroke="currentColor" stroke-width="1.5"/>`,
  silent: '<path d="M2 6h8" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2 1"/>',
  'not-reviewed':
    '<rect x="1.75" y="1.75" width="8.5" height="8.5" fill="none" stroke="currentColor" stroke-dasharray="1.5 1.5"/>',
  stated: '<path d="M1 2.5h10M1 6h10M1 9.5h6" stroke="currentColor" stroke-width="1.5"/>',
};

/** The shape of a value of a dimension: a filled disc for a degree, a place in a row of boxes for a choice. */
export function shapeOf(dimension: Dimension, value: string): Shape {
  const drawing = Object.hasOwn(discs, value) ? discs[value] : undefined;
  const rank = dimension.values.findIndex((one) => one.id === value);
  const isDisc = value === 'silent' || rank === -1 || dimension.scale === 'degree';
  if (drawing !== undefined && isDisc) return { id: `shape-${value}`, width: size, height: size, drawing };
  return boxes(dimension.values.length, Math.max(rank, 0));
}

/** The same in a square of the size of a disc: of a row of boxes only the place of the one is left. */
export function smallShapeOf(dimension: Dimension, value: string): Shape {
  const shape = shapeOf(dimension, value);
  if (shape.width === size) return shape;
  const { length } = dimension.values;
  const rank = dimension.values.findIndex((one) => one.id === value);
  // A little is left on both sides, or signs side by side would run together.
  const slot = (size - 2) / length;
  const drawing = Array.from({ length }, (_, at) => {
    const [width, height] = at === rank ? [Math.min(slot, 5), 8] : [1, 1];
    const x = 1 + at * slot + (slot - width) / 2;
    return `<rect x="${x.toFixed(1)}" y="${6 - height / 2}" width="${width.toFixed(1)}" height="${height}" fill="currentColor"/>`;
  }).join('');
  return { ...shape, width: size, drawing };
}

function boxes(count: number, rank: number): Shape {
  const drawing = Array.from({ length: count }, (_, at) =>
    at === rank
      ? `<rect x="${at * 9}" y="2" width="8" height="8" fill="currentColor"/>`
      : `<rect x="${at * 9 + 2.25}" y="4.25" width="3.5" height="3.5" fill="none" stroke="currentColor"/>`,
  ).join('');
  return { id: `shape-${count}-${rank + 1}`, width: count * 9, height: size, drawing };
}

/** Each shape once, in the order of its first use. */
export function distinctShapes(shapes: readonly Shape[]): Shape[] {
  return [...new Map(shapes.map((shape) => [shape.id, shape])).values()];
}
