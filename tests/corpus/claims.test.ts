import { expect, test } from 'vitest';
import { silenceHolds } from '../../src/corpus/checks/silence-holds.ts';
import { topicSchema, unansweredSchema } from '../../src/schema/claims.ts';
import { dimensionSchema } from '../../src/schema/dimension.ts';
import { writtenCorpus } from './written-corpus.ts';

const quotes = [{ document: 'doc', exact: 'words' }];
const claim = { id: 'one', says: 'It is so.', by: 'someone', quotes };
const topic = (...claims: object[]) =>
  topicSchema.safeParse({ order: 1, name: 'A', asks: 'Is it so?', claims });

test('a claim stands on words, and supports or denies others of its topic alone', () => {
  const other = { ...claim, id: 'two', denies: ['one'] };
  expect(topic(claim, other).success).toBe(true);
  expect(topic({ ...claim, quotes: [] }).success).toBe(false);
  expect(topic(claim, claim).success).toBe(false);
  expect(topic({ ...claim, supports: ['one'] }).success).toBe(false);
  expect(topic(claim, { ...other, denies: ['three'] }).success).toBe(false);
});

test('values that cannot both be are two different values of their question', () => {
  const question = (values: string[]) =>
    dimensionSchema
      .safeParse({
        theme: 'who',
        order: 1,
        name: 'A',
        question: 'Is it so?',
        scale: 'choice',
        values: ['yes', 'no'].map((id) => ({ id, label: id, rule: id })),
        incompatible: [{ values, reason: 'Either or.' }],
        silence: 'Nothing.',
        terms: ['so'],
      })
      .error?.issues.map(({ path, message }) => `${path.slice(-2).join(' ')}: ${message}`);
  expect(question(['yes', 'no'])).toBeUndefined();
  expect(question(['yes', 'maybe'])).toEqual(['values 1: another of yes, no']);
  expect(question(['maybe', 'no'])).toEqual(['values 0: one of yes, no']);
  expect(question(['yes', 'yes'])).toEqual(['values 1: another of yes, no']);
});

test('what is said to be open is looked for as strictly as what is silent', () => {
  const corpus = writtenCorpus({ documents: { doc: ['The toll was a penny.'] }, actors: {} });
  const found = (searched: string[], explained: object[] = []) => {
    const value = unansweredSchema.parse([
      { id: 'sum', asks: 'What sum?', documents: ['doc'], searched, explained },
    ]);
    const entry = { id: 'x', file: 'content/unanswered.yml', value, placeOf: () => ({ line: 1, column: 1 }) };
    return [...silenceHolds.check({ ...corpus, unanswered: entry })].map(({ found }) => found);
  };
  expect(found(['shilling*'])).toEqual([]);
  expect(found(['penn*'])).toEqual([expect.stringContaining('"penn*" stands in doc#p1')]);
  expect(found(['penn*'], [{ document: 'doc', exact: 'a penny', why: 'Another toll.' }])).toEqual([]);
  expect(found(['shilling*'], [{ document: 'doc', exact: 'a penny', why: 'Another toll.' }])).toHaveLength(1);
});
