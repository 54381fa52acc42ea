import { describe, expect, it } from 'vitest';
import { agreement, agreementOf } from '../../src/compare/agreement.ts';
import { tinyCorpus } from './tiny-corpus.ts';

describe('agreement', () => {
  it('is worked out as by hand', () => {
    // Ten cells, two coders. First:  a a a a b b b c c c
    //                        Second: a a a b b b c c c a
    // Values given: a 4 + 4 = 8, b 3 + 3 = 6, c 3 + 3 = 6; n = 20. Seven cells agree, three do not: observed 2 · 3 = 6.
    // Σ over c≠k of n_c · n_k = 20² − (8² + 6² + 6²) = 400 − 136 = 264. α = 1 − 19 · 6 / 264 = 1 − 114 / 264 = 150 / 264 = 25 / 44.
    const pairs = ['aa', 'aa', 'aa', 'ab', 'bb', 'bb', 'bc', 'cc', 'cc', 'ca'].map(
      (pair) => [pair[0] ?? '', pair[1] ?? ''] as const,
    );
    const { cells, same, alpha } = agreement(pairs);
    expect({ cells, same }).toEqual({ cells: 10, same: 7 });
    expect(alpha).toBeCloseTo(25 / 44, 12);
  });

  it('is one where the coders agree on different values, and unknown where nothing varies', () => {
    expect(
      agreement([
        ['a', 'a'],
        ['b', 'b'],
      ]).alpha,
    ).toBe(1);
    expect(
      agreement([
        ['a', 'a'],
        ['a', 'a'],
      ]).alpha,
    ).toBeUndefined();
    expect(agreement([]).alpha).toBeUndefined();
  });

  it('is below zero where they agree less than by chance', () => {
    // n = 4, two of each value: 16 − 8 = 8; observed 4; α = 1 − 3 · 4 / 8 = −0.5.
    expect(
      agreement([
        ['a', 'b'],
        ['b', 'a'],
      ]).alpha,
    ).toBeCloseTo(-0.5, 12);
  });
});

describe('agreementOf', () => {
  const tiny = {
    dimensions: { aim: {}, means: {} },
    proposals: { one: { cells: { aim: 'yes', means: 'no' } }, two: { cells: { aim: 'no', means: 'no' } } },
  };
  const first = { one: { aim: 'yes', means: 'no' }, two: { aim: 'no', means: 'no' } };

  it('compares cell by cell and lists what differs with what was decided', () => {
    const second = { one: { aim: 'no', means: 'no' }, two: { aim: 'no' } };
    const published = agreementOf(tinyCorpus({ ...tiny, codings: { first, second } }));
    expect(published?.all).toMatchObject({ cells: 3, same: 2 });
    expect(published?.dimensions.get('means')).toEqual({ cells: 1, same: 1, alpha: undefined });
    expect(published?.differences).toEqual([
      { proposal: 'one', dimension: 'aim', first: 'yes', second: 'no', decided: 'yes' },
    ]);
  });

  it('is nothing with one coding', () => {
    expect(agreementOf(tinyCorpus({ ...tiny, codings: { first } }))).toBeUndefined();
  });
});
