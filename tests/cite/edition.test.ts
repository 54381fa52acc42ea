import { expect, test } from 'vitest';
import { addressIn, textDigest, versionOf } from '../../src/cite/edition.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('white space and the form of accents play no part in the digest of a text', () => {
  const words = 'Touré’s plan';
  expect(textDigest(` ${words.normalize('NFD').replace(' ', '\n\u00a0')} `)).toBe(textDigest(words));
  expect(textDigest('Toure’s plan')).not.toBe(textDigest(words));
});

test('SHA-256 of "abc" begins as the standard says (FIPS 180-2, appendix B.1)', () => {
  expect(textDigest('abc')).toBe('ba7816bf8f01');
});

test('the version changes with a word, a name and a border between files, not with their order', () => {
  const version = versionOf([
    ['a', bytes('x')],
    ['b', bytes('yz')],
  ]);
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect(
    versionOf([
      ['b', bytes('yz')],
      ['a', bytes('x')],
    ]),
  ).toBe(version);
  for (const other of [
    [
      ['a', bytes('x')],
      ['b', bytes('yy')],
    ],
    [
      ['a', bytes('x')],
      ['c', bytes('yz')],
    ],
    [
      ['a', bytes('xy')],
      ['b', bytes('z')],
    ],
  ] as const)
    expect(versionOf(other)).not.toBe(version);
});

test.each([
  [{ base: '/' }, '/data/'],
  [{ base: '/sahel/' }, '/sahel/data/'],
  [{ site: 'https://example.org', base: '/sahel/' }, 'https://example.org/sahel/data/'],
])('an address under %j', (place, expected) => {
  expect(addressIn(place, '/data/')).toBe(expected);
});
