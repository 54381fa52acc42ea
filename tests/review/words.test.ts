import { expect, test } from 'vitest';
import { align } from '../../src/review/align.ts';
import { excerpt, inShort, readablePieces, wordPieces } from '../../src/review/words.ts';

test('pieces without those of one side give the other side', () => {
  const [old, next] = ['The plan of the President was accepted', 'The plan of a President was not accepted'];
  const pieces = wordPieces(old, next);
  const side = (name: 'old' | 'new') =>
    pieces
      .filter((piece) => piece.in === 'both' || piece.in === name)
      .map(({ text }) => text)
      .join(' ');
  expect(side('old')).toBe(old);
  expect(side('new')).toBe(next);
  expect(pieces.filter((piece) => piece.in !== 'both').map(({ text }) => text)).toEqual(['the', 'a', 'not']);
});

test('two texts that have little in common are given whole', () => {
  expect(readablePieces('Both sides of the Sahara', 'South of it only')).toEqual([
    { in: 'old', text: 'Both sides of the Sahara' },
    { in: 'new', text: 'South of it only' },
  ]);
});

test('an excerpt keeps some words around each difference', () => {
  const words = Array.from({ length: 40 }, (_, at) => `w${at}`);
  const pieces = excerpt(
    wordPieces(words.join(' '), [...words.slice(0, 20), 'new', ...words.slice(20)].join(' ')),
    2,
  );
  expect(pieces.map(({ text }) => text)).toEqual(['… w18 w19', 'new', 'w20 w21 …']);
});

test('in short, each difference stands on both sides or on none', () => {
  const words = (from: number, count: number) =>
    [...Array(count).keys()].map((at) => `word${from + at}`).join(' ');
  const of = (one: string, lost: string, rest: string) =>
    `${words(0, 30)} ${one} ${words(30, 30)}${lost} ${words(60, 30)} ${rest}`;
  const told = inShort(of('cajole', ' Lost,', 'a'), of('coax', '', 'b'), 120);
  expect(told.old).toMatch(/ cajole .* Lost, .* a$/);
  expect(told.new).toMatch(/ coax .* word59 word60 .* b$/);
  expect(told.more).toBe(0);
  // Where there is no room for all, the others are counted.
  const many = (sign: string) =>
    [...Array(30).keys()].map((at) => `${words(9 * at, 9)} ${at}${sign}`).join(' ');
  const cut = inShort(many('!'), many('?'), 120);
  expect(cut.old.replaceAll('!', '?')).toBe(cut.new);
  expect(cut.more + (cut.old.match(/!/g)?.length ?? 0)).toBe(30);
  // One long word differs at its end alone.
  const [old, next] = ['x', 'y'].map((end) => `${'0123456789'.repeat(30)}${end}`) as [string, string];
  expect(inShort(old, next, 120)).toMatchObject({
    old: expect.stringMatching(/^….*9x$/),
    new: expect.stringMatching(/^….*9y$/),
  });
  expect(inShort('', words(0, 99), 120).new.length).toBeLessThan(121);
});

const matched = (olds: readonly string[], news: readonly string[]) =>
  align(olds, news, {
    text: (item) => item.split(':')[1] ?? '',
    id: (item) => item.split(':')[0] ?? '',
  }).map((match) => [match.old, match.new]);

test('paragraphs are matched by their words before their names', () => {
  expect(matched(['p1:one two', 'p2:three four'], ['p1:a new one', 'p2:one two', 'p3:three four'])).toEqual([
    [undefined, 'p1:a new one'],
    ['p1:one two', 'p2:one two'],
    ['p2:three four', 'p3:three four'],
  ]);
});

test('a paragraph that was edited is matched with itself, one that is gone with nothing', () => {
  expect(
    matched(
      ['p1:the same', 'p2:a sentence that is edited', 'p3:wholly different words 12345', 'p4:last'],
      ['p1:the same', 'p2:a sentence that was edited', 'p4:last'],
    ),
  ).toEqual([
    ['p1:the same', 'p1:the same'],
    ['p2:a sentence that is edited', 'p2:a sentence that was edited'],
    ['p3:wholly different words 12345', undefined],
    ['p4:last', 'p4:last'],
  ]);
});

test('a heading that was renamed is matched though its name changed', () => {
  expect(matched(['neighbors:Neighbors'], ['neighbours:Neighbours'])).toEqual([
    ['neighbors:Neighbors', 'neighbours:Neighbours'],
  ]);
});
