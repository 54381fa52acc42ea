import { expect, test } from 'vitest';
import { footnoteLines } from '../../src/segment/notes/list.ts';
import { textOf } from '../../src/segment/working-text.ts';
import { linesFrom } from './words-from.ts';

const feet = (...lines: string[]): string[][] =>
  footnoteLines(linesFrom(lines.join('\n'))).map((list) => list.map(({ words }) => textOf(words)));

test.each<[string, string[], string[][]]>([
  ['behind a rule', ['It met¹.', '___', '¹ Once.'], [['¹ Once.']]],
  ['without a mark, behind one that has', ['It met1.', '', '1 Once.', '2 Twice.'], [['1 Once.', '2 Twice.']]],
  ['that begin with a quote', ['Un bac1;', '', '1 « Bac » est un bateau.'], [['1 « Bac » est un bateau.']]],
  [
    'directly below another line, where the figure is raised',
    ['It met.¹', '* Once.', '¹ Twice.'],
    [['¹ Twice.']],
  ],
  [
    'that are wrapped before a figure',
    ['It met1.', '', '1 It had', '2 Boats,', '2 of wood.'],
    [['1 It had', '2 Boats,', '2 of wood.']],
  ],
  [
    'that begin anew',
    ['It met1.', '', '1 Once.', '', 'It left1.', '', '1 Twice.'],
    [['1 Once.'], ['1 Twice.']],
  ],
  ['with nothing above that bears the mark', ['It met.', '', '1 Boats are bought.'], []],
  [
    'whose mark stands before the last list',
    ['It met1.', '', '1 Once.', '', '1 Boats are bought.'],
    [['1 Once.']],
  ],
])('footnotes %s', (_, lines, expected) => {
  expect(feet(...lines)).toEqual(expected);
});
