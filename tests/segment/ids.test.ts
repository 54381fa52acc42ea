import { expect, test } from 'vitest';
import { idSchema } from '../../src/schema/vocabulary.ts';
import { Ids, idFromWords } from '../../src/segment/ids.ts';
import { wordsFrom } from './words-from.ts';

test('what is taken gets a number', () => {
  const ids = new Ids();
  expect([ids.take('thanks'), ids.take('thanks'), ids.take('thanks-2'), ids.take('thanks')]).toEqual([
    'thanks',
    'thanks-2',
    'thanks-2-2',
    'thanks-3',
  ]);
  expect(ids.has('thanks-3')).toBe(true);
  expect(ids.has('thanks-4')).toBe(false);
});

test.each([
  ['I. Introduction', 'i-introduction'],
  ["La Côte d'Ivoire & l’Algérie", 'la-cote-divoire-lalgerie'],
  ['*** ***', 'section'],
  ['السلام', 'section'],
  ['P 5', 'section-p-5'],
  ['p5 and others', 'section-p5-and-others'],
  ['Peace', 'peace'],
])('%s gives %s', (text, id) => {
  expect(idFromWords(wordsFrom(text))).toBe(id);
});

test.each(['word '.repeat(40), 'w'.repeat(200), `${'w'.repeat(59)} and more`])(
  'a long heading gives a short id',
  (text) => {
    const id = idFromWords(wordsFrom(text));
    expect(id.length).toBeLessThanOrEqual(60);
    expect(id.length).toBeGreaterThan(50);
    expect(idSchema.safeParse(id).success).toBe(true);
  },
);
