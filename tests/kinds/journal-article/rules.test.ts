import { describe, expect, test } from 'vitest';
import { linkNoteMarks } from '../../../src/kinds/rules/link-note-marks.ts';
import { WorkingText } from '../../../src/segment/working-text.ts';
import { tokenise } from '../../../src/text/tokens.ts';

const apply = (rule: typeof linkNoteMarks, source: string) => {
  const text = new WorkingText(tokenise(source));
  rule.apply(text);
  return text;
};
describe('note marks', () => {
  const notes = '\n\nNotes\n1 One.\n2 Two.\n3 Three.';
  const marks = (source: string) =>
    apply(linkNoteMarks, source + notes).words.flatMap((word) =>
      word.note ? [`${word.text} ${word.note}`] : [],
    );

  test('are read in the order of the notes', () => {
    expect(marks('A war.1 A crime.[2] An end¹ of it.³')).toEqual(['war. 1', 'crime. 2', 'it. 3']);
    expect(marks('A war [1] and peace.')).toEqual(['war 1']);
    expect(marks('« Une guerre¹. » La paix[2] ; fin ³.')).toEqual(['guerre. 1', 'paix 2']);
    expect(marks('A war.1 [2] and peace.³')).toEqual(['war. 1', 'peace. 3']);
  });

  test('are not guessed: a figure must be the next, and be among the notes', () => {
    expect(marks('A war.2 A G1 and two.')).toEqual([]);
    expect(marks('A war.1 Then version.1 and crime.[9]')).toEqual(['war. 1']);
    expect(apply(linkNoteMarks, 'A war.1 And no notes.').words.some((word) => word.note)).toBe(false);
  });

  test('empty the marks of all notes, so that none runs into another; without one in the text they stay', () => {
    const own = (source: string) =>
      apply(linkNoteMarks, source + notes)
        .words.slice(-6)
        .map((word) => word.opensNote ?? word.text);
    const text = apply(linkNoteMarks, `A war.1 A peace.${notes}`);
    expect(text.words.slice(-6).map((word) => word.text)).toEqual(['', 'One.', '', 'Two.', '', 'Three.']);
    expect(own('A war.1 A peace.')).toEqual(['1', 'One.', '2', 'Two.', '3', 'Three.']);
    expect(apply(linkNoteMarks, `A war. A peace.${notes}`).words.some((word) => word.change)).toBe(false);
  });
});
