import { expect, test } from 'vitest';
import { ContentsList } from '../../src/segment/contents-list.ts';

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
  ['up to a sentence', ['Sommaire', 'Les puits', 'Ils sont trois.', 'Fin'], ['Les puits']],
  ['none without its title', ['Introduction', 'The wells'], []],
])('a list of contents %s', (_, lines, expected) => {
  expect(taken(...lines)).toEqual(expected);
});
