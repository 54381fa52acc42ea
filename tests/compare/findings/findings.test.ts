import { describe, expect, it } from 'vitest';
import { closest } from '../../../src/compare/findings/closest.ts';
import { contradicting } from '../../../src/compare/findings/contradicting.ts';
import { type FindingRule, inSentence, listed, sentenceOf } from '../../../src/compare/findings/finding.ts';
import { findingRules, findingsOf } from '../../../src/compare/findings/index.ts';
import { onlyOne } from '../../../src/compare/findings/only-one.ts';
import { sharedByAll } from '../../../src/compare/findings/shared-by-all.ts';
import { unaddressed } from '../../../src/compare/findings/unaddressed.ts';
import { matrixOf } from '../../../src/compare/matrix.ts';
import { type Tiny, tinyCorpus } from '../tiny-corpus.ts';

/** The sentences that a rule makes of a matrix with one question, `aim`, and a proposal for each value. */
function sentences(
  rule: FindingRule,
  values: readonly string[],
  dimension: Tiny['dimensions'][string] = {},
  existing: readonly string[] = [],
) {
  const names = ['Alpha', 'Beta', 'Gamma'];
  const proposals = Object.fromEntries([
    ...values.map((value, at) => [names[at] ?? '', { cells: { aim: value } }]),
    ...existing.map((value, at) => [`Old ${at + 1}`, { kind: 'arrangement', cells: { aim: value } }]),
  ]);
  return rule.find(matrixOf(tinyCorpus({ dimensions: { aim: dimension }, proposals }))).map(sentenceOf);
}

describe('shared-by-all', () => {
  it('gives the answer where it is the same', () => {
    expect(sentences(sharedByAll, ['yes', 'yes'])).toEqual([
      'All proposals give the same answer on aim: Yes.',
    ]);
  });

  it('says that answers differ where they do, and where they are in words', () => {
    const apart = ['All proposals speak of aim, with answers that are not the same.'];
    expect(sentences(sharedByAll, ['yes', 'no'])).toEqual(apart);
    expect(sentences(sharedByAll, ['stated', 'stated'], { scale: 'words' })).toEqual(apart);
  });

  it('is silent where one is silent, and of one proposal alone', () => {
    expect(sentences(sharedByAll, ['yes', 'silent'])).toEqual([]);
    expect(sentences(sharedByAll, ['yes'])).toEqual([]);
  });

  it('does not ask what exists already', () => {
    expect(sentences(sharedByAll, ['yes', 'yes'], {}, ['no'])).toHaveLength(1);
  });
});

describe('contradicting', () => {
  it('gives the answers in the order of the values, each with who gives it', () => {
    expect(sentences(contradicting, ['no', 'yes', 'no'])).toEqual([
      'They part on aim. Yes: Beta. No: Alpha and Gamma.',
    ]);
  });

  it('does not take a difference of degree for a contradiction, unless one rejects', () => {
    const degree = { scale: 'degree' as const, values: ['central', 'included', 'rejected'] };
    expect(sentences(contradicting, ['central', 'included'], degree)).toEqual([]);
    expect(sentences(contradicting, ['central', 'rejected'], degree)).toEqual([
      'They part on aim. Central: Alpha. Rejected: Beta.',
    ]);
    expect(sentences(contradicting, ['rejected', 'rejected'], degree)).toEqual([]);
  });

  it('does not count silence, words or what exists already', () => {
    expect(sentences(contradicting, ['yes', 'silent'])).toEqual([]);
    expect(sentences(contradicting, ['stated', 'stated'], { scale: 'words' })).toEqual([]);
    expect(sentences(contradicting, ['yes', 'yes'], {}, ['no'])).toEqual([]);
  });
});

describe('only-one', () => {
  it('names the one and gives its sentence', () => {
    expect(sentences(onlyOne, ['silent', 'yes', 'silent'])).toEqual([
      'Only one proposal speaks of aim, Beta. It says yes.',
    ]);
  });

  it('is silent where two speak or none does', () => {
    expect(sentences(onlyOne, ['yes', 'yes', 'silent'])).toEqual([]);
    expect(sentences(onlyOne, ['silent', 'silent'])).toEqual([]);
    expect(sentences(onlyOne, ['yes'])).toEqual([]);
  });
});

