import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/convert/convert.ts';
import { serialise } from '../../src/convert/serialise.ts';
import { kindNames } from '../../src/kinds/index.ts';
import { readerOf } from '../../src/kinds/readers.ts';
import { Refusal } from '../../src/messages/message.ts';
import { growingTexts } from './growing-texts.ts';

/** In characters. */
const shortest = 1_500;
/** In thousandths of a second. */
const noise = 1.25;
const steepest = 24;

/** Computing time of this thread alone, so that it does not matter what else the machine does. */
function timeOf(text: string, kind: (typeof kindNames)[number]): number {
  const before = process.threadCpuUsage();
  try {
    readSource(text, { file: 'source.txt', kind });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  const { user } = process.threadCpuUsage(before);
  return user / 1000;
}

/**
 * Whether the time at eight times a length is far more than eight times the time at that length: it is 64 times where it grows with the square.
 * What is read so quickly that the steepest growth could not be told from noise needs no second look.
 */
function growsTooFast(make: (length: number) => string, kind: (typeof kindNames)[number]): boolean {
  const eight = timeOf(make(shortest * 8), kind);
  if (eight < noise * steepest) return false;
  return eight / Math.max(timeOf(make(shortest), kind), noise) >= steepest;
}

/** Of the kinds that read with the same rules, the first and the last: between them they differ in their mastheads alone. */
const kindsApart = kindNames.filter((kind) => {
  const rulesOf = (name: typeof kind) =>
    readerOf(name)
      .rules.map((rule) => rule.name)
      .join();
  const alike = kindNames.filter((other) => rulesOf(other) === rulesOf(kind));
  return kind === alike[0] || kind === alike.at(-1);
});

describe.each(kindsApart)('read as %s', (kind) => {
  test('the time grows with the text, whatever it repeats', { timeout: 900_000 }, () => {
    // What else the machine does can make one measurement longer, and hardly three in a row.
    const slow = Object.entries(growingTexts).filter(([, make]) =>
      [1, 2, 3].every(() => growsTooFast(make, kind)),
    );
    expect(slow.map(([name]) => name)).toEqual([]);
  });

  // More words than a call takes arguments, and more lines than calls may lie in one another.
  test('a line of 130,000 words and 20,000 lines are read', { timeout: 900_000 }, () => {
    expect(timeOf(`${'a '.repeat(130_000)}\n${'a\n'.repeat(20_000)}`, kind)).toBeGreaterThan(0);
  });
});

test('a megabyte on one line and 100,000 lines are read, and written', { timeout: 900_000 }, () => {
  const text = `${'the road is long and '.repeat(50_000)}\n\n${'a\n'.repeat(100_000)}`;
  const { reading } = readSource(text, { file: 'source.txt', kind: 'text' });
  expect(serialise(reading.blocks).split(/\s+/).length).toBeGreaterThan(350_000);
});
