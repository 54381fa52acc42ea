import { type Cell, isDoubtful, isMute, type Matrix } from '../matrix.ts';

/** A piece of a finding's sentence: plain words, or words that lead to cells. */
export type FindingPart =
  | string
  | { readonly text: string; readonly proposal: string; readonly dimension: string }
  | { readonly text: string; readonly proposal: string }
  | { readonly text: string; readonly dimension: string }
  | { readonly text: string; readonly pair: readonly [string, string] };

/** A sentence that the matrix makes true, with the cells that make it so. */
export interface Finding {
  /** Stable as long as the same thing is found: rule and subject. */
  readonly id: string;
  readonly rule: string;
  readonly parts: readonly FindingPart[];
  /** What follows the sentence where there is room for it. */
  readonly more?: readonly FindingPart[];
  /** The cells that make it so, silent ones included. */
  readonly cells: readonly Cell[];
}

/** One kind of finding: one file, named as the rule. */
export interface FindingRule {
  readonly name: string;
  /** How a list of such findings is headed. */
  readonly heading: string;
  /** What the rule looks for, in one sentence for readers. */
  readonly meaning: string;
  /** What would make such a finding fall, in one sentence for readers. */
  readonly overturned: string;
  /** What it means that nothing of the kind is found, where readers have to be told. */
  readonly none?: string;
  find(matrix: Matrix): Finding[];
}

/** All that a finding says, without its links. */
export function sentenceOf({ parts, more = [] }: Finding): string {
  return [...parts, ...more].map(partInWords).join('');
}

function partInWords(part: FindingPart): string {
  return typeof part === 'string' ? part : part.text;
}

/** "a, b and c", with each thing a part of its own; "a; b, with c; and d" where a thing has a comma or an "and" itself. */
export function listed(parts: readonly FindingPart[]): FindingPart[] {
  const nested = parts.length > 1 && parts.some((part) => /,| and /.test(partInWords(part)));
  const [between, last] = nested ? ['; ', '; and '] : [', ', ' and '];
  return parts.flatMap((part, at) => (at === 0 ? [part] : [at === parts.length - 1 ? last : between, part]));
}

/** A cell as words that lead to it. */
export function linkTo(cell: Cell, text: string): FindingPart {
  return { text, proposal: cell.proposal.id, dimension: cell.dimension.id };
}

/** The proposals of some cells, "A, B (doubtful) and C", each leading to its cell. */
export function named(cells: readonly Cell[]): FindingPart[] {
  return listed(
    cells.map((cell) => linkTo(cell, `${cell.proposal.value.name}${isDoubtful(cell) ? ' (doubtful)' : ''}`)),
  );
}

/** The proposals proper: what exists already is left out where the question is what is put forward. */
export function putForward(cells: readonly Cell[]): Cell[] {
  return cells.filter((cell) => cell.proposal.value.kind === 'proposal');
}

/**
 * A dimension's name inside a sentence: its first letter lower. A name that begins with a proper name has to be written so that it does not
 * ("The part given to Denmark"); an abbreviation keeps its capitals.
 */
export function inSentence(name: string): string {
  return /^[A-Z](?:[a-z]|$| )/.test(name) ? name.slice(0, 1).toLowerCase() + name.slice(1) : name;
}

/** A dimension as words that lead to its row. */
export function subject({ dimension }: Cell): FindingPart {
  return { text: inSentence(dimension.value.name), dimension: dimension.id };
}

/** Who is silent, as a sentence of its own; nothing where nobody is. */
export function whoIsSilent(cells: readonly Cell[]): FindingPart[] {
  const mute = cells.filter(isMute);
  return mute.length === 0 ? [] : [' Silent: ', ...named(mute), '.'];
}

/** "One country: A. Both sides: B and C.", in the order of the values. */
export function byAnswer(cells: readonly Cell[]): FindingPart[] {
  const ranks = [...new Set(cells.map((cell) => cell.rank))].sort((a, b) => a - b);
  return ranks.flatMap((rank, at) => {
    const group = cells.filter((cell) => cell.rank === rank);
    return [`${at === 0 ? '' : ' '}${group[0]?.label}: `, ...named(group), '.'];
  });
}
