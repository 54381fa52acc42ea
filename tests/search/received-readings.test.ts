import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { receivedReadings } from '../../src/search/received-readings.ts';

test('a slip of the source is found at the word that was mended', () => {
  const { corpus } = loadCorpus('.');
  const lacher = corpus.documents.get('lacher-2013');
  if (!lacher) throw new Error('the edition has lost an article');
  const texts = new Map(lacher.blocks.map(({ id, text }) => [id, text]));
  const found = receivedReadings(lacher.apparatus, texts);
  const slip = found.get('p3')?.find(({ as }) => as === 'conlflict,');
  expect(texts.get('p3')?.split(' ')[slip?.word ?? -1]).toBe('conflict,');
  // Lines that were joined would make every half of a word one to be found.
  expect([...found.values()].flat().some(({ as }) => as.endsWith('-'))).toBe(false);
});
