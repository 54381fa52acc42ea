import { expect, test } from 'vitest';
import { documentCard, documentCardName } from '../../src/cards/document-card.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';

const { corpus } = loadCorpus(process.cwd());

test('few documents have a card each, many have one between them', () => {
  expect(documentCardName(50, 'a')).toBe('document-a');
  expect(documentCardName(51, 'a')).toBe('document');
});

test('a card says what a document is, from whom and when, and how many words were received', () => {
  const front = corpus.documents.get('09bamako387')?.front;
  if (!front) throw new Error('the cable is not there');
  const { kind, title, sentence } = documentCard(front, 1234);
  expect(kind).toBe('Diplomatic cable');
  expect(title).toBe(front.title);
  expect(sentence).toBe(
    'AMEMBASSY BAMAKO, 12 June 2009. Edited from the text received: 1,234 words, each accounted for.',
  );
  expect(documentCard({ ...front, author: undefined, date: undefined }, 1).sentence).toMatch(/^Edited /);
});
