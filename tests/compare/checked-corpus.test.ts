import { expect, it } from 'vitest';
import { checkedFrom } from '../../src/compare/checked-corpus.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { tinyCorpus } from './tiny-corpus.ts';

it('refuses a corpus with errors and says each with its place', () => {
  const corpus = tinyCorpus({
    text: ['Some words.'],
    dimensions: { a: {} },
    proposals: { one: { cells: { a: { value: 'yes', quotes: ['Other words.'] } } } },
  });
  const attempt = () => checkedFrom({ corpus, messages: [] });
  expect(attempt).toThrow(/npm run check[\s\S]*content\/one\.yml:1:1 error quote-found/);
});

it('refuses what could not be read without checking the rest', () => {
  const { corpus } = loadCorpus('tests/compare');
  const message = {
    level: 'error',
    name: 'torn',
    file: 'x.yml',
    found: 'x',
    expected: 'y',
    cure: 'z',
  } as const;
  expect(() => checkedFrom({ corpus, messages: [message] })).toThrow(/has an error[\s\S]*x\.yml error torn/);
});

it('takes the corpus of the edition, and works each part out once', () => {
  const checked = checkedFrom(loadCorpus(process.cwd()));
  expect(checked.matrix.proposals.length).toBeGreaterThan(1);
  expect(checked.matrix).toBe(checked.matrix);
  expect(checked.evidence).toBe(checked.evidence);
  expect(checked.actors.size).toBe(checked.corpus.actors.size);
});
