import { describe, expect, it } from 'vitest';
import { agreementsOf, decidedFor } from '../../src/compare/agreement/codings.ts';
import { sharedPassages } from '../../src/compare/agreement/passages.ts';
import { reliability } from '../../src/compare/agreement/reliability.ts';
import { unitizing } from '../../src/compare/agreement/unitizing.ts';
import { tinyCorpus } from './tiny-corpus.ts';

const pairs = (text: string) => text.split(' ').map((pair) => [pair[0] ?? '', pair[1] ?? ''] as const);

describe('reliability', () => {
  it('is alpha for choices as by hand', () => {
    // Values given: a 8, b 6, c 6; n = 20; three of ten cells differ. α = 1 − 19 · 6 / (400 − 136) = 25 / 44.
    const { cells, same, alpha } = reliability([{ pairs: pairs('aa aa aa ab bb bb bc cc cc ca') }]);
    expect({ cells, same }).toEqual({ cells: 10, same: 7 });
    expect(alpha).toBeCloseTo(25 / 44, 12);
  });

  it('is alpha for degrees as by hand: values far apart count more', () => {
    // a 2, b 3, c 3 in that order. δ²: ab (5 − 2.5)² = 6.25, bc (6 − 3)² = 9, ac (8 − 2.5)² = 30.25. Observed 2 · 9 = 18 for bc.
    // Expected: 2 (2·3·6.25 + 3·3·9 + 2·3·30.25) / 7 = 600 / 7. α = 1 − 18 · 7 / 600 = 0.79.
    const degrees = { order: ['a', 'b', 'c'], pairs: pairs('aa bb bc cc') };
    expect(reliability([degrees]).alpha).toBeCloseTo(0.79, 12);
    const near = reliability([{ ...degrees, pairs: pairs('aa bb bc cc ab') }]).alpha ?? 0;
    const far = reliability([{ ...degrees, pairs: pairs('aa bb bc cc ac') }]).alpha ?? 0;
    expect(near).toBeGreaterThan(far);
  });

  it('reckons chance within each question', () => {
    // Each question alone is at chance or below; named apart, their values would look like agreement.
    const one = reliability([{ pairs: pairs('ab ba') }, { pairs: pairs('cd dc') }]);
    expect(one.alpha).toBeCloseTo(-0.5, 12);
  });

  it('is unknown where nothing varies, and its interval is the same every time and holds it', () => {
    expect(reliability([{ pairs: pairs('aa aa') }])).toMatchObject({ alpha: undefined, interval: undefined });
    expect(reliability([]).alpha).toBeUndefined();
    const once = reliability([{ pairs: pairs('aa aa aa ab bb bb bc cc cc ca') }]);
    expect(reliability([{ pairs: pairs('aa aa aa ab bb bb bc cc cc ca') }])).toEqual(once);
    const [low, high] = once.interval ?? [0, 0];
    expect(low).toBeLessThan(once.alpha ?? 0);
    expect(high).toBeGreaterThan(once.alpha ?? 1);
    expect(high).toBeLessThanOrEqual(1);
  });
});

describe('unitizing', () => {
  const units = (...of: (readonly [number, number])[]) => of.map(([begin, length]) => ({ begin, length }));
  // The worked example in K. Krippendorff, Content Analysis, 2nd edition, 2004, p. 254: a text of 300 that begins at 150.
  const from = (...of: (readonly [number, number])[]) =>
    units(...of.map(([begin, length]) => [begin - 150, length] as const));
  const c = [from([225, 70], [370, 30]), from([220, 80], [355, 20], [400, 20])] as const;
  const k = [from([180, 60], [300, 50]), from([180, 60], [300, 50])] as const;

  it('is uα of the published example', () => {
    expect(unitizing(300, [c])).toBeCloseTo(0.7286, 4);
    expect(unitizing(300, [k])).toBe(1);
    expect(unitizing(300, [c, k])).toBeCloseTo(0.8591, 3);
  });

  it('is the same whoever comes first, and nothing where nothing is marked', () => {
    expect(unitizing(300, [[c[1], c[0]]])).toBeCloseTo(unitizing(300, [c]) ?? 0, 12);
    expect(unitizing(300, [[[], []]])).toBeUndefined();
    expect(unitizing(0, [])).toBeUndefined();
  });

  it('is about 0 where two mark at random, and below it where they avoid each other', () => {
    const other = [units([10, 5]), units([100, 5])] as const;
    expect(unitizing(1000, [other])).toBeLessThan(0.05);
    expect(unitizing(20, [[units([0, 10]), units([10, 10])]])).toBeLessThan(0);
  });

  it('falls the less of a stretch both mark', () => {
    const shifted = (by: number) => unitizing(1000, [[units([100, 20]), units([100 + by, 20])]]) ?? 0;
    expect(shifted(0)).toBe(1);
    expect(shifted(2)).toBeGreaterThan(shifted(6));
    expect(shifted(6)).toBeGreaterThan(shifted(40));
  });
});

