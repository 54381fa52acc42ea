import { describe, expect, it } from 'vitest';
import { closeness, pairsOf } from '../../src/compare/closeness.ts';
import { closenessInShort, closenessInWords } from '../../src/compare/closeness-in-words.ts';
import { comparisonOfTwo } from '../../src/compare/comparison-of-two.ts';
import { matrixOf } from '../../src/compare/matrix.ts';
import { pairedProposals, pairPath, pairsWithPages } from '../../src/compare/pair-pages.ts';
import { tinyCorpus } from './tiny-corpus.ts';

const matrix = matrixOf(
  tinyCorpus({
    dimensions: { a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, words: { scale: 'words' } },
    proposals: {
      left: { cells: { a: 'yes', b: 'yes', c: 'yes', d: 'silent', e: 'silent', f: 'no', words: 'stated' } },
      right: { cells: { a: 'yes', b: 'no', c: 'silent', d: 'no', e: 'silent', f: 'no', words: 'stated' } },
      mute: {
        cells: {
          a: 'silent',
          b: 'silent',
          c: 'silent',
          d: 'silent',
          e: 'silent',
          f: 'silent',
          words: 'silent',
        },
      },
    },
  }),
);

describe('closeness', () => {
  it('counts same, different and one-sided answers, and leaves out answers in words and shared silence', () => {
    expect(closeness(matrix, 'left', 'right')).toEqual({
      same: ['a', 'f'],
      different: ['b'],
      open: [],
      oneSilent: ['c', 'd'],
      bothSilent: ['e'],
      share: 2 / 5,
    });
  });

  it('is the same in both directions', () => {
    expect(closeness(matrix, 'right', 'left')).toEqual(closeness(matrix, 'left', 'right'));
  });

  it('is nothing where neither speaks', () => {
    expect(closeness(matrix, 'mute', 'mute').share).toBe(0);
  });

  it('is said in words with every number', () => {
    expect(closenessInWords(closeness(matrix, 'left', 'right'))).toBe(
      'Of the 5 questions that at least one of them answers with a value, they answer 2 alike and 1 differently; to 2 only one of them speaks.',
    );
    expect(closenessInWords(closeness(matrix, 'mute', 'mute'))).toBe(
      'Neither answers any question with a value.',
    );
    expect(closenessInShort(closeness(matrix, 'left', 'right'))).toBe('2 of 5 answers alike');
  });
});

it('comparisonOfTwo puts every question into one group', () => {
  const groups = comparisonOfTwo(matrix, 'left', 'right');
  const ids = Object.fromEntries(
    Object.entries(groups).map(([name, rows]) => [
      name,
      rows.map((row: { dimension: string }) => row.dimension),
    ]),
  );
  expect(ids).toEqual({
    different: ['b'],
    inWords: ['words'],
    onlyA: ['c'],
    onlyB: ['d'],
    same: ['a', 'f'],
    open: [],
    bothSilent: ['e'],
  });
});

describe('pairs', () => {
  it('are every two proposals once, the earlier first', () => {
    expect(pairsOf(matrix)).toEqual([
      { a: 'left', b: 'right' },
      { a: 'left', b: 'mute' },
      { a: 'right', b: 'mute' },
    ]);
  });

  it('have one address, whichever is named first', () => {
    expect(pairPath(matrix, 'right', 'left')).toBe('/compare/left/right/');
    expect(pairPath(matrix, 'left', 'right')).toBe('/compare/left/right/');
  });

  it('have pages up to a bound and lead to the matrix beyond it', () => {
    const ids = Array.from({ length: pairedProposals + 2 }, (_, at) => `p${at}`);
    const many = matrixOf(
      tinyCorpus({
        dimensions: { a: {} },
        proposals: Object.fromEntries(ids.map((id) => [id, { cells: { a: 'yes' } }])),
      }),
    );
    expect(pairsWithPages(many)).toHaveLength(435);
    expect(pairPath(many, 'p29', 'p0')).toBe('/compare/p0/p29/');
    expect(pairPath(many, 'p30', 'p0')).toBe('/compare/?proposals=p0,p30');
  });
});
