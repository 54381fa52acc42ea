import type { Corpus } from '../corpus/load-corpus.ts';
import type { Coding } from '../schema/codebook.ts';

/** How far two codings of the same cells agree. */
export interface Agreement {
  /** Cells that both coded. */
  readonly cells: number;
  /** Cells to which both gave the same value. */
  readonly same: number;
  /** Krippendorff's alpha for nominal values and two coders; undefined where all values are the same, for then nothing varies. */
  readonly alpha: number | undefined;
}

/**
 * Krippendorff's alpha, nominal, two coders, no missing values:
 * α = 1 − (n − 1) · Σ disagreements / Σ over pairs of different values c≠k of n_c · n_k, with n the number of values given by both coders together
 * (twice the number of cells), n_c how often value c was given, and each disagreeing cell counted twice.
 * (K. Krippendorff, Content Analysis, chapter on reliability; equations for nominal data.)
 */
export function agreement(pairs: readonly (readonly [string, string])[]): Agreement {
  const same = pairs.filter(([a, b]) => a === b).length;
  const counts = new Map<string, number>();
  for (const value of pairs.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const n = pairs.length * 2;
  const squares = [...counts.values()].reduce((sum, count) => sum + count * count, 0);
  const expected = n * n - squares;
  const observed = 2 * (pairs.length - same);
  return {
    cells: pairs.length,
    same,
    alpha: expected === 0 ? undefined : 1 - ((n - 1) * observed) / expected,
  };
}

/** Agreement of the codings "first" and "second": in all, and for each dimension in the order of the matrix. */
export interface PublishedAgreement {
  readonly all: Agreement;
  readonly dimensions: ReadonlyMap<string, Agreement>;
  /** The cells in which the two differ, with what the edition decided. */
  readonly differences: readonly {
    proposal: string;
    dimension: string;
    first: string;
    second: string;
    decided: string;
  }[];
}

/** Compares the two blind codings that a corpus keeps; undefined where it does not keep two. */
export function agreementOf(corpus: Corpus): PublishedAgreement | undefined {
  const first = corpus.codings.get('first');
  const second = corpus.codings.get('second');
  if (!first || !second) return undefined;
  const value = (coding: ReadonlyMap<string, { value: Coding }>, proposal: string, dimension: string) =>
    coding.get(proposal)?.value.cells[dimension]?.value;
  const pairs = new Map<string, (readonly [string, string])[]>();
  const differences: PublishedAgreement['differences'][number][] = [];
  for (const dimension of corpus.dimensions.keys())
    for (const [proposal, { value: decided }] of corpus.proposals) {
      const a = value(first, proposal, dimension);
      const b = value(second, proposal, dimension);
      if (a === undefined || b === undefined) continue;
      pairs.set(dimension, [...(pairs.get(dimension) ?? []), [a, b]]);
      const position = decided.positions[dimension];
      if (!position) throw new Error(`no position of "${proposal}" on "${dimension}": run "npm run check"`);
      if (a !== b) differences.push({ proposal, dimension, first: a, second: b, decided: position.value });
    }
  return {
    all: agreement([...pairs.values()].flat()),
    dimensions: new Map([...pairs].map(([dimension, list]) => [dimension, agreement(list)])),
    differences,
  };
}
