import { kept } from '../kept/in-memory.ts';
import { middle, resamples } from './agreement/reliability.ts';
import { type Closeness, closeness, type Pair, pairsOf } from './closeness.ts';
import type { Matrix } from './matrix.ts';
import { randomFrom } from './random.ts';

/** Ways to count how close two proposals are, each with what it divides the answers that are alike by. */
export const counts = [
  {
    name: 'answered',
    says: 'of the questions that at least one of the two answers',
    share: (of: Closeness) => of.share,
  },
  {
    name: 'both',
    says: 'of the questions that both answer',
    share: ({ same, different, open }: Closeness) =>
      part(same.length, same.length + different.length + open.length),
  },
  {
    name: 'silence',
    says: 'of all questions, shared silence counted as alike',
    share: ({ same, different, open, oneSilent, bothSilent }: Closeness) => {
      const alike = same.length + bothSilent.length;
      return part(alike, alike + different.length + open.length + oneSilent.length);
    },
  },
] as const;

/** A pair of proposals proper with how sure its closeness is. */
export interface Spread extends Pair {
  readonly how: Closeness;
  /** Its closeness by each of {@link counts}, 0 to 1. */
  readonly shares: readonly number[];
  /** Between which two shares, by the first count, 95 of 100 resamples lie. */
  readonly interval: readonly [number, number];
  /** In which share of resamples no pair is closer. */
  readonly leads: number;
}

/**
 * How sure it is which proposals proper are closest: by each count, and by the first with the questions drawn anew, with replacement, as
 * many as there are. The same matrix gives the same spread.
 */
export const spreadOf = kept((matrix: Matrix): readonly Spread[] => {
  const proper = new Set(
    matrix.proposals.filter(({ value }) => value.kind === 'proposal').map(({ id }) => id),
  );
  const pairs = pairsOf(matrix).filter(({ a, b }) => proper.has(a) && proper.has(b));
  const found = pairs.map((pair) => ({ ...pair, how: closeness(matrix, pair.a, pair.b) }));
  const questions = matrix.dimensions.filter(({ value }) => value.scale !== 'words').map(({ id }) => id);
  const outcomes = found.map(({ how }) => questions.map((id) => outcome(how, id)));
  const random = randomFrom(20130317);
  const drawn = Array.from({ length: questions.length === 0 ? 0 : resamples }, () => {
    const at = questions.map(() => random.whole(0, questions.length - 1));
    return outcomes.map((of) => {
      const asked = at.map((one) => of[one]).filter((one) => one !== undefined);
      return part(asked.filter(Boolean).length, asked.length);
    });
  });
  return found.map((pair, at) => ({
    ...pair,
    shares: counts.map(({ share }) => share(pair.how)),
    interval: drawn.length === 0 ? [0, 0] : middle(drawn.map((shares) => shares[at] as number)),
    leads: part(drawn.filter((shares) => (shares[at] as number) >= Math.max(...shares)).length, drawn.length),
  }));
});

// Alike or not; undefined where the question is not counted.
function outcome({ same, different, open, oneSilent }: Closeness, id: string): boolean | undefined {
  if (same.includes(id)) return true;
  return [different, open, oneSilent].some((list) => list.includes(id)) ? false : undefined;
}

function part(count: number, of: number): number {
  return of === 0 ? 0 : count / of;
}
