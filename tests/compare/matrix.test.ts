import { describe, expect, it } from 'vitest';
import { matrixOf, speaks } from '../../src/compare/matrix.ts';
import { tinyCorpus } from './tiny-corpus.ts';

const corpus = tinyCorpus({
  dimensions: { aim: { values: ['peace', 'order'] }, steps: { scale: 'words' } },
  proposals: {
    one: { cells: { aim: 'order', steps: 'stated' } },
    two: { kind: 'arrangement', cells: { aim: 'silent', steps: 'silent' } },
  },
});

describe('matrixOf', () => {
  const matrix = matrixOf(corpus);

  it('gives a value its label and its place in the order of the dimension', () => {
    expect(matrix.cell('one', 'aim')).toMatchObject({ label: 'Order', rank: 1 });
  });

  it('calls an answer in words stated, and a silence silent', () => {
    expect(matrix.cell('one', 'steps')).toMatchObject({ label: 'Stated', rank: 0 });
    expect(matrix.cell('two', 'aim')).toMatchObject({ label: 'Silent', rank: -1 });
    expect([speaks(matrix.cell('one', 'steps')), speaks(matrix.cell('two', 'steps'))]).toEqual([true, false]);
  });

  it('keeps the order of proposals in a row, and leaves out themes without dimensions', () => {
    expect(matrix.row('aim').map((cell) => cell.proposal.id)).toEqual(['one', 'two']);
    expect(matrix.themes.map(({ theme, dimensions }) => [theme, dimensions.map(({ id }) => id)])).toEqual([
      ['who', ['aim', 'steps']],
    ]);
  });

  it('says which cell is missing', () => {
    expect(() => matrix.cell('one', 'money')).toThrow('no position of "one" on "money"');
  });
});
