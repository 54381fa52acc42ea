import { describe, expect, it } from 'vitest';
import {
  askedFor,
  choiceFrom,
  differs,
  pairShown,
  queryOf,
  told,
  unknownIn,
} from '../../src/client/matrix-choice.ts';

const offer = { proposals: ['a', 'b', 'c'], questions: ['x', 'y'], themes: ['who', 'force'] };
const everything = {
  proposals: offer.proposals,
  questions: offer.questions,
  differ: false,
  silence: false,
  swap: false,
  folded: [],
};

describe('a choice in the address', () => {
  it('comes back as it was', () => {
    for (const choice of [
      everything,
      { ...everything, proposals: ['a', 'c'], differ: true, silence: true },
      { ...everything, questions: ['y'], swap: true, folded: ['force'] },
    ])
      expect(choiceFrom(queryOf(choice, offer), offer)).toEqual(choice);
  });

  it('is nothing where everything is to be seen', () => {
    expect(queryOf(everything, offer)).toBe('');
    expect(choiceFrom('', offer)).toEqual(everything);
  });

  it('can be read, and goes in the order of the matrix', () => {
    expect(queryOf({ ...everything, proposals: ['a', 'b'], differ: true, swap: true }, offer)).toBe(
      '?proposals=a,b&differ&swap',
    );
    expect(choiceFrom('?proposals=c,a', offer).proposals).toEqual(['a', 'c']);
  });

  it('leaves everything to be seen where it names nothing that is there', () => {
    for (const query of ['?proposals=z&questions=&fold=x', '?proposals', '?proposals=,,,', '?%E0%A4%A', '?'])
      expect(choiceFrom(query, offer), query).toEqual(everything);
    // Nothing chosen is no address to give to others.
    expect(queryOf({ ...everything, proposals: [], questions: [] }, offer)).toBe('');
  });

  it('takes what it knows of names that are repeated, unknown, long or markup, and counts the others', () => {
    const markup = encodeURIComponent('<img src=x onerror=alert(1)>');
    for (const [query, proposals, unknown] of [
      ['?proposals=a&proposals=c,c', ['a', 'c'], 0],
      ['?proposals=a,z,z&questions=q', ['a'], 2],
      [`?proposals=${markup},b`, ['b'], 1],
      [`?proposals=${'long-'.repeat(400)}&fold=who,__proto__`, offer.proposals, 2],
      ['?proposals=A', offer.proposals, 1],
    ] as const) {
      expect(choiceFrom(query, offer).proposals, query).toEqual(proposals);
      expect(unknownIn(query, offer), query).toBe(unknown);
    }
  });
});

it('differs where values do, and never counts answers in words as the same', () => {
  const by = (silence: boolean) => (values: string) => differs(values.split(' '), silence);
  expect(['a a', 'a b', 'silent a b', 'stated stated', 'silent silent'].map(by(false))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  // Who is silent says nothing else, unless silence is to count.
  expect(['silent a', 'silent a a', 'silent stated'].map(by(false))).toEqual([false, false, false]);
  expect(['silent a', 'silent a a', 'silent stated'].map(by(true))).toEqual([true, true, true]);
});

describe('what is told', () => {
  it('is how much is to be seen, and of what', () => {
    expect(told(everything, 2, offer)).toBe('Showing all 3 proposals and arrangements on all 2 questions.');
    expect(told({ ...everything, proposals: ['a', 'b'], differ: true }, 1, offer)).toBe(
      'Showing 2 of 3 proposals and arrangements on 1 of 2 questions, those on which they differ.',
    );
    expect(told({ ...everything, differ: true }, 2, offer)).toBe(
      'Showing all 3 proposals and arrangements on all 2 questions: they differ on every one of them.',
    );
    expect(told(everything, 2, offer, 1)).toMatch(/ One name in the address stood for nothing here/);
    expect(told(everything, 2, offer, 3)).toMatch(/ 3 names in the address stood for nothing here/);
  });

  it('is what to do where nothing is to be seen', () => {
    for (const [choice, why] of [
      [{ proposals: [] }, /no proposal is chosen\. Pick two/],
      [{ questions: [] }, /no question is chosen\. Name some/],
      [{ proposals: [], questions: [] }, /neither proposals nor questions are chosen\. Tick/],
      [{ proposals: ['a'], differ: true }, /one proposal alone differs from nothing\. Choose another/],
      [{ proposals: ['a', 'b'], differ: true }, /differ on none of the chosen questions\. Choose other/],
    ] as const)
      expect(told({ ...everything, ...choice }, 0, offer)).toMatch(why);
  });
});

describe('what is asked for by words', () => {
  const questions = [
    { id: 'algeria', words: 'The part given to Algeria. What part is given to Algeria?' },
    { id: 'libya', words: 'The part given to Libya. What part is given to Libya?' },
    { id: 'pursuit', words: 'Pursuit across borders. May troops follow across a border?' },
    { id: 'toure', words: 'Touré’s plan for the Sahel-Sahara' },
  ];
  const ids = (asked: string) => askedFor(asked, questions).join(' ');

  it('is found by the beginnings of words, each wish for itself', () => {
    expect(ids('pursuit, algeria, libya')).toBe('algeria libya pursuit');
    expect(ids('ALGER')).toBe('algeria');
    expect(ids('toure; border pursuit')).toBe('pursuit toure');
    expect(ids('sahara')).toBe('toure');
    expect(ids('part libya')).toBe('libya');
  });

  it('is found by any longer word where no wish is met whole', () => {
    expect(ids('pursuit algeria')).toBe('algeria pursuit');
    expect(ids('the pursuit of smugglers')).toBe('pursuit');
  });

  it('is nothing for what stands nowhere, is markup, or has no word', () => {
    for (const asked of ['zzz', ' , ;,', '<q>', '('.repeat(2000), 'x'.repeat(2000), '.*', '\u202e'])
      expect(ids(asked)).toBe('');
  });
});

it('keeps two that were picked in the order in which they were', () => {
  const of = (...proposals: string[]) => ({ ...everything, proposals });
  expect(pairShown(of('a', 'c'), ['c', 'a'])).toEqual(['c', 'a']);
  expect(pairShown(of('a', 'c'), ['b', 'a'])).toEqual(['a', 'c']);
  expect(pairShown(of('b'), [])).toEqual(['b']);
  expect(pairShown(of(), ['a'])).toEqual([]);
  expect(pairShown(everything, ['a', 'b'])).toEqual([]);
});
