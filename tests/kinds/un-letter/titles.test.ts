import { describe, expect, test } from 'vitest';
import { isUnfinished, labelIn, readTitle, startsTitle } from '../../../src/kinds/un-letter/titles.ts';
import { textOf } from '../../../src/segment/working-text.ts';
import { wordsFrom } from '../../segment/words-from.ts';

describe('labels', () => {
  test.each([
    ['Annex', 'Annex', ''],
    ['ANNEX IV*', 'ANNEX IV', ''],
    ['Enclosure 2', 'Enclosure 2', ''],
    ['Appendix B:', 'Appendix B', ''],
    ['Annex Letter dated 3 May 2031 from X', 'Annex', 'Letter dated 3 May 2031 from X'],
    ['Annex II – Note verbale dated 3 May 2031', 'Annex II', 'Note verbale dated 3 May 2031'],
    ['Annex: Concept note', 'Annex', 'Concept note'],
  ])('%s', (text, label, title) => {
    const found = labelIn(wordsFrom(text));
    expect(found && [found.text, textOf(found.title), found.open]).toEqual([label, title, false]);
  });

  test('a label that says what it is annexed to goes on', () => {
    const found = labelIn(wordsFrom('Annex I to the identical letters dated 3 May 2031 from'));
    expect(found).toMatchObject({ text: 'Annex I', kind: 'annex', open: true, title: [] });
  });

  test.each([
    'Annexes',
    'annex',
    'Annex II says of it.',
    'Annex II.',
    'Enclosure of the camp',
    'Annex: it was lost. Nobody knows.',
    '',
  ])('no label: %j', (text) => {
    expect(labelIn(wordsFrom(text))).toBeUndefined();
  });
});

describe('titles', () => {
  test.each([
    [
      'Letter dated 3 May 2031 from the Permanent Representative of Orrin to the United Nations addressed to the President of the Security Council*',
      [
        '2031-05-03',
        'Permanent Representative of Orrin to the United Nations',
        'President of the Security Council',
      ],
    ],
    [
      'Identical letters dated 3 May 2031 from the Minister addressed to the Secretary-General and the President of the Security Council',
      ['2031-05-03', 'Minister', 'Secretary-General and the President of the Security Council'],
    ],
    [
      'Letter dated 3 May 2031 addressed to the Secretary-General by the Minister of Ferries',
      ['2031-05-03', 'Minister of Ferries', 'Secretary-General'],
    ],
    [
      'Letter dated 3 May 2031 from the Representative of Orrin to the United Nations to the President of the Council',
      ['2031-05-03', 'Representative of Orrin to the United Nations', 'President of the Council'],
    ],
    ['Letter dated 3 May 2031 from the Chair', ['2031-05-03', 'Chair', undefined]],
    ['Letter dated 31 June 2031 from the Chair addressed to the Council', [undefined, 'Chair', 'Council']],
    ['Note by the Secretary-General', [undefined, 'Secretary-General', undefined]],
    ['Concept note of 3 May 2031 from the Chair', [undefined, undefined, undefined]],
  ])('%s', (text, [date, from, to]) => {
    const facts = readTitle(wordsFrom(text));
    expect([facts.date, facts.from, facts.to]).toEqual([date, from, to]);
  });

  test('a line that begins one, and a sentence that does not', () => {
    expect(startsTitle(wordsFrom('Identical letters dated 3 May 2031 from the'))).toBe(true);
    expect(startsTitle(wordsFrom('My letter dated 3 May 2031'))).toBe(false);
    expect(startsTitle(wordsFrom('Letters were sent'))).toBe(false);
  });

  test('one is unfinished until it says to whom', () => {
    expect(isUnfinished(wordsFrom('Letter dated 3 May 2031 from the Minister of Ferries'))).toBe(true);
    expect(isUnfinished(wordsFrom('Letter dated 3 May 2031 from the Chair addressed to the'))).toBe(true);
    expect(isUnfinished(wordsFrom('Letter dated 3 May 2031 from the Chair addressed to the Council'))).toBe(
      false,
    );
  });
});
