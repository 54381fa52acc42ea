import { randomFrom } from '../random.ts';

/** What two coders gave to the units of one question. */
export interface Coded {
  /** The values in their order where they are degrees; undefined where they only differ or are the same. */
  readonly order?: readonly string[] | undefined;
  readonly pairs: readonly (readonly [string, string])[];
}

/** How far two codings agree. */
export interface Agreement {
  /** Units that both coded. */
  readonly cells: number;
  /** Units to which both gave the same value. */
  readonly same: number;
  /** Krippendorff's alpha; undefined where nothing varies within any question. */
  readonly alpha: number | undefined;
  /** Where alpha lies in 95 of 100 resamples; undefined with alpha, and where no two values differ, for then every resample is the same. */
  readonly interval: readonly [number, number] | undefined;
}

/** How often the units are drawn again for an interval, and with which seed. */
export const resamples = 2000;
const seed = 20130317;

/**
 * Krippendorff's alpha for two coders without missing values, over one question or several:
 * α = 1 − Σ observed ∕ Σ expected, with observed = Σ over units of 2δ², expected = Σ over ordered pairs of values n_c · n_k · δ² ∕ (n − 1),
 * each reckoned within one question; δ² is 0 or 1 for choices, and for degrees the ordinal metric, as a share of the question's largest.
 * For one question it is alpha as usual (K. Krippendorff, Content Analysis, chapter on reliability).
 *
 * The interval draws as many units as there are from them, with replacement, and keeps what is expected (A. F. Hayes and K. Krippendorff,
 * "Answering the Call for a Standard Reliability Measure for Coding Data", 2007). The same codings give the same interval.
 */
export function reliability(questions: readonly Coded[]): Agreement {
  const reckoned = questions.map(disagreement);
  // Plain numbers side by side: the resamples read them millions of times.
  const units = Float64Array.from(reckoned.flatMap(({ observed }) => observed));
  const expected = reckoned.reduce((sum, one) => sum + one.expected, 0);
  const pairs = questions.flatMap((question) => question.pairs);
  const alphaFor = (observed: number) => 1 - observed / expected;
  const random = randomFrom(seed);
  const drawn = () => {
    let sum = 0;
    for (let at = 0; at < units.length; at += 1) sum += units[random.whole(0, units.length - 1)] as number;
    return alphaFor(sum);
  };
  return {
    cells: pairs.length,
    same: pairs.filter(([a, b]) => a === b).length,
    alpha: expected === 0 ? undefined : alphaFor(units.reduce((sum, one) => sum + one, 0)),
    interval: units.every((one) => one === 0) ? undefined : middle(Array.from({ length: resamples }, drawn)),
  };
}

/** Between which two of many numbers the middle 95 of 100 lie. */
export function middle(numbers: readonly number[]): readonly [number, number] {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] as number;
  return [at(0.025), at(0.975)];
}

// Observed disagreement of each unit, and what chance would give in all.
function disagreement({ pairs, order }: Coded): { observed: number[]; expected: number } {
  const counts = new Map<string, number>();
  for (const value of pairs.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const delta = order ? ordinal(order, counts) : (a: string, b: string) => (a === b ? 0 : 1);
  const values = [...counts];
  const all = values.flatMap(([a, n]) => values.map(([b, m]) => n * m * delta(a, b)));
  return {
    observed: pairs.map(([a, b]) => 2 * delta(a, b)),
    expected: all.reduce((sum, one) => sum + one, 0) / (2 * pairs.length - 1),
  };
}

// δ²(c, k) = (Σ from c to k of n_g − (n_c + n_k) ∕ 2)², as a share of the largest.
function ordinal(order: readonly string[], counts: ReadonlyMap<string, number>) {
  const square = (a: string, b: string) => {
    const [from, to] = [order.indexOf(a), order.indexOf(b)].sort((one, other) => one - other) as [
      number,
      number,
    ];
    const between = order.slice(from, to + 1).reduce((sum, value) => sum + (counts.get(value) ?? 0), 0);
    return (between - ((counts.get(a) ?? 0) + (counts.get(b) ?? 0)) / 2) ** 2;
  };
  const given = order.filter((value) => counts.has(value));
  const largest = Math.max(...given.flatMap((a) => given.map((b) => square(a, b))));
  return (a: string, b: string) => (a === b || largest === 0 ? 0 : square(a, b) / largest);
}
