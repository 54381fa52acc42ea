import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../../src/compare/findings/finding.ts';
import { findingsOf, firmFindings } from '../../../src/compare/findings/index.ts';
import { matrixOf } from '../../../src/compare/matrix.ts';
import { type Tiny, tinyCorpus } from '../tiny-corpus.ts';

describe('doubt', () => {
  const find = (values: Tiny['proposals'][string]['cells'][string][]) => {
    const proposals = Object.fromEntries(values.map((aim, at) => [`P${at}`, { cells: { aim } }]));
    const matrix = matrixOf(tinyCorpus({ dimensions: { aim: {} }, proposals }));
    const found = findingsOf(matrix);
    return { ids: found.map(({ id }) => id), said: found.map(sentenceOf), firm: firmFindings(matrix) };
  };
  const doubtful = { value: 'yes', certainty: 'doubtful' as const };

  it('a finding that rests on a doubtful answer or a doubtful silence does not hold without it', () => {
    expect(find([doubtful, 'no']).ids).toContain('answer-differently-aim');
    expect(find([doubtful, 'no']).firm.has('answer-differently-aim')).toBe(false);
    expect(find([doubtful, 'no', 'yes']).firm.has('answer-differently-aim')).toBe(true);
    expect(find(['yes', { value: 'silent', certainty: 'doubtful' }]).firm.has('only-one-aim')).toBe(false);
    expect(find(['yes', 'silent']).firm.has('only-one-aim')).toBe(true);
  });

  it('what two say doubtfully is not answered alike, and not said to differ', () => {
    expect(find([doubtful, doubtful]).ids).not.toContain('shared-by-all-aim');
    expect(find([doubtful, 'yes']).ids).toContain('shared-by-all-aim');
    expect(find([doubtful, doubtful]).said.join()).not.toContain('differ');
  });

  it('says beside every name that its answer, or its silence, is doubtful', () => {
    expect(find(['yes', doubtful, { value: 'silent', certainty: 'doubtful' }]).said).toContain(
      'P0 and P1 (doubtful) speak of aim; P2 (doubtful) is silent.',
    );
  });

  it('a finding on several questions does not hold where one of them falls away', () => {
    const matrix = matrixOf(
      tinyCorpus({
        dimensions: { aim: {}, means: {} },
        proposals: {
          A: { cells: { aim: 'yes', means: doubtful } },
          B: { cells: { aim: 'no', means: 'no' } },
        },
      }),
    );
    expect(findingsOf(matrix).map(({ id }) => id)).toContain('shared-by-all-with-different-answers');
    expect(firmFindings(matrix).has('shared-by-all-with-different-answers')).toBe(false);
  });
});
