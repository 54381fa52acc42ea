import { describe, expect, it } from 'vitest';
import { answerDifferently } from '../../../src/compare/findings/answer-differently.ts';
import { cannotBothBe } from '../../../src/compare/findings/cannot-both-be.ts';
import { closest } from '../../../src/compare/findings/closest.ts';
import { type Finding, type FindingRule, sentenceOf } from '../../../src/compare/findings/finding.ts';
import { findingRules, findingsOf } from '../../../src/compare/findings/index.ts';
import { leftOpen } from '../../../src/compare/findings/left-open.ts';
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
      'On aim all proposals give the same answer: Yes.',
    ]);
  });

  it('says that answers differ where they do, and where they are in words', () => {
    const apart = ['All proposals speak of aim; they do not all give the same answer for certain.'];
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

describe('answer-differently', () => {
  it('gives the answers in the order of the values, each with who gives it, and says who is silent', () => {
    expect(sentences(answerDifferently, ['no', 'yes', 'silent'])).toEqual([
      'On aim the proposals answer differently. Yes: Beta. No: Alpha. Silent: Gamma.',
    ]);
  });

  it('does not take more or less of one thing for another answer, unless one rejects it', () => {
    const degree = { scale: 'degree' as const, values: ['central', 'included', 'rejected'] };
    expect(sentences(answerDifferently, ['central', 'included'], degree)).toEqual([]);
    expect(sentences(answerDifferently, ['central', 'rejected'], degree)).toHaveLength(1);
    expect(sentences(answerDifferently, ['rejected', 'rejected'], degree)).toEqual([]);
  });

  it('does not count silence, words or what exists already', () => {
    expect(sentences(answerDifferently, ['yes', 'silent'])).toEqual([]);
    expect(sentences(answerDifferently, ['stated', 'stated'], { scale: 'words' })).toEqual([]);
    expect(sentences(answerDifferently, ['yes', 'yes'], {}, ['no'])).toEqual([]);
  });
});

describe('cannot-both-be', () => {
  const incompatible = [{ values: ['yes', 'no'] as [string, string], reason: 'Either or.' }];

  it('needs a pair of values that is declared, and gives its reason', () => {
    expect(sentences(cannotBothBe, ['yes', 'no'])).toEqual([]);
    expect(sentences(cannotBothBe, ['yes', 'yes', 'no'], { incompatible })).toEqual([
      'On aim two answers cannot both be. Yes: Alpha and Beta. No: Gamma. Either or.',
    ]);
    expect(sentences(cannotBothBe, ['yes', 'silent'], { incompatible }, ['no'])).toEqual([]);
  });
});

describe('left-open', () => {
  it('says who speaks and who is silent, where more than one speaks', () => {
    expect(sentences(leftOpen, ['yes', 'no', 'silent'])).toEqual([
      'Alpha and Beta speak of aim; Gamma is silent.',
    ]);
    expect(sentences(leftOpen, ['yes', 'silent', 'silent'])).toEqual([]);
    expect(sentences(leftOpen, ['yes', 'no'])).toEqual([]);
  });
});

describe('only-one', () => {
  it('names the one and gives its sentence', () => {
    expect(sentences(onlyOne, ['silent', 'yes', 'silent'])).toEqual([
      'Only Beta speaks of aim: It says yes.',
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
    expect(finding && sentenceOf(finding)).toEqual(
      expect.stringMatching(
        /^Alpha and Beta are close, and not separable from others: of the 3 questions that at least one of them answers, they answer 2 alike\. Alike are the answers on Q1 and Q2\. With the questions drawn anew no pair is closer in \d+ of 100 resamples\.$/,
      ),
    );
    expect(finding?.cells.map((cell) => `${cell.proposal.id} ${cell.dimension.id}`)).toEqual([
      'Alpha q1',
      'Beta q1',
      'Alpha q2',
      'Beta q2',
    ]);
  });

  it('calls a pair the closest only where every count and nearly every resample puts it first', () => {
    const far = { Alpha: 'yyyy', Beta: 'yyyy', Gamma: 'nnnn' };
    expect(sentenceOf(found(far)[0] as Finding)).toMatch(
      /^Alpha and Beta are the closest two: .* 100 of 100 resamples\.$/,
    );
    // Much shared silence puts another pair first.
    expect(
      sentenceOf(found({ Alpha: 'yyn-', Beta: 'yyy-', Gamma: 'n---', Delta: 'y---' })[0] as Finding),
    ).toMatch(/ are close, and not separable from others: /);
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
        dimensions: {
          a: {},
          b: { incompatible: [{ values: ['yes', 'no'], reason: 'Either or.' }] },
          c: {},
          d: {},
          e: {},
        },
        proposals: {
          Alpha: { cells: { a: 'yes', b: 'yes', c: 'yes', d: 'silent', e: 'yes' } },
          Beta: { cells: { a: 'yes', b: 'no', c: 'silent', d: 'silent', e: 'yes' } },
          Gamma: { cells: { a: 'yes', b: 'no', c: 'silent', d: 'silent', e: 'silent' } },
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
