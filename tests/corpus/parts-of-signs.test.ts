import { expect, test } from 'vitest';
import { mentionsIn } from '../../src/corpus/mentions.ts';
import { writtenCorpus } from './written-corpus.ts';

const actors = {
  kendu: ['Kendu', 'KU', 'K.U.', { text: 'kendois', is: 'demonym', language: 'fr' }],
  beta: ['Beta', { text: 'Betan', is: 'demonym' }],
} as const;
const named = (text: string, language = 'en') =>
  mentionsIn(writtenCorpus({ documents: { a: [text] }, fronts: { a: { language } }, actors })).decided.length;

test.each([
  'It cost KU$ 1.2 m.',
  'It cost KU $1.2 m.',
  'It cost $KU 5.',
  'It cost 5 KU dollars, or 6 Betan pounds.',
  'It cost five dollars of Kendu.',
  'See PSC/KU/COMM.12(VI), and (KU/2031/4).',
  'Write to office@KU.example, or see www.KU.example/x.',
])('no mention of an actor in %j', (text) => {
  expect(named(text)).toBe(0);
});

test('no mention in a currency in French', () => {
  expect(named('Il coûte 5 francs kendois.', 'fr')).toBe(0);
});

test.each([
  ['The KU/Beta mission of 2031', 2],
  ['KU pays 5 dollars.', 1],
  ['K.U.-Beta talks', 2],
  ['(KU) and "Beta"', 2],
])('%j has %i', (text, times) => {
  expect(named(text)).toBe(times);
});
