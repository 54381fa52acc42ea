import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, wordKey } from '../../src/text/folding.ts';

test.each([
  ['ran\u00ADsom', 'ransom'],
  ['ﬁnancing, oﬃcers, traﬃckers', 'financing, officers, traffickers'],
  ['cross\u2011border and Ferry\u2010Bridge', 'cross-border and Ferry-Bridge'],
  ['north–south – but', 'north-south – but'],
  ['Côte d’Ivoire', "Cote d'Ivoire"],
  ['Toure\u0301', 'Toure'],
  ['Touré', 'Toure'],
  ['a\u200Bb\u2060c\uFEFFd', 'abcd'],
  ['two\u00A0words\u2009here', 'two words here'],
  ['“quoted” «so»', '"quoted" "so"'],
  ['Mаli', 'Mali'],
  ['Сахель', 'Сахель'],
  ['Ｍａｌｉ', 'Mali'],
  ['e\u00AD\u0301', 'e'],
  ['cœur', 'coeur'],
])('%j is compared as %j', (text, plain) => {
  expect(fold(text).text).toBe(plain);
});

test('a stretch of the folded text leads back to the characters that a reader sees there', () => {
  const text = 'of Toure\u0301, the ﬁrst ran\u00ADsom';
  const { text: plain, span } = fold(text);
  const back = (word: string) => {
    const { start, end } = span(plain.indexOf(word), plain.indexOf(word) + word.length);
    return text.slice(start, end);
  };
  expect(back('Toure')).toBe('Toure\u0301');
  expect(back('first')).toBe('ﬁrst');
  expect(back('ransom')).toBe('ran\u00ADsom');
});

test('for any text, folding twice changes nothing more, and every stretch leads into the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = fold(text);
      expect(fold(folded.text).text).toBe(folded.text);
      let last = 0;
      for (let at = 0; at < folded.text.length; at += 1) {
        const { start, end } = folded.span(at, at + 1);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }),
    { numRuns: 2000 },
  );
});

test('a word for look-ups has letters and figures alone', () => {
  expect(wordKey('Al‐Qaeda’s')).toBe('alqaedas');
});
