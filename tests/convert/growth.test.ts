import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/convert/convert.ts';
import { serialise } from '../../src/convert/serialise.ts';
import { kindNames } from '../../src/kinds/index.ts';
import { Refusal } from '../../src/messages/message.ts';
import { growingTexts } from './growing-texts.ts';

/** In characters. A square that is weak shows in long texts alone: each night LENGTH asks for them. */
const shortest = Number(process.env.LENGTH ?? 500);
const isNight = process.env.LENGTH !== undefined;
/** In thousandths of a second. */
const noise = 0.4;
const steepest = 24;

type Reading = (text: string) => void;

function readAs(kind: (typeof kindNames)[number]): Reading {
  return (text) => void readSource(text, { file: 'source.txt', kind });
}

/**
 * Computing time of this thread alone, so that it does not matter what else the machine does.
 *
 * @param times read so often, and divided by it: some systems count in steps of four thousandths of a second
 */
function timeOf(text: string, read: Reading, times = 1): number {
  const before = process.threadCpuUsage();
  for (let done = 0; done < times; done += 1)
    try {
      read(text);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  const { user } = process.threadCpuUsage(before);
  return user / 1000 / times;
}

/**
 * Whether the time at eight times a length is far more than eight times the time at that length: it is 64 times where it grows with the square.
 * What is read so quickly that the steepest growth could not be told from noise needs no second look.
 */
function growsTooFast(make: (length: number) => string, read: Reading): boolean {
  const eight = timeOf(make(shortest * 8), read);
  if (eight < noise * steepest) return false;
  return eight / Math.max(timeOf(make(shortest), read, 8), noise) >= steepest;
}

/** What else the machine does can make one measurement longer, and hardly three in a row. */
function isSteep(make: (length: number) => string, read: Reading): boolean {
  return [1, 2, 3].every(() => growsTooFast(make, read));
}

/** The kind with the most rules of its own, and that with none; each night all. */
const kindsAsked = isNight ? kindNames : kindNames.filter((kind) => kind === 'cable' || kind === 'text');

/** More words in a line, and more blank lines, than a call takes arguments, and more lines than calls may lie in one another. */
const many = `${'a '.repeat(130_000)}\n${'a\n'.repeat(20_000)}${'\n'.repeat(130_000)}and on`;

describe.each(kindsAsked)('read as %s', (kind) => {
  test('the time grows with the text, whatever it repeats', { timeout: 900_000 }, () => {
    const read = readAs(kind);
    const slow = Object.entries(growingTexts).filter(([, make]) => isSteep(make, read));
    expect(slow.map(([name]) => name)).toEqual([]);
  });

  // Each night: what kinds read by themselves is a text's first page, and the rest is read as a text is, below.
  test.skipIf(kind === 'text' || !isNight)(
    'a line of 130,000 words, 20,000 lines and 130,000 blank ones are read',
    { timeout: 900_000 },
    () => {
      expect(timeOf(many, readAs(kind))).toBeGreaterThan(0);
    },
  );
});

test('a line of 130,000 words, 20,000 lines and 130,000 blank ones are read as text, and written', {
  timeout: 900_000,
}, () => {
  const { reading } = readSource(many, { file: 'source.txt', kind: 'text' });
  expect(serialise(reading.blocks).split(/\s+/).length).toBeGreaterThan(150_000);
});

// What a careless program costs: for each character a look at every other one, or for each word. Told from the reading itself where it takes
// several times as long as that does, in texts of some ten thousand characters.
test.each([
  ['a pattern that is tried anew from every bracket', ')', 4, (text: string) => /\)+x/.test(text)],
  ['a pattern that is tried anew from every letter', 'word ', 3, (text: string) => /(?:\w ?)+!/.test(text)],
  ['a loop over all words inside one over all words', 'word ', 6, everyPair],
])('finds what grows with the square: %s', (_, piece, times, careless) => {
  const make = (length: number) => piece.repeat((length * times) / piece.length);
  const read = readAs('text');
  const slow: Reading = (text) => void [read(text), careless(text)];
  // A measurement that a busy machine made longer at the shorter length hides it.
  expect([1, 2, 3].some(() => isSteep(make, slow))).toBe(true);
  expect(isSteep(make, read)).toBe(false);
});

function everyPair(text: string): number {
  const words = text.split(' ');
  return words.reduce((sum, one) => sum + words.filter((other) => other === one).length, 0);
}
