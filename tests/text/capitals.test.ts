import { expect, test } from 'vitest';
import { isInCapitals, sentenceEndInCapitals } from '../../src/text/capitals.ts';

const sentences = (text: string) => text.split(sentenceEndInCapitals).filter((_, at) => at % 3 === 0);

test('sentences in capitals end where a letter alone and a title do not', () => {
  expect(
    sentences(
      'MR. ROE OF THE U.S. EMBASSY CAME IN MAY. HE SAID "NO." LT. DOE SAW J. Q. POE? THE FERRY LEFT.',
    ),
  ).toEqual([
    'MR. ROE OF THE U.S. EMBASSY CAME IN MAY',
    'HE SAID "NO',
    'LT. DOE SAW J. Q. POE',
    'THE FERRY LEFT.',
  ]);
});

test.each([
  ['THE FERRY.', true],
  ['12 (A)', true],
  ['The FERRY.', false],
  ['12.', false],
])('%s is in capitals: %s', (text, expected) => {
  expect(isInCapitals(text)).toBe(expected);
});
