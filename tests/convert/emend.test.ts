import { expect, test } from 'vitest';
import { readSource } from '../../src/convert/convert.ts';
import { emend } from '../../src/convert/emend.ts';
import type { Emendation } from '../../src/schema/seed.ts';
import { textOf, WorkingText } from '../../src/segment/working-text.ts';
import { tokenise } from '../../src/text/tokens.ts';

function emended(source: string, ...entries: Omit<Emendation, 'reason'>[]) {
  const text = new WorkingText(tokenise(source));
  const result = emend(
    text,
    entries.map((entry) => ({ reason: 'r', ...entry })),
    'emendations.yml',
    (index) => index + 1,
  );
  return { text, printed: textOf(text.words), words: text.words, ...result };
}

test('a reading takes the place of exact words, over a line end too', () => {
  const { printed, words } = emended('to armed\nconlflict, and', { exact: 'conlflict', reading: 'conflict' });
  expect(printed).toBe('to armed conflict, and');
  expect(words[2]).toMatchObject({ text: 'conflict,', change: { fate: 'emended', by: '1' } });
  expect(words[1]?.change).toBeUndefined();
});

test('one token may become two words, two tokens one, and a mark may vanish', () => {
  const split = emended('as aresult of', { exact: 'aresult', reading: 'a result' });
  expect(split.printed).toBe('as a result of');
  expect(split.words[1]?.tokens).toEqual(split.words[2]?.tokens);
  const joined = emended('a re sult of', { exact: 're sult', reading: 'result' });
  expect(joined.words[1]?.tokens.map((token) => token.text)).toEqual(['re', 'sult']);
  const gone = emended('! See', { exact: '!', reading: '' });
  expect(gone.printed).toBe('See');
  expect(gone.words).toHaveLength(2);
});

test('only what differs is emended', () => {
  const { words } = emended('Foreign Ministers, level meeting', {
    exact: 'Foreign Ministers, level',
    reading: "Foreign Ministers' level",
  });
  expect(words.map((word) => word.change?.fate)).toEqual([undefined, 'emended', undefined, undefined]);
});

test('more words than tokens and more tokens than words lose none', () => {
  for (const [exact, reading] of [
    ['b c', 'x y z'],
    ['b c d', 'x y'],
  ] as const) {
    const { words, printed } = emended('a b c d e', { exact, reading });
    expect(printed).toContain(reading);
    expect(new Set(words.flatMap((word) => word.tokens)).size).toBe(5);
  }
});

test.each([
  ['to furnish donate trucks', 'furnish donate', 'furnish or donate'],
  ['a summit of heads', 'summit', 'the summit'],
  ['a b d', 'b', 'b c'],
  ['a b, d', 'b', 'b c'],
  ['word', 'word', 'a word more'],
  ['on the the way', 'the the', 'the the the'],
  ['a b c', 'a b c', 'a b c a b c'],
])('a reading that only adds words is printed: %s, %s → %s', (source, exact, reading) => {
  const { printed, words } = emended(source, { exact, reading });
  expect(printed).toBe(source.replace(exact, reading));
  expect(words.every(({ tokens }) => tokens.length > 0)).toBe(true);
});

test('sic keeps the words, a note marks the last of them', () => {
  const { words, placed } = emended(
    'crime." In',
    { exact: 'crime."', reading: 'crime.', note: '1' },
    { exact: 'In', sic: true },
  );
  expect(words[0]).toMatchObject({ text: 'crime.', note: '1' });
  expect(words[1]?.change).toBeUndefined();
  expect(placed.map((entry) => entry.number)).toEqual([1, 2]);
});

test('an entry that does not match once, or touches another, is told with its line and leaves the text alone', () => {
  const { messages, printed } = emended(
    'a b a',
    { exact: 'c', reading: 'd' },
    { exact: 'a', reading: 'd' },
    { exact: 'b', reading: 'x' },
    { exact: 'a b', reading: 'y' },
  );
  expect(messages.map(({ line, found }) => `${line} ${found}`)).toEqual([
    '1 emendation 1, "c", does not stand in the source',
    '2 emendation 2, "a", stands 2 times in the source (lines 1, 1)',
    '4 emendation 4, "a b", touches a word that emendation 3 touches',
  ]);
  expect(printed).toBe('a x a');
});

test('lines of a page are dropped whole, and the sentence closes up', () => {
  const source = 'They met in the north and the\n\nWells 3\n\nsouth.\n\nWells 4\n\nIt ended.';
  const { text, messages, printed } = emended(
    source,
    { exact: 'Wells 3', drop: true },
    { exact: 'Wells 4', drop: true },
  );
  expect(messages).toEqual([]);
  expect(printed).toBe('They met in the north and the south. It ended.');
  expect(text.lines.map(({ number }) => number)).toEqual([1, 5, 6, 8, 9]);
  expect([...text.departed.values()]).toEqual(Array(4).fill({ fate: 'furniture', by: 'editor' }));
});

test('a part of a line is not dropped', () => {
  const { messages, printed } = emended('They met\nin Wells 3', { exact: 'Wells 3', drop: true });
  expect(messages).toMatchObject([{ name: 'drop-whole-lines', line: 1 }]);
  expect(printed).toBe('They met in Wells 3');
});

test('the account says that an editor dropped them', () => {
  const { account } = readSource('A meeting\n\nThey met.\n\nWells 3\n\nIt ended.', {
    file: 's',
    emendations: [{ exact: 'Wells 3', drop: true, reason: 'A running head.' }],
  });
  expect(account.entries.find(({ line }) => line === 5)).toEqual({
    ...{ line: 5, columns: [1, 7], tokens: 2, fate: 'furniture', received: 'Wells 3', emendation: 1 },
  });
  expect(account.emendations).toEqual([
    { number: 1, line: 5, column: 1, exact: 'Wells 3', drop: true, reason: 'A running head.' },
  ]);
});
