import type { CheckedCorpus } from '../compare/checked-corpus.ts';
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

const cell = 26;
/** A letter of a name is about so wide, and of one that is turned so wide and high. */
const letter = { level: 6.6, across: 4.3, up: 5.2 };

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
  const longest = (names: readonly { readonly name: string }[]) =>
    Math.max(0, ...names.map(({ name }) => name.length));
  const left = Math.ceil(longest(rows) * letter.level) + 14;
  const top = Math.ceil(longest(proposals) * letter.up) + 16;
  const width = left + proposals.length * cell + Math.ceil(longest(proposals) * letter.across);
  const height = top + rows.length * cell + 6;
  const middle = (at: number) => at * cell + cell / 2;
  const inside = [
    ...proposals.map(({ id, name }, at) =>
      el(
        'a',
        { href: addressOf.proposal(id) },
        el('text', { transform: `translate(${left + middle(at) + 4} ${top - 8}) rotate(-50)` }, words(name)),
      ),
    ),
    ...rows.flatMap(({ actor, name, parts }, row) => [
      el('path', { d: `M0 ${top + row * cell}H${left + proposals.length * cell}`, class: 'rule-line' }),
      el('a', { href: addressOf.actor(actor) }, el('text', { x: 0, y: top + middle(row) + 5 }, words(name))),
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
