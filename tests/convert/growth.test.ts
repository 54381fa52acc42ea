import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/convert/convert.ts';
import { kindNames } from '../../src/kinds/index.ts';
import { Refusal } from '../../src/messages/message.ts';
import { growingTexts } from './growing-texts.ts';

const shortest = 6_000;

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

/** How the time at four times a length stands to the time at that length: 4 where it grows with the text, 16 with its square. */
function growthOf(make: (length: number) => string, kind: (typeof kindNames)[number]): number {
  const [one, two, four] = [1, 2, 4].map((times) => timeOf(make(shortest * times), kind)) as [
    number,
    number,
    number,
  ];
  // What takes a few thousandths is noise.
  return Math.min(four / Math.max(one, 8), (four / Math.max(two, 8)) ** 2);
}

describe.each(kindNames)('read as %s', (kind) => {
  test('the time grows with the text, whatever it repeats', { timeout: 900_000 }, () => {
    const slow = Object.entries(growingTexts).filter(([, make]) => {
      for (let tries = 0; tries < 3; tries += 1) if (growthOf(make, kind) < 9) return false;
      return true;
    });
    expect(slow.map(([name]) => name)).toEqual([]);
  });

  test.each([
    ['a megabyte on one line', 'the road is long and '.repeat(50_000)],
    ['a hundred thousand lines', 'The road\n'.repeat(100_000)],
  ])('%s is read', { timeout: 900_000 }, (_, text) => {
    expect(timeOf(text, kind)).toBeGreaterThan(0);
  });
});
