import { describe, expect, it } from 'vitest';
import { choiceFrom, differs, queryOf, told } from '../../src/client/matrix-choice.ts';

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
    expect(choiceFrom('?proposals=z&questions=&fold=x', offer)).toEqual(everything);
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

it('tells what is to be seen', () => {
  expect(told(everything, 2, offer)).toBe('Showing all 3 proposals and arrangements on all 2 questions.');
  expect(told({ ...everything, proposals: ['a'], differ: true }, 1, offer)).toBe(
    'Showing 1 of 3 proposals and arrangements on 1 of 2 questions, those on which they differ.',
  );
});
