import { expect, test } from 'vitest';
import { silenceHolds } from '../../../src/corpus/checks/silence-holds.ts';
import type { Corpus } from '../../../src/corpus/load-corpus.ts';
import { positionSchema } from '../../../src/schema/comparison.ts';
import type { Dimension } from '../../../src/schema/dimension.ts';
import { tinyCorpus } from '../../compare/tiny-corpus.ts';
import { writtenCorpus } from '../written-corpus.ts';

const text = [
  'The Union met. There is political will for it.',
  'Political will was said to grow; the Union, too.',
  'Nothing else is said of words.',
];

/** A proposal that is silent on one question, in a document that names the union twice and has "political will" twice. */
function silent(position: object, question: Partial<Dimension> = {}): Corpus {
  const corpus = tinyCorpus({ text, dimensions: { a: {} }, proposals: { one: { cells: { a: 'silent' } } } });
  const { actors } = writtenCorpus({ documents: {}, actors: { union: ['Union'] } });
  const [one, a] = [corpus.proposals.get('one'), corpus.dimensions.get('a')];
  if (!one || !a) throw new Error();
  const read = positionSchema.parse({ value: 'silent', ...position });
  return {
    ...corpus,
    actors,
    proposals: new Map([['one', { ...one, value: { ...one.value, positions: { a: read } } }]]),
    dimensions: new Map([['a', { ...a, value: { ...a.value, terms: ['zebra'], ...question } }]]),
  };
}

const said = (corpus: Corpus) =>
  [...silenceHolds.check(corpus)].map(({ level, found }) => `${level}: ${found}`);
const will = { searched: ['zebra', 'political will'] };

test('one term gives one message, with every place, and one reason may serve all of them', () => {
  expect(said(silent(will))).toEqual([
    `error: "political will" stands in doc#p1: "…${text[0]}…", and in doc#p2`,
  ]);
  const everywhere = 'It is praise.';
  expect(said(silent({ ...will, explained: [{ term: 'political will', everywhere }] }))).toEqual([]);
  // A reason for one place leaves the other open; a reason for a longer term covers what stands within it.
  const one = { document: 'doc', exact: 'There is political will for it.', why: 'Praise.' };
  expect(said(silent({ ...will, explained: [one] }))).toEqual([expect.stringContaining('stands in doc#p2')]);
  const within = { searched: ['zebra', 'political'], explained: [{ term: ['political will'], everywhere }] };
  expect(said(silent(within))).toEqual([]);
});

test('an actor who bears on the question breaks a silence whose terms miss its name', () => {
  const questions: Partial<Dimension>[] = [{ actors: ['union'] }, { actorKinds: ['state'] }];
  for (const question of questions) {
    const searched = ['zebra'];
    expect(said(silent({ searched }, question))).toEqual([
      expect.stringMatching(
        /^error: "Union" \(union\), who bears on this question, is named in doc#p1: .*, and in doc#p2$/,
      ),
    ]);
    const explained = [{ term: 'Union', everywhere: 'It only met.' }];
    expect(said(silent({ searched, explained }, question))).toEqual([]);
  }
  expect(said(silent({ searched: ['zebra'] }, { actorKinds: ['person'] }))).toEqual([]);
  // A name that was looked for is told as a term, and not once more.
  expect(said(silent({ searched: ['zebra', 'union'] }, { actors: ['union'] }))).toHaveLength(1);
});

test('a term of the question that is left out wants a reason, and a reason wants a term', () => {
  const question = { terms: ['Zebra', 'horse*'] };
  expect(said(silent({ searched: ['zebra'] }, question))).toEqual([
    'warning: a silence that did not look for "horse*"',
  ]);
  const leftOut = [{ term: 'Horse*', why: 'A zebra is one.' }];
  expect(said(silent({ searched: ['zebra'], leftOut }, question))).toEqual([]);
  expect(said(silent({ searched: ['zebra', 'horse*'], leftOut }, question))).toEqual([
    'error: a reason for not looking for "Horse*", which was looked for',
  ]);
});

test('an explanation that explains nothing has to go', () => {
  const explained = [{ term: ['union', 'nobody'], everywhere: 'It only met.' }];
  expect(said(silent({ searched: ['zebra'], explained }))).toEqual([
    expect.stringMatching(/^error: an explanation of "union", "nobody", which was not looked for/),
  ]);
});

test('a text in another language is searched for words of its own, and no silence does without', () => {
  const inFrench = (corpus: Corpus): Corpus => ({
    ...corpus,
    documents: new Map(
      [...corpus.documents].map(([id, one]) => [id, { ...one, front: { ...one.front, language: 'fr' } }]),
    ),
  });
  const question = { termsIn: { fr: ['zèbre*'] } };
  expect(said(inFrench(silent({ searched: ['zebra'] }, question)))).toEqual([
    'error: a silence that looked for English words alone, while doc is in French',
  ]);
  expect(said(inFrench(silent({ searched: ['zebra', 'zèbre*'] }, question)))).toEqual([]);
  expect(said(inFrench(silent({ searched: ['cheval', 'zebra'] }, question)))).toEqual([
    'warning: a silence that did not look for "zèbre*"',
  ]);
  // In an English text they are no terms of the question.
  expect(said(silent({ searched: ['zebra'] }, question))).toEqual([]);
});
