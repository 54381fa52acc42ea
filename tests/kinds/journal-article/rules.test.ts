import { describe, expect, test } from 'vitest';
import { dropRunningHeads } from '../../../src/kinds/journal-article/rules/drop-running-heads.ts';
import { linkNoteMarks } from '../../../src/kinds/journal-article/rules/link-note-marks.ts';
import { textOf, WorkingText } from '../../../src/segment/working-text.ts';
import { tokenise } from '../../../src/text/tokens.ts';

const apply = (rule: typeof dropRunningHeads, source: string) => {
  const text = new WorkingText(tokenise(source));
  rule.apply(text);
  return text;
};
const remaining = (source: string) =>
  apply(dropRunningHeads, source)
    .lines.map((line) => textOf(line.words))
    .filter((line) => line !== '');

describe('running heads', () => {
  const title = 'A note on borders\n\n';

  test('are the title with a name, or with a page number', () => {
    expect(remaining(`${title}It goes\n\nSmith: A note on borders\n\non.`)).toEqual([
      'A note on borders',
      'It goes',
      'on.',
    ]);
    expect(remaining(`${title}It goes\n12 | A note on borders\non.`)).toEqual([
      'A note on borders',
      'It goes',
      'on.',
    ]);
  });

  test('are lines that come again with other page numbers', () => {
    expect(remaining(`${title}It goes\n\n102 Sow et al.\n\non and ends\n\n103 Sow et al.\n\nhere.`)).toEqual([
      'A note on borders',
      'It goes',
      'on and ends',
      'here.',
    ]);
  });

  test('are the numbers of pages', () => {
    expect(remaining(`${title}It goes\n\n7\n\non.\n\n- 8 -\n\nArt. 18, page 2 of 5\n\nEnd.`)).toEqual([
      'A note on borders',
      'It goes',
      'on.',
      'End.',
    ]);
  });

  test.each([
    [
      'a title with a colon',
      'Sow, A. 2014 Mali: The crisis of states. Wells, 2(1)\n\nMali: The crisis of states\n\nIt began.',
    ],
    [
      'headings that come again',
      'A title here\n\nThe north again now\n\nIt ends.\n\nThe north again now\n\nIt begins.',
    ],
    ['a year alone after a sentence', 'It ended.\n\n2012\n\nIt began again.'],
  ])('are not %s', (_, source) => {
    expect(remaining(source)).toEqual(source.split(/\n+/));
  });
});

describe('note marks', () => {
  const notes = '\n\nNotes\n1 One.\n2 Two.\n3 Three.';
  const marks = (source: string) =>
    apply(linkNoteMarks, source + notes).words.flatMap((word) =>
      word.note ? [`${word.text} ${word.note}`] : [],
    );

  test('are read in the order of the notes', () => {
    expect(marks('A war.1 A crime.[2] An end¹ of it.³')).toEqual(['war. 1', 'crime. 2', 'it. 3']);
    expect(marks('A war [1] and peace.')).toEqual(['war 1']);
    expect(marks('A war.1 [2] and peace.³')).toEqual(['war. 1', 'peace. 3']);
  });

  test('are not guessed: a figure must be the next, and be among the notes', () => {
    expect(marks('A war.2 A G1 and two.')).toEqual([]);
    expect(marks('A war.1 Then version.1 and crime.[9]')).toEqual(['war. 1']);
    expect(apply(linkNoteMarks, 'A war.1 And no notes.').words.some((word) => word.note)).toBe(false);
  });

  test('empty the marks of the notes that they belong to, and no others', () => {
    const text = apply(linkNoteMarks, `A war.1 A peace.${notes}`);
    expect(text.words.slice(-6).map((word) => word.text)).toEqual(['', 'One.', '2', 'Two.', '3', 'Three.']);
    expect(text.words.filter((word) => word.change).map((word) => word.change)).toEqual([
      { fate: 'normalised', by: 'link-note-marks' },
      { fate: 'normalised', by: 'link-note-marks' },
    ]);
  });
});
