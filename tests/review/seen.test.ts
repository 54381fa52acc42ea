import { expect, test } from 'vitest';
import { escaped } from '../../src/review/comment.ts';
import { seen } from '../../src/review/seen.ts';
import { inShort, readablePieces } from '../../src/review/words.ts';

test('what is not seen is told by its number, and what looks Latin by its alphabet', () => {
  for (const [text, told] of [
    ['could have.\u200b', 'could have.\\u200b'],
    ['J\u043eint', 'J[Cyrillic o]int'],
    // A whole word of them, too.
    ['\u0421\u0415\u041c\u041e\u0421', '[Cyrillic CEMOC]'],
    ['\u03bfn', '[Greek o]n'],
    ['soft\u00adhyphen \u202eturned\u202c \u001b[2J', 'soft\\u00adhyphen \\u202eturned\\u202c \\u001b[2J'],
    ['hidden\u{e0041}', 'hidden\\ue0041'],
  ] as const)
    expect(seen(text)).toBe(told);
  // Words of another alphabet are what they look like.
  for (const text of ['Россия и США, о сахаре', 'Joint Café “patrols” – 1', 'a\nb'])
    expect(seen(text)).toBe(text);
});

test('a sign of the comment itself is no sign of the text', () => {
  expect(escaped('@\u200borg @org')).toBe('@\u200b&#92;u200borg @\u200borg');
});

test('two sides never look the same', () => {
  for (const [old, next] of [
    ['a caf\u00e9 there', 'a cafe\u0301 there'],
    ['the fight', 'the \ufb01ght'],
    ['well-known', 'well\u2010known'],
    ['10 km', '10\u00a0km'],
    ['two words', 'two  words'],
    ['an end', 'an end '],
    ['Joint words', 'J\u043eint words'],
    ['have.', 'have.\u200b'],
  ] as const) {
    const told = inShort(old, next, 120);
    expect(seen(told.old), next).not.toBe(seen(told.new));
    expect(seen(told.new).normalize('NFKC'), next).toMatch(/\\u|␣|\[/);
    expect(readablePieces(old, next).some((piece) => piece.in === 'new')).toBe(true);
  }
});

test('an accent that came, went or moved is seen, and no number', () => {
  for (const [old, next] of [
    ["President Tour\u00e9's plan", "President Toure's plan"],
    ['the role of', 'the r\u00f4le of'],
    ['the ro\u0302le of', 'the role of'],
    ['r\u00e9sume', 'resum\u00e9'],
    ['\u00e9t\u00e9', '\u00eat\u00e9'],
  ] as const)
    expect(inShort(old, next, 120), next).toMatchObject({ old, new: next });
});
