import { describe, expect, test } from 'vitest';
import { joinHyphenatedLines } from '../../../src/kinds/rules/join-hyphenated-lines.ts';
import { evidenceOf } from '../../../src/segment/line-ends/evidence.ts';
import {
  breaksOf,
  doubtfulJoins,
  joinHalves,
  vocabularyOf,
  weigh,
} from '../../../src/segment/line-ends/hyphens.ts';
import { textOf, WorkingText } from '../../../src/segment/working-text.ts';
import { tokenise } from '../../../src/text/tokens.ts';

const working = (text: string) => new WorkingText(tokenise(text));
const joined = (source: string) => {
  const text = working(source);
  joinHyphenatedLines.apply(text);
  return text;
};

describe('a hyphen at a line end', () => {
  const words = vocabularyOf(
    working(
      "The Sahel-Sahara region's cooperation, a co-ordinated cross-border trade; Smuggling of drugs. the border",
    ),
  );

  test.each([
    ['Sahel-', 'Sahara', true, true, 'the text writes it with a hyphen'],
    ['coop-', 'eration.', false, true, 'the text writes it without'],
    ['cross-', 'border', true, true, 'the text writes it with a hyphen'],
    ['(CEN-', 'SAD)', true, false, 'two halves in capitals'],
    ['Franco-', 'Malian', true, true, 'a capital follows'],
    ['2009-', '11', true, true, 'a figure follows'],
    ['control-', 'ling', false, true, 'an ending that is no word'],
    ['desta-', 'bilization', false, true, 'halves that are no words'],
    ['counter-', 'part', false, false, 'a first part that makes compounds'],
    ['smuggling-', 'trade', true, false, 'two words of the text'],
    ['rail-', 'border', false, false, 'a second half that is a word'],
    ['de¬', 'sert', false, true, 'the mark of a soft hyphen'],
    ['coope\u0301-', 'ration', false, true, 'an accent behind its letter'],
    ['Ferry\u2011', 'Bridge', true, true, 'a hyphen of another sort'],
    ['http://an-', 'address.org', true, false, 'an address'],
  ])('%s %s: kept %s, sure %s (%s)', (left, right, keep, sure) => {
    expect(weigh(left, right, words, evidenceOf('en'))).toEqual({ keep, sure });
  });

  const mots = vocabularyOf(
    working('La coopération transfrontalière, les sous-officiers, la nation et la police'),
  );

  test.each([
    ['coopé-', 'ration', false, true, 'le texte écrit coopération'],
    ['aujour-', 'd’hui', false, true, 'un seul mot'],
    ["c'est-à-", 'dire', true, true, 'un composé'],
    ['vis-à-', 'vis', true, true, 'un composé'],
    ['peut-', 'être', true, true, 'un composé'],
    ['Peut-', 'e\u0302tre', true, true, 'un composé décomposé'],
    ['sous-', 'région', true, true, 'sous- garde son trait'],
    ['sous-', 'crire', false, true, 'mais non dans souscrire'],
    ['non-', 'respect', true, true, 'non- garde son trait'],
    ['ex-', 'combattants', true, true, 'qui fut'],
    ['ex-', 'ploitation', false, true, 'une syllabe'],
    ['inter-', 'nationales', false, true, 'inter- est soudé'],
    ['trans-', 'frontalières', false, true, 'trans- est soudé'],
    ['a-t-', 'il', true, true, 'un pronom'],
    ['sont-', 'elles', true, true, 'un pronom'],
    ['celles-', 'ci', true, true, 'une particule'],
    ['eux-', 'mêmes', true, true, 'une particule'],
    ['commer-', 'ce', false, true, 'une syllabe'],
    ['natio-', 'nale', false, true, 'deux moitiés qui ne sont rien'],
    ['porte-', 'parole', true, true, 'un composé'],
    ['Nord-', 'Est', true, true, 'une majuscule suit'],
    ['gouverne-', 'ment', false, true, 'une fin'],
    ['développe-', 'ments', false, true, 'une fin'],
  ])('en français, %s %s: gardé %s, sûr %s (%s)', (left, right, keep, sure) => {
    expect(weigh(left, right, mots, evidenceOf('fr'))).toEqual({ keep, sure });
  });

  test('is read where a word goes on, not where it hangs', () => {
    const halves = (text: string) =>
      breaksOf(working(text)).map(({ left, right }) => `${left.text}|${right.text}`);
    expect(halves('the desta-\nbilization')).toEqual(['desta-|bilization']);
    expect(halves('the desta-\n\nbilization')).toEqual(['desta-|bilization']);
    expect(halves('the Sahel-\n\nSahara')).toEqual(['Sahel-|Sahara']);
    expect(halves('short-\nand long-term')).toEqual([]);
    expect(halves('an under-\n\n102 Sow et al.')).toEqual([]);
    expect(halves('needed -\nand while')).toEqual([]);
    expect(halves('the end-')).toEqual([]);
  });

  test('goes, or stays as it is printed', () => {
    expect(joinHalves('desta-', 'bilization', false)).toBe('destabilization');
    expect(joinHalves('Sahel-', 'Sahara', true)).toBe('Sahel-Sahara');
    expect(joinHalves('Sahel‐', 'Sahara', true)).toBe('Sahel‐Sahara');
    expect(joinHalves('Sahel¬', 'Sahara', true)).toBe('Sahel-Sahara');
  });
});

describe('the rule', () => {
  test('joins a word over three lines, and leaves no blank line where one was emptied', () => {
    const text = joined('A Franco-\nAfrican-\nMalian force and its destabi-\nlization.\nThe end.');
    expect(textOf(text.words)).toBe('A Franco-African-Malian force and its destabilization. The end.');
    expect(text.lines.map((line) => line.number)).toEqual([1, 3, 5]);
    expect(text.words[1]).toMatchObject({ change: { fate: 'joined', by: 'join-hyphenated-lines' } });
    expect(text.words[1]?.tokens).toHaveLength(3);
  });

  test('keeps the note of the second half', () => {
    const text = working('the con-\nflict');
    text.replace([text.words[2] as never], [{ ...(text.words[2] as never as object), note: '1' } as never]);
    joinHyphenatedLines.apply(text);
    expect(text.words.at(-1)).toMatchObject({ text: 'conflict', note: '1' });
  });

  test('leaves for the reader to say what nothing decided', () => {
    const doubtful = (source: string) =>
      doubtfulJoins(joined(source), 'join-hyphenated-lines').map((word) => word.text);
    expect(doubtful('a frame-\nwork and a desta-\nbilization')).toEqual([]);
    expect(doubtful('a frame-\nwork for work and a desta-\nbilization')).toEqual(['framework']);
    expect(doubtful('a frame-\nwork for work on frameworks and a framework')).toEqual([]);
  });
});