describe('sharedPassages', () => {
  const corpus = tinyCorpus({
    text: ['one two three four five six', 'seven eight seven'],
    dimensions: { aim: {} },
    proposals: { a: { cells: { aim: 'yes' } }, b: { cells: { aim: 'yes' } } },
  });
  const given = (...quotes: string[]) => ({
    value: quotes.length > 0 ? 'yes' : 'silent',
    quotes: quotes.map((exact) => ({ document: 'doc', exact })),
    further: [],
  });
  const compared = (...cells: (readonly [string[], string[]])[]) =>
    sharedPassages(
      corpus,
      cells.map(([first, second], at) => ({
        proposal: at === 0 ? 'a' : 'b',
        dimension: 'aim',
        first: given(...first),
        second: given(...second),
      })),
    );

  it('counts words that both quote once, however often one of them does', () => {
    expect(compared([['one two three', 'three four'], ['two three four five']])).toMatchObject({
      cells: 1,
      touching: 1,
      share: 6 / 8,
    });
    expect(compared([['one two'], ['one two']])).toMatchObject({ share: 1, alpha: 1 });
  });

  it('takes the same words under another proposal for others', () => {
    const { cells, alpha } = compared([['one two'], []], [[], ['one two']]);
    expect(cells).toBe(0);
    expect(alpha).toBeLessThan(0.1);
  });

  it('does not count words that do not stand there once', () => {
    expect(compared([['seven'], ['nine']])).toEqual({ cells: 0, touching: 0, share: 0, alpha: undefined });
  });
});

describe('agreementsOf', () => {
  const tiny = {
    dimensions: { aim: {}, means: {} },
    proposals: { one: { cells: { aim: 'yes', means: 'no' } }, two: { cells: { aim: 'no', means: 'no' } } },
  };
  const first = { one: { aim: 'yes', means: 'no' }, two: { aim: 'no', means: 'no' } };

  it('compares cell by cell, and counts for whom the edition decided', () => {
    const second = { one: { aim: 'no', means: 'no' }, two: { aim: 'no' } };
    const [found, ...others] = agreementsOf(tinyCorpus({ ...tiny, codings: { first, second } }));
    expect(others).toEqual([]);
    expect(found?.all).toMatchObject({ cells: 3, same: 2 });
    expect(found?.dimensions.get('means')).toMatchObject({ cells: 1, same: 1, alpha: undefined });
    const { apart, ...decided } = decidedFor(found?.cells ?? []);
    expect(decided).toEqual({ first: 1, second: 0, neither: 0 });
    expect(apart).toMatchObject([{ proposal: 'one', dimension: 'aim', decided: 'yes' }]);
  });

  it('leaves shared silence out of one figure', () => {
    const silent = { one: { aim: 'silent', means: 'no' }, two: { aim: 'no', means: 'silent' } };
    const [found] = agreementsOf(tinyCorpus({ ...tiny, codings: { first, silent, third: silent } }));
    expect(found?.withoutSilence.cells).toBe(4);
    expect(
      agreementsOf(tinyCorpus({ ...tiny, codings: { a: silent, b: silent } }))[0]?.withoutSilence.cells,
    ).toBe(2);
  });

  it('is nothing with one coding', () => {
    expect(agreementsOf(tinyCorpus({ ...tiny, codings: { first } }))).toEqual([]);
  });
});
