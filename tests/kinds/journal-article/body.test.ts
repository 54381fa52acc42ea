import { describe, expect, test } from 'vitest';
import { ArticleBody } from '../../../src/kinds/journal-article/body.ts';
import { articleLayout, mayBeginItem } from '../../../src/kinds/journal-article/layout.ts';
import { listsIn } from '../../../src/segment/lists.ts';
import { noteNumber, readNotes } from '../../../src/segment/notes/list.ts';
import { hasPlainMark, splitMark } from '../../../src/segment/notes/marks.ts';
import { passagesOf } from '../../../src/segment/passages.ts';
import { wordsOf } from '../../../src/segment/reading.ts';
import { textOf } from '../../../src/segment/working-text.ts';
import { linesFrom } from '../../segment/words-from.ts';

const bodyOf = (source: string) => {
  const lines = linesFrom(source);
  const layout = { ...articleLayout, markers: listsIn(lines, mayBeginItem) };
  const body = new ArticleBody('source.txt', layout);
  body.addPassages(passagesOf(lines, layout));
  return body;
};
const read = (source: string) =>
  bodyOf(source).blocks.map((block) => `${block.type} ${textOf(wordsOf(block))}`);

describe('paragraphs', () => {
  test('end at a blank line only where the sentence ends', () => {
    expect(read('One sentence.\n\nAnother one.')).toEqual([
      'paragraph One sentence.',
      'paragraph Another one.',
    ]);
    expect(read('One sentence that goes\n\non.')).toEqual(['paragraph One sentence that goes on.']);
    expect(read('It was in\n\nMali.')).toEqual(['paragraph It was in Mali.']);
    expect(read('He said “no.”\n\nIt was so.')).toEqual(['paragraph He said “no.”', 'paragraph It was so.']);
  });

  test('begin at a deeper line where the sentence before has ended', () => {
    expect(read('One sentence\nends.\n  Another one\n  goes on.')).toEqual([
      'paragraph One sentence ends.',
      'paragraph Another one goes on.',
    ]);
    expect(read('Al-Qaeda in the Islamic.\n Maghreb (AQIM)')).toHaveLength(1);
  });

  test('say where a blank line was closed up without much ground', () => {
    const doubts = (source: string) => bodyOf(source).warnings.map(({ name, line }) => [name, line]);
    expect(doubts('but a page is lost\n\nNobody knows.')).toEqual([['closed-blank-line', 3]]);
    expect(doubts('but the page is\n\nNobody’s.')).toEqual([]);
    expect(doubts('but a page is lost\n\nnobody knows.')).toEqual([]);
  });
});

describe('headings', () => {
  test('stand where one text has ended and another begins', () => {
    expect(read('It ends.\n\nRegional Relations: Rivalries and\nMutual Distrust\n\nIt begins.')).toEqual([
      'paragraph It ends.',
      'heading Regional Relations: Rivalries and Mutual Distrust',
      'paragraph It begins.',
    ]);
    expect(read('It goes on in\n\nNorthern Mali\n\nand on.')).toHaveLength(1);
    expect(read('It ends.\n\nFigure 1 The valley\n\nIt begins.')[1]).toBe('paragraph Figure 1 The valley');
  });

  test('need no blank line if they are known or numbered', () => {
    expect(read('It ends.\nNotes\n1 See there.')).toEqual([
      'paragraph It ends.',
      'heading Notes',
      'paragraph 1 See there.',
    ]);
    const line = 'and this is the text of a section that begins';
    expect(read(`1.1 The valley\nThere it is, ${line}\n${line}\n${line}.`)[0]).toBe('heading 1.1 The valley');
  });
});

