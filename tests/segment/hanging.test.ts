import { describe, expect, test } from 'vitest';
import { passagesOf, textIn } from '../../src/segment/passages.ts';
import { linesFrom } from './words-from.ts';

const prose =
  'The Conference of Ministers of the Commission met at the capital from the\nfourth to the sixth of April, and it decided as follows.';
const passages = (...lines: string[]): string[] =>
  passagesOf(linesFrom([prose, '', ...lines].join('\n')))
    .slice(1)
    .map(textIn);

describe('a line that is indented to the text of its item goes on with it', () => {
  test.each<[string, string[], string[]]>([
    [
      'with a capital',
      ['  (a) that a boat be bought, each', '      State to pay;'],
      ['(a) that a boat be bought, each State to pay;'],
    ],
    [
      'with a quote',
      ['  a. that no boat leave save', '     "At noon";'],
      ['a. that no boat leave save "At noon";'],
    ],
    [
      'with a number',
      ['  (a) that in', '      2031 two', '      12 boats leave;'],
      ['(a) that in 2031 two 12 boats leave;'],
    ],
    [
      'behind a sentence',
      ['  (i) There is a boat.', '      It is old;'],
      ['(i) There is a boat. It is old;'],
    ],
    [
      'behind a bullet',
      ['  - une carte du', '    Secrétariat ;', '  - une autre.'],
      ['- une carte du Secrétariat ;', '- une autre.'],
    ],
    [
      'with tabs',
      ['\t(a)\tthat each', '\t\tState pay;', '(b)\tthat the', '\tUnion pay.'],
      ['(a) that each State pay;', '(b) that the Union pay.'],
    ],
    [
      'a little askew',
      ['  (a) that each', '        State of the', '     Union pay.'],
      ['(a) that each State of the Union pay.'],
    ],
    [
      'in a list in a list',
      ['  (a) that in', '      Amel:', '      (i) Lower', '          Port be shut;'],
      ['(a) that in Amel:', '(i) Lower Port be shut;'],
    ],
    [
      'behind a number, where the first line is as wide as those below it are',
      [
        '  1. The boats of the four States are',
        '     Grey, so that nobody may see it',
        '     From afar.',
        '  2. No boat shall sail into the',
        '     Union.',
      ],
      [
        '1. The boats of the four States are Grey, so that nobody may see it From afar.',
        '2. No boat shall sail into the Union.',
      ],
    ],
  ])('%s', (_, lines, expected) => {
    expect(passages(...lines)).toEqual(expected);
  });
});

describe('a line does not go on with an item', () => {
  test.each<[string, string[], string[]]>([
    [
      'below a title',
      ['1. Boats', '   Boats were bought by the four States, and', '   painted.'],
      ['1. Boats', 'Boats were bought by the four States, and painted.'],
    ],
    [
      'at the margin',
      ['  (a) that a boat be bought;', 'The Conference ended.'],
      ['(a) that a boat be bought;', 'The Conference ended.'],
    ],
    [
      'far to the right',
      ['  (a) that a boat be bought.', '                       (Signed) A. Roe'],
      ['(a) that a boat be bought.', '(Signed) A. Roe'],
    ],
    [
      'where it is the first line of a paragraph',
      [
        '   1. The Ministers met.',
        '      They thanked the host country for all that it had',
        'done for them.',
      ],
      ['1. The Ministers met.', 'They thanked the host country for all that it had done for them.'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(passages(...lines)).toEqual(expected);
  });
});
