import { describe, expect, test } from 'vitest';
import { readSource } from '../../../src/convert/convert.ts';
import { wordsOf } from '../../../src/segment/reading.ts';
import { textOf } from '../../../src/segment/working-text.ts';

const words =
  'wells herds salt roads towns lakes dunes rains camels goats millet dates gold tea cloth iron wool rope clay straw'.split(
    ' ',
  );

/** A text of pages of so many lines, each with its head above it; a page ends with its paragraph. */
function pages(heads: readonly string[], lengths: readonly number[] = [24, 21, 27, 24]): string {
  const page = (head: string, nth: number) => {
    const lines = Array.from(
      { length: lengths[nth] ?? 24 },
      (_, at) =>
        `the ${words[(at + nth) % 20]} and the ${words[(at * 3 + nth) % 20]} of the two towns were counted`,
    );
    return `${head}\n\nNobody knew why ${lines.join('\n')}\nin those years.`;
  };
  return `The two towns\n\n${heads.map(page).join('\n\n')}\n`;
}

function read(text: string) {
  const { reading, warnings } = readSource(text, { file: 'x', kind: 'text' });
  return {
    printed: reading.blocks.map((block) => textOf(wordsOf(block))).join('\n'),
    doubts: warnings.filter(({ name }) => name === 'page-head-unsure').map(({ line }) => line),
  };
}

const gap = '                    ';
const left = (number: number, said = 'JOURNAL OF THE LAKES') => `${number}${gap}${said}`;
const right = (number: number, said = 'JOURNAL OF THE LAKES') => `${said}${gap}${number}`;

describe('heads of pages of any length, where no sentence goes on over them', () => {
  test.each([
    ['left and right in turn', [left(342), right(343), left(344), right(345)]],
    ['from a right page on', [right(343), left(344), right(345), left(346)]],
    ['one of which is lost', [left(342), left(344), right(345)]],
    [
      'the author at the left, the title at the right',
      [left(8, 'JANE ROE'), right(9), left(10, 'JANE ROE'), right(11)],
    ],
  ])('go: %s', (_, heads) => {
    const { printed, doubts } = read(pages(heads));
    expect(printed).not.toMatch(/JOURNAL|ROE|34\d/);
    expect(doubts).toEqual([]);
  });

  test.each([
    ['all at the right', [right(342), right(343), right(344), right(345)]],
    [
      'all at the left',
      [
        left(1, 'Statement by the chair'),
        left(2, 'Statement by the chair'),
        left(3, 'Statement by the chair'),
      ],
    ],
  ])('are doubted where they may be headings: %s', (_, heads) => {
    const { printed, doubts } = read(pages(heads));
    expect(printed).toMatch(/JOURNAL|Statement/);
    expect(doubts).toEqual([3]);
  });

  test.each([
    ['numbers that do not rise with the pages', [left(342), right(344), left(341), right(345)]],
    ['one word with its number', ['Article 12', 'Article 13', 'Article 14']],
  ])('stay: %s', (_, heads) => {
    const { printed, doubts } = read(pages(heads));
    for (const head of heads) expect(printed).toContain(head.replace(/ +/g, ' '));
    expect(doubts).toEqual([]);
  });
});

test('a number alone inside a sentence is told, though no second one says that pages end', () => {
  const before =
    'The towns met in May to count what they had.\nAs one officer put it, the army has more goats';
  const after = 'than soldiers, and nobody knows how many of them are well.';
  expect(read(`The two towns\n\n${before}\n\n${gap}37\nWHO GUARDS THE WELL?\n\n${after}\n`).doubts).toEqual([
    6,
  ]);
  expect(read(`The two towns\n\n${before}\n37\n${after}\n`).doubts).toEqual([5]);
  expect(read(`The two towns\n\n${before}.\n\n37\n\nT${after.slice(1)}\n`).doubts).toEqual([]);
  expect(read('The two towns\n\nGoats and sheep\n\n37\n\nwells and roads\n').doubts).toEqual([]);
});
