import { expect, test } from 'vitest';
import { textBlocks } from '../../src/corpus/transcription.ts';
import type { Apparatus } from '../../src/schema/apparatus.ts';

const entry = (line: number, first: number, last: number, words?: [received: string, printed: string]) => ({
  ...{ line, columns: [first, last], tokens: 1, block: line === 1 ? 'p1' : 'p2' },
  ...(words ? { fate: 'emended', received: words[0], printed: words[1] } : { fate: 'printed' }),
});
const account = {
  lines: 3,
  blocks: ['p1', 'p2'].map((id) => ({ id, type: 'paragraph', lines: [] })),
  entries: [
    ...[entry(1, 1, 10), entry(1, 12, 21, ['Ministers,', "Ministers'"]), entry(1, 23, 35)],
    ...[entry(2, 1, 3), entry(2, 5, 9, ['coop-', 'cooperation'])],
    ...[entry(3, 1, 7, ['eration', '']), entry(3, 9, 11)],
  ],
} as unknown as Apparatus;
const source = ['it is from Ministers, level meeting', 'the coop-', 'eration end'];
const texts = (...lines: string[]) => textBlocks(lines, account).map(({ text }) => text);
const [first = '', second = '', third = ''] = source;

test('an account prints what it did where its lines are as they were, and wherever they stand now', () => {
  const printed = ["it is from Ministers' level meeting", 'the cooperation end'];
  expect(texts(first, second, third)).toEqual(printed);
  expect(texts('New.', '', first, second, third)).toEqual(printed);
});

test('of a line that changed, what is no longer there is not put in, and nothing is cut', () => {
  const others = [second, third];
  expect(texts(first.replace('Ministers, level', 'Ministers-level'), ...others)[0]).toBe(
    'it is from Ministers-level meeting',
  );
  expect(texts(first.replace('it is', 'it came'), ...others)[0]).toBe(
    "it came from Ministers' level meeting",
  );
  expect(texts(`${first}s are held`, ...others)[0]).toBe("it is from Ministers' level meetings are held");
  // Of two of the words, neither of which is at its place, none is taken for the one that was meant.
  expect(texts('So Ministers, said: Ministers, level meetings', ...others)[0]).toBe(
    'So Ministers, said: Ministers, level meetings',
  );
});

test('words that are printed together are received together', () => {
  expect(texts(first, second, 'operation end')[1]).toBe('the coop- operation end');
  expect(texts(first, 'the co-', third)[1]).toBe('the co- eration end');
});
