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

test('the numbers of documents and Roman numbers are no names, and bodies beside a stroke are', () => {
  expect(
    namesIn(
      'The text recalls PSC/AHG/COMM.(CCCXLI) and S/RES/2085 (2012), A/RES/61/88, the decision Ext/Assembly/AU/Dec.2 (XVIII), S/PRST/2012/26 and COM(2012) 586.',
      'Under part III of chapter CCCXLI, as in S/RES and PSC/PR/COMM, nothing changes.',
      'It asked OCHA/IOM and the MDC about World War II.',
    ),
  ).toEqual(['MDC 1 p3', 'OCHA 1 p3', 'IOM 1 p3', 'World War II 1 p3'].sort());
});
