import { expect, test } from 'vitest';
import { readSource } from '../../src/convert/convert.ts';
import { ContentsList } from '../../src/segment/contents-list.ts';
import { wordsOf } from '../../src/segment/reading.ts';
import { textOf } from '../../src/segment/working-text.ts';

function taken(...lines: string[]): string[] {
  const list = new ContentsList();
  return lines.filter((line) => list.takes(line));
}

test.each([
  [
    'with pages',
    ['Contents', 'Introduction .... 1', '1. Wells 3', 'The wells were dug by three families', 'Wells 4'],
    ['Introduction .... 1', '1. Wells 3'],
  ],
  [
    'without pages, up to the first section itself',
    ['Table of Contents', 'Introduction', 'The wells', 'Introduction', 'The wells'],
    ['Introduction', 'The wells'],
  ],
  ['in German', ['Inhaltsverzeichnis', '1 Lage .... 4', 'Lage'], ['1 Lage .... 4']],
  ['without its title, where dots lead to the pages', ['1 Lage ........ 4', 'Lage'], ['1 Lage ........ 4']],
  ['up to a sentence', ['Sommaire', 'Les puits', 'Ils sont trois.', 'Fin'], ['Les puits']],
  ['none without its title', ['Introduction', 'The wells'], []],
])('a list of contents %s', (_, lines, expected) => {
  expect(taken(...lines)).toEqual(expected);
});

test.each(['text', 'declaration', 'report'])(
  'in a %s, what stands again is taken out, with a title or without',
  (kind) => {
    const rest = [
      '1 Introduction',
      '',
      '1.1 Aim',
      '',
      'The lake has become narrow.',
      '',
      '2 Wells',
      '',
      'They are dry.',
    ];
    const entries = [
      '1        Introduction ........... 2',
      '1.1      Aim ........ 2',
      '2        Wells ................ 4',
      '',
    ];
    for (const title of [['Contents', ''], ['Inhaltsverzeichnis', ''], []]) {
      const source = ['Guidelines for the lake', '', ...title, ...entries, ...rest].join('\n');
      const { blocks } = readSource(source, { file: 'a.txt', kind }).reading;
      expect(blocks.map((block) => textOf(wordsOf(block)))).toEqual(rest.filter((line) => line !== ''));
    }
  },
);
