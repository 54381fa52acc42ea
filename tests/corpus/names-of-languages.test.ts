import { expect, test } from 'vitest';
import { mentionsIn } from '../../src/corpus/mentions.ts';
import { writtenCorpus } from './written-corpus.ts';

test('a language is no mention of those who speak it', () => {
  const actors = {
    france: [
      'France',
      { text: 'French', is: 'demonym' },
      { text: 'français', is: 'demonym', language: 'fr' },
      { text: 'française', is: 'demonym', language: 'fr' },
    ],
  } as const;
  const texts = [
    'Done in two originals, in the English and French languages.',
    'The French version, the French-speaking towns, the English, French and Arabic texts; original: French.',
    'They spoke in French. It was printed in English and French, and put into French.',
    'Held in French hands, the French troops spoke.',
    ...['Le texte français fait foi, en langues anglaise et française.'].flatMap((text) => [
      text,
      text.normalize('NFD'),
    ]),
  ];
  expect(
    mentionsIn(writtenCorpus({ documents: { a: texts }, actors })).decided.map(({ block }) => block),
  ).toEqual(['p4', 'p4']);
});
