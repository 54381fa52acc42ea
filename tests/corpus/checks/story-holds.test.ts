import { expect, test } from 'vitest';
import { storyHolds } from '../../../src/corpus/checks/story-holds.ts';
import type { Corpus, Entry } from '../../../src/corpus/load-corpus.ts';
import { storySchema } from '../../../src/schema/story.ts';
import { writtenCorpus } from '../written-corpus.ts';

const answer = (value: string, exact: string) => ({
  value,
  sentence: 'So.',
  quotes: [{ document: 'doc', exact }],
});
const entry = <T>(id: string, value: T): Entry<T> => ({
  id,
  file: `${id}.yml`,
  value,
  placeOf: () => ({ line: 1, column: 1 }),
});

/** A corpus in which a bridge is paid for by the town, and a ferry by those who cross, or by the county. */
function found(sides: object[], change: (corpus: Corpus) => object = () => ({}), documents = ['doc']) {
  const positions = {
    bridge: { 'who-pays': answer('town', 'the town pays') },
    ferry: {
      'who-pays': { ...answer('toll', 'a penny each'), further: [answer('county', 'or the county')] },
    },
  };
  const corpus = {
    ...writtenCorpus({ documents: { doc: ['the town pays, a penny each, or the county'] }, actors: {} }),
    dimensions: new Map([['who-pays', entry('who-pays', {})]]),
    proposals: new Map(Object.entries(positions).map(([id, all]) => [id, entry(id, { positions: all })])),
    story: entry(
      'story',
      storySchema.parse({
        name: 'The story',
        lead: 'All of it.',
        documents: documents.map((document) => ({
          says: 'It says so.',
          quote: { document, exact: 'the town pays' },
        })),
        disagreements: [{ id: 'pay', name: 'Pay', says: 'They differ.', question: 'who-pays', sides }],
      }),
    ),
  } as unknown as Corpus;
  return [...storyHolds.check({ ...corpus, ...change(corpus) })].map(
    (message) => `${message.level}: ${message.found}`,
  );
}

const town = { proposal: 'bridge', value: 'town', exact: 'the town pays' };
const toll = { proposal: 'ferry', value: 'toll', exact: 'a penny each' };

test('a story stands on cells that answer differently, each by its own quote', () => {
  expect(found([town, toll])).toEqual([]);
  expect(found([town, { ...toll, value: 'county', exact: 'or the county' }])).toEqual([]);
});

test.each([
  [
    'another value than the cell has',
    [town, { ...toll, value: 'nobody' }],
    '"nobody" for "ferry", whose cell says "toll"',
  ],
  [
    'words of another answer',
    [town, { ...toll, exact: 'or the county' }],
    'words that are no quote of the answer',
  ],
  ['a part of a quote', [town, { ...toll, exact: 'a penny' }], 'words that are no quote of the answer'],
  ['the same answer twice', [town, town], 'two sides that both answer "town"'],
])('%s is refused', (_, sides, message) => {
  expect(found(sides)).toEqual([`error: ${message}`]);
});

test('nothing is told of drafts', () => {
  const draft = (corpus: Corpus, kind: 'dimensions' | 'proposals', id: string) => ({
    [kind]: new Map(
      [...corpus[kind]].map(([name, one]) => [
        name,
        name === id ? { ...one, value: { ...one.value, status: 'draft' } } : one,
      ]),
    ),
  });
  expect(found([town, toll], (corpus) => draft(corpus, 'dimensions', 'who-pays'))).toEqual([
    'error: the question "who-pays", which is a draft',
  ]);
  expect(found([town, toll], (corpus) => draft(corpus, 'proposals', 'ferry'))).toEqual([
    'error: the proposal "ferry", which is a draft',
  ]);
});

test('a document of which nothing is told is a warning', () => {
  expect(found([town, toll], () => ({}), [])).toEqual(['warning: nothing on the document "doc"']);
});
