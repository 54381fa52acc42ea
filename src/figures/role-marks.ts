import type { EditionWords, Mark } from '../schema/edition.ts';
import { el, type Svg } from './svg.ts';

/** What is drawn for a part, and what a legend says of it. */
export type NamedMark = EditionWords['marks'][number];

/** Of several roles of one actor, the mark that comes first: an actor that both leads and takes part is drawn as leading. */
export function strongestMark(
  { marks, roles: known }: Pick<EditionWords, 'marks' | 'roles'>,
  roles: readonly string[],
): NamedMark | undefined {
  const drawn = new Set(known.filter(({ id }) => roles.includes(id)).map(({ mark }) => mark));
  return marks.find(({ mark }) => drawn.has(mark));
}

const shapes: Readonly<Record<Mark, Svg>> = {
  lead: el('path', { d: 'M-6-6h12v12h-12z' }),
  host: el('path', { d: 'M-5.25-5.25h10.5v10.5h-10.5z', class: 'open' }),
  member: el('circle', { r: 5.5 }),
  later: el('circle', { r: 4.75, class: 'open' }),
  recipient: el('path', { d: 'M-6-4.5h12l-6 10z' }),
  helper: el('path', { d: 'M-6 5h12l-6-10z', class: 'open' }),
  apart: el('path', { d: 'M-5-5l10 10m0-10l-10 10', class: 'open' }),
  target: `${el('circle', { r: 5, class: 'open' })}${el('circle', { r: 1.75 })}`,
};

/** A mark, 12 units wide around its own middle: each has a shape, so that no one needs the colour. */
export function markShape(mark: Mark, x: number, y: number): Svg {
  return el('g', { class: `mark ${mark}`, transform: `translate(${x} ${y})` }, shapes[mark]);
}
