import { shortened } from '../text/wording.ts';
import { el, type Svg, words } from './svg.ts';

/** From one line of a label to the next. */
export const lineHeight = 14;

/** A label in lines of about so many letters: what does not go into the most of them is left out, and said to be. */
export function inLines(text: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (lines.length < most - 1 && rest.length > letters) {
    const space = rest.lastIndexOf(' ', letters);
    if (space <= 0) break;
    lines.push(rest.slice(0, space));
    rest = rest.slice(space + 1);
  }
  return [...lines, shortened(rest, letters)];
}

/** Lines of a label one below the other, from the place of the first. */
export function textOf(
  lines: readonly string[],
  place: Readonly<Record<string, string | number | undefined>>,
): Svg {
  const [first = '', ...others] = lines;
  // The space keeps words apart where the label is read and not looked at.
  const below = others.map((line) => ` ${el('tspan', { x: place.x, dy: lineHeight }, words(line))}`);
  return el('text', place, words(first), ...below);
}
