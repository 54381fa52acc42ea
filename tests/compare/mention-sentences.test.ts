import { expect, it } from 'vitest';
import { actorIndex } from '../../src/compare/actor-index.ts';
import { sentencesOf } from '../../src/compare/mention-sentences.ts';
import { fragmentAt } from '../../src/compare/text-fragment.ts';
import { writtenCorpus } from '../corpus/written-corpus.ts';

const corpus = writtenCorpus({
  documents: {
    a: ['Mali asked Chad, and Chad asked Mali. Chad waited for the answer of Niger.', 'Mali asked nobody.'],
    b: ['Mali asked.'],
  },
  actors: { mali: ['Mali'], chad: ['Chad'], niger: ['Niger'], league: ['League'] },
});
const index = actorIndex(corpus);
const sentences = (actor: string, document: string) =>
  sentencesOf(index.get(actor)?.mentions.get(document) ?? []);

it('puts the mentions of one sentence together and cuts it at the names', () => {
  expect(sentences('mali', 'a').map(({ block, parts }) => [block, parts])).toEqual([
    ['p1', ['', 'Mali', ' asked Chad, and Chad asked ', 'Mali', '.']],
    ['p2', ['', 'Mali', ' asked nobody.']],
  ]);
  expect(sentences('chad', 'a').map(({ start, end }) => [start, end])).toEqual([
    [0, 37],
    [38, 74],
  ]);
});

it('leads to each sentence with words that stand nowhere before', () => {
  const [first, second] = sentences('mali', 'a').map((sentence) => fragmentAt(corpus, sentence));
  expect(first).toBe(':~:text=Mali%20asked%20Chad%2C%20and%20Chad%20asked%20Mali.');
  expect(second).toBe(':~:text=Mali%20asked%20nobody.');
});

it('counts the sentences that name two together, the most frequent first', () => {
  expect(index.get('chad')?.companions).toEqual([
    { actor: 'mali', sentences: 1 },
    { actor: 'niger', sentences: 1 },
  ]);
  expect(index.get('league')?.companions).toEqual([]);
});
