import type { CheckedCorpus } from '../compare/checked-corpus.ts';
import { shortened } from '../text/wording.ts';
import { type Part, partsOf } from './proposal-map.ts';
import { markShape } from './role-marks.ts';
import { drawn, el, type Svg, title, words } from './svg.ts';

/** An actor by all proposals. */
export interface RoleRow {
  readonly actor: string;
  readonly name: string;
  /** Its part in each proposal, in the order of the matrix. */
  readonly parts: readonly (Part | undefined)[];
  readonly count: number;
}

/** Every actor with a part in at least so many proposals: those with most parts first, and by name where they have as many. */
export function roleRows({ corpus, matrix }: Pick<CheckedCorpus, 'corpus' | 'matrix'>, least = 1): RoleRow[] {
  const columns = matrix.proposals.map(
    (proposal) => new Map(partsOf(corpus, proposal).map((part) => [part.actor, part])),
  );
  const actors = new Set(columns.flatMap((column) => [...column.keys()]));
  return [...actors]
    .map((actor) => {
      const parts = columns.map((column) => column.get(actor));
      const name = parts.find((part) => part !== undefined)?.name ?? actor;
      return { actor, name, parts, count: parts.filter(Boolean).length };
    })
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

const left = 300;
const top = 190;
const cell = 26;

/**
 * Actors by proposals, a mark for each part.
 *
 * @param addressOf where the names of a row and of a column lead
 */
export function roleTable(
  rows: readonly RoleRow[],
  proposals: readonly { readonly id: string; readonly name: string }[],
  addressOf: { actor(id: string): string; proposal(id: string): string },
): Svg {
  const width = left + proposals.length * cell + 140;
  const height = top + rows.length * cell + 6;
  const middle = (at: number) => at * cell + cell / 2;
  const inside = [
    ...proposals.map(({ id, name }, at) =>
      el(
        'a',
        { href: addressOf.proposal(id) },
        el(
          'text',
          { transform: `translate(${left + middle(at) + 4} ${top - 8}) rotate(-50)` },
          words(shortened(name, 34)),
          title(name),
        ),
      ),
    ),
    ...rows.flatMap(({ actor, name, parts }, row) => [
      el('path', { d: `M0 ${top + row * cell}H${left + proposals.length * cell}`, class: 'rule-line' }),
      el(
        'a',
        { href: addressOf.actor(actor) },
        el('text', { x: 0, y: top + middle(row) + 5 }, words(shortened(name, 48)), title(name)),
      ),
      ...parts.flatMap((part, column) =>
        part
          ? [
              el(
                'g',
                {},
                title(`${name}, ${proposals[column]?.name}: ${part.mark.name.toLowerCase()}`),
                markShape(part.mark.mark, left + middle(column), top + middle(row)),
              ),
            ]
          : [],
      ),
    ]),
  ];
  return drawn({
    id: 'parts-by-proposal',
    width,
    height,
    title: 'Who has which part in what',
    description: `${rows.length} actors, one a row, by ${proposals.length} proposals and arrangements, one a column; a mark for each part. The same stands in the table below.`,
    inside,
  });
}
