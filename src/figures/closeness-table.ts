import { closeness } from '../compare/closeness.ts';
import { closenessInWords } from '../compare/closeness-in-words.ts';
import type { Matrix } from '../compare/matrix.ts';
import { shortened } from '../text/wording.ts';
import { drawn, el, type Svg, title, words } from './svg.ts';

const cell = 44;
const label = 26;
const left = 236;

/** Five steps of a share, from 0 (less than a tenth) to 4 (two fifths and more); the number itself stands in each square. */
export function stepOf(share: number): number {
  return Math.min(4, Math.floor(share * 10));
}

/**
 * How close every two proposals are: a square for each pair with the share of answers alike, in per cent.
 *
 * @param addressOf where two are compared
 */
export function closenessTable(matrix: Matrix, addressOf: (a: string, b: string) => string): Svg {
  const { proposals } = matrix;
  const count = proposals.length;
  const row = (at: number) => label + (at - 1) * 30;
  const inside: Svg[] = [];
  proposals.forEach(({ id: b, value }, at) => {
    if (at > 0)
      inside.push(
        el('text', { x: left - 10, y: row(at) + 20, 'text-anchor': 'end' }, words(shortened(value.name, 34))),
      );
    if (at < count - 1)
      inside.push(
        el(
          'text',
          { x: left + at * cell + 4, y: at === 0 ? label - 8 : row(at) + 20, class: 'step-name' },
          words(shortened(value.name, 34)),
        ),
      );
    proposals.slice(0, at).forEach(({ id: a, value: other }, column) => {
      const how = closeness(matrix, a, b);
      const step = stepOf(how.share);
      inside.push(
        el(
          'a',
          { href: addressOf(a, b) },
          title(`${other.name} and ${value.name}. ${closenessInWords(how)}`),
          el('rect', {
            x: left + column * cell,
            y: row(at),
            width: cell - 2,
            height: 28,
            class: `step-${step}`,
          }),
          el(
            'text',
            {
              x: left + column * cell + cell / 2 - 1,
              y: row(at) + 19,
              'text-anchor': 'middle',
              class: step > 2 ? 'on-dark' : undefined,
            },
            words(String(Math.round(how.share * 100))),
          ),
        ),
      );
    });
  });
  return drawn({
    id: 'closeness',
    width: left + (count - 1) * cell + 150,
    height: label + (count - 1) * 30 + 2,
    title: 'How close the proposals are to one another',
    description:
      'A square for every two proposals with the share of answers that are alike, in per cent of the questions that at least one of them answers with a value. The same stands in the table below.',
    inside,
  });
}
