import type { CheckedCorpus } from '../compare/checked-corpus.ts';
import { inLines, lineHeight, textOf } from './lines.ts';
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

/** A letter of a name is about so wide, and of one that is turned so wide and high. */
const letter = { level: 6.6, across: 4.3, up: 5.2, upright: 6 };

/** How wide a column is, and how many letters and lines a name of a row has. */
interface Sizes {
  readonly cell: number;
  readonly letters: number;
  readonly lines: number;
}

/** On a phone names are broken, and columns stand as close as they can be told apart. */
const narrow = { width: 348, letters: 20, lines: 4, least: 18 };

/** Whether so many columns go on a phone. */
export function fitsNarrow(columns: number): boolean {
  return narrowSizes(columns).cell >= narrow.least;
}

function narrowSizes(columns: number): Sizes {
  const room = narrow.width - narrow.letters * letter.level;
  return { ...narrow, cell: Math.min(26, Math.floor(room / Math.max(1, columns))) };
}

/**
 * Actors by proposals, a mark for each part.
 *
 * @param addressOf where the names of a row and of a column lead
 * @param size for a column of text, or for a phone, if {@link fitsNarrow} says that it goes there
 */
export function roleTable(
  rows: readonly RoleRow[],
  proposals: readonly { readonly id: string; readonly name: string }[],
  addressOf: { actor(id: string): string; proposal(id: string): string },
  size: 'wide' | 'narrow' = 'wide',
): Svg {
  const isWide = size === 'wide';
  const longest = Math.max(0, ...proposals.map(({ name }) => name.length));
  const all = Math.max(0, ...rows.map(({ name }) => name.length));
  const { cell, letters, lines } = isWide
    ? { cell: 26, letters: all, lines: 1 }
    : narrowSizes(proposals.length);
  const left = Math.ceil(letters * letter.level) + (isWide ? 14 : 0);
  const top = Math.ceil(longest * (isWide ? letter.up : letter.upright)) + 16;
  const right = left + proposals.length * cell;
  const middle = (at: number) => left + at * cell + cell / 2;
  const inside = proposals.map(({ id, name }, at) =>
    el(
      'a',
      { href: addressOf.proposal(id) },
      el(
        'text',
        { transform: `translate(${middle(at) + 4} ${top - 8}) rotate(${isWide ? -50 : -90})` },
        words(name),
      ),
    ),
  );
  let y = top;
  for (const { actor, name, parts } of rows) {
    const written = inLines(name, letters, lines);
    const height = Math.max(26, written.length * lineHeight + 6);
    const centre = y + height / 2;
    const first = centre + 5 - ((written.length - 1) * lineHeight) / 2;
    inside.push(el('path', { d: `M0 ${y}H${right}`, class: 'rule-line' }));
    inside.push(el('a', { href: addressOf.actor(actor) }, textOf(written, { x: 0, y: first })));
    for (const [column, part] of parts.entries()) {
      if (!part) continue;
      const told = `${name}, ${proposals[column]?.name}: ${part.mark.name.toLowerCase()}`;
      inside.push(el('g', {}, title(told), markShape(part.mark.mark, middle(column), centre)));
    }
    y += height;
  }
  return drawn({
    id: isWide ? 'parts-by-proposal' : 'parts-by-proposal-narrow',
    width: right + (isWide ? Math.ceil(longest * letter.across) : 0),
    height: y + 6,
    title: 'Who has which part in what',
    description: `${rows.length} actors, one a row, by ${proposals.length} proposals and arrangements, one a column; a mark for each part. The same stands in the table below.`,
    inside,
  });
}