describe('notes', () => {
  const notes = (source: string) => {
    const { before, notes: list } = readNotes(linesFrom(source));
    return [textOf(before), ...list.map(({ label, words }) => `${label}: ${textOf(words)}`)];
  };

  test('begin with the next number at the head of a line', () => {
    expect(notes('1 See there.\n2. See here,\n2010.\n[3] No.\n⁴ Last.')).toEqual([
      '',
      '1: See there.',
      '2: See here, 2010.',
      '3: No.',
      '4: Last.',
    ]);
    expect(notes('All translations are mine.\n1 See page\n2 there.\n3 People met.')).toEqual([
      'All translations are mine.',
      '1: See page 2 there.',
      '3: People met.',
    ]);
  });

  test.each([
    ['a note is missing', '1 One.\n3 Three.', ['1: One.', '3: Three.']],
    ['two stand in the wrong order', '1 One.\n3 Three.\n2 Two.', ['1: One.', '3: Three.', '2: Two.']],
    [
      'one ends without a stop',
      '1 Interview, Gao\n2 Interview, Niamey',
      ['1: Interview, Gao', '2: Interview, Niamey'],
    ],
    [
      'a number goes on in a note',
      '1 Report of the\n2 Division.\n2 See it.',
      ['1: Report of the 2 Division.', '2: See it.'],
    ],
    ['a note names people', '1 Many died.\n12 People were saved.', ['1: Many died. 12 People were saved.']],
  ])('do not run into one another where %s', (_, source, expected) => {
    expect(notes(source)).toEqual(['', ...expected]);
  });

  test.each([
    ['1', '1'],
    ['12.', '12'],
    ['[3]', '3'],
    ['(4)', '4'],
    ['¹²', '12'],
    ['2010.', undefined],
    ['0', undefined],
    ['!', undefined],
  ])('the mark %s is %s', (mark, label) => {
    expect(noteNumber(mark)).toBe(label);
  });

  test.each([
    ['crime.¹', 'crime.', '1'],
    ['crime.[12]', 'crime.', '12'],
    ['crime.1', 'crime.', '1'],
    ['war”,2', 'war”,', '2'],
    ['2011).3', '2011).', '3'],
    ['government4', 'government', '4'],
    ['[5]', '', '5'],
  ])('the word %s is "%s" with a mark %s', (word, stem, label) => {
    expect(splitMark(word)).toEqual({ stem, label });
  });

  test.each(['G8', 'AK47', 'CO2', 'pp.1', '2013', '1,500', '2(2)', 'km²', '3.5', 'p.12', '15', 'crime.'])(
    'the word %s has none',
    (word) => {
      expect(splitMark(word)).toBeUndefined();
    },
  );

  test('are surest where they are raised or in brackets', () => {
    expect(['crime.¹', 'crime.[1]', 'crime.1'].map(hasPlainMark)).toEqual([false, false, true]);
  });
});

describe('items', () => {
  test.each([
    ['below a row that has not ended', 'Cities 30.0 9.8\n\na. The first\nof them.\nb. The second.', 'ab'],
    ['in a sentence', 'They want:\n\n(i) salt;\n\n(ii) wells; and\n\n(iii) roads.', 'i ii iii'],
    ['with items under one', 'They want:\n(a) salt:\n(i) white;\n(ii) grey; and\n(b) wells.', 'a i ii b'],
    ['one broken at the end of a column', 'They want:\na) salt from the\n\nlakes;\nb) wells.', 'ab'],
  ])('stand by themselves, %s', (_, source, labels) => {
    const items = bodyOf(source).blocks.flatMap((block) =>
      block.type === 'item' ? [textOf(block.label)] : [],
    );
    expect(items.join('').replace(/\W/g, '')).toBe(labels.replace(/ /g, ''));
  });

  test.each([
    'They met at nine\na. m. on Monday\nb. of all days.',
    'It says so in part\n\n(a) of the law. It does not in part\n(b) of it.',
    'They met.\na. The first of them stayed.\nc. The third left.',
    'They met.\nA. Roe spoke.\nB. Doe spoke.',
  ])('are none where letters do not stand in their turn: %j', (source) => {
    expect(bodyOf(source).blocks.filter(({ type }) => type === 'item')).toEqual([]);
  });
});