describe('unaddressed', () => {
  it('says what no proposal speaks of, and which arrangements do', () => {
    expect(sentences(unaddressed, ['silent', 'silent'])).toEqual(['No proposal speaks of aim.']);
    expect(sentences(unaddressed, ['silent'], {}, ['yes', 'silent'])).toEqual([
      'No proposal speaks of aim, though an arrangement does: Old 1.',
    ]);
    expect(sentences(unaddressed, ['silent'], {}, ['yes', 'no'])).toEqual([
      'No proposal speaks of aim, though arrangements do: Old 1 and Old 2.',
    ]);
  });

  it('is silent where one speaks', () => {
    expect(sentences(unaddressed, ['silent', 'no'])).toEqual([]);
  });
});

describe('closest', () => {
  const cells = (text: string) =>
    Object.fromEntries(
      [...text].map((letter, at) => [`q${at + 1}`, { y: 'yes', n: 'no' }[letter] ?? 'silent']),
    );
  const found = (rows: Readonly<Record<string, string>>, old: Readonly<Record<string, string>> = {}) =>
    closest.find(
      matrixOf(
        tinyCorpus({
          dimensions: { q1: {}, q2: {}, q3: {}, q4: {} },
          proposals: {
            ...Object.fromEntries(Object.entries(rows).map(([id, text]) => [id, { cells: cells(text) }])),
            ...Object.fromEntries(
              Object.entries(old).map(([id, text]) => [
                id,
                { kind: 'arrangement' as const, cells: cells(text) },
              ]),
            ),
          },
        }),
      ),
    );

  it('names the pair with the largest share, the numbers and the questions', () => {
    const [finding, ...others] = found({ Alpha: 'yyn-', Beta: 'yyy-', Gamma: 'nnny' });
    expect(others).toEqual([]);
    expect(finding && sentenceOf(finding)).toBe(
      'Alpha and Beta. Of the 3 questions that at least one of them answers, they answer 2 alike: Q1 and Q2.',
    );
    expect(finding?.cells.map((cell) => `${cell.proposal.id} ${cell.dimension.id}`)).toEqual([
      'Alpha q1',
      'Beta q1',
      'Alpha q2',
      'Beta q2',
    ]);
  });

  it('names all pairs that are equally close', () => {
    expect(found({ Alpha: 'y---', Beta: 'y---', Gamma: 'y---' })).toHaveLength(3);
  });

  it('does not ask what exists already, and says nothing of a single pair or where nothing is shared', () => {
    expect(found({ Alpha: 'yy--', Beta: '--yy', Gamma: 'nn--' }, { Old: 'yy--' })).toEqual([]);
    expect(found({ Alpha: 'yyyy', Beta: 'yyyy' })).toEqual([]);
  });
});

it('every finding leads to cells, and has an id of its own', () => {
  const found = findingsOf(
    matrixOf(
      tinyCorpus({
        dimensions: { a: {}, b: {}, c: {}, d: {} },
        proposals: {
          Alpha: { cells: { a: 'yes', b: 'yes', c: 'yes', d: 'silent' } },
          Beta: { cells: { a: 'yes', b: 'no', c: 'silent', d: 'silent' } },
          Gamma: { cells: { a: 'yes', b: 'no', c: 'silent', d: 'silent' } },
        },
      }),
    ),
  );
  expect(new Set(found.map(({ rule }) => rule))).toEqual(new Set(findingRules.map(({ name }) => name)));
  expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
  for (const { cells, parts } of found) {
    expect(cells.length).toBeGreaterThan(0);
    expect(parts.some((part) => typeof part !== 'string')).toBe(true);
  }
});

describe('words', () => {
  const said = (...parts: string[]) => listed(parts).join('');

  it('lists with commas, and with semicolons where a thing has a comma or an "and"', () => {
    expect([said('a'), said('a', 'b'), said('a', 'b', 'c')]).toEqual(['a', 'a and b', 'a, b and c']);
    expect(said('a', 'b and c', 'd')).toBe('a; b and c; and d');
  });

  it('lowers the first letter of a name, but not an abbreviation', () => {
    expect([inSentence('Who pays'), inSentence('A part'), inSentence('UN mandate')]).toEqual([
      'who pays',
      'a part',
      'UN mandate',
    ]);
  });
});
