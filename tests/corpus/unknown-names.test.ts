import { expect, test } from 'vitest';
import { unknownNames } from '../../src/corpus/unknown-names.ts';
import { writtenCorpus } from './written-corpus.ts';

function namesIn(...texts: readonly string[]): string[] {
  const corpus = writtenCorpus({ documents: { doc: texts }, actors: { mali: ['Mali', 'Malian'] } });
  const document = corpus.documents.get('doc');
  if (!document) throw new Error();
  return unknownNames(corpus, document).map(({ name, times, block }) => `${name} ${times} ${block}`);
}

test('names that no actor goes by, most frequent first, with the place of the first', () => {
  expect(
    namesIn('He saw Kidal and Mali.', 'In Gao and again in Kidal, the Group of Five for the Sahel met.'),
  ).toEqual(['Kidal 2 p1', 'Gao 1 p2', 'Group of Five for the Sahel 1 p2']);
});

test('"and" joins only what a small word joined before', () => {
  expect(namesIn('Both the Movement for Unity and Jihad and Ansar came to Agadez and Gao.')).toEqual([
    'Agadez 1 p1',
    'Ansar 1 p1',
    'Gao 1 p1',
    'Movement for Unity and Jihad 1 p1',
  ]);
});

test('the first word of a sentence, ordinary words and texts in capitals name nobody', () => {
  expect(
    namesIn(
      'Radios are few. Trucks too: “Water” is fewer.',
      'In June the President said so on Monday.',
      'THE TOWN OF KIDAL',
    ),
  ).toEqual([]);
});
