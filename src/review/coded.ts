import type { Coded } from '../schema/coded.ts';
import type { Fact } from './entity.ts';
import type { Row, Section, Verb } from './report.ts';

const label = 'coded by';

/**
 * By which version of the codebook something was coded, by whom and when.
 *
 * @param own what is said of it alone on this side
 * @param theirs what is said of it alone on the other side
 * @param whole what is said of the whole file, which holds where nothing is said of it alone
 * @returns nothing where neither side says anything of it alone: a file that was coded again is told once
 */
export function codedFacts(own?: Coded, theirs?: Coded, whole?: Coded): Fact[] {
  const coded = own ?? whole;
  if (!coded || !(own ?? theirs)) return [];
  return [{ label, text: `version ${coded.codebook}, coder ${coded.coder}, ${coded.date}` }];
}

/** Where something is told of which no more is told than that it was coded again. */
export function toldOfCoded(verb: Verb, rows: readonly Row[]): Section | undefined {
  const isCodedAlone = rows.every((row) => row.beside || row.label === label);
  return verb === 'changed' && isCodedAlone ? 'codings' : undefined;
}

/** What is asked of {@link toldOfCoded}. */
export function askedOfCoded(rows: readonly Row[]): string | undefined {
  const by = rows.find((row) => row.label === label)?.new;
  return by && `Was it read again by ${by.split(',')[0]}? {}`;
}
