import { describe, expect, it } from 'vitest';
import { beginsBlock, sentenceEnds, sentenceGoesOn } from '../../../src/kinds/cable/sentence.ts';
import { endsSentence } from '../../../src/segment/sentences.ts';

const at = { page: false, ruled: false, closes: false, width: 60 };

describe('sentenceGoesOn', () => {
  it.each([
    [['2. (C) and also shared concerns'], ['stemming from the murder.'], {}, true],
    [['The United States, working with like'], ['minded countries.'], {}, true],
    [['2. (C) It will not end.'], ['In addition, others came.'], {}, false],
    [
      ['2. (C) We met the Minister and'],
      ['Toure, who had come from afar, spoke at length of the road.'],
      {},
      true,
    ],
    [['COMMENT'], ['The market opens at dawn, as it has always done here.'], {}, false],
    [['2. (C) He listed:'], ['bread'], {}, false],
    [['2. (C) He listed'], ['-- bread'], {}, false],
    [['2. (C) He went to the'], ['3. (C) We left.'], {}, false],
    [['2. (C) He went to the'], ['LEONARD'], { closes: true }, false],
    [['2. (C) He went to the'], ['market.'], { ruled: true }, false],
    [['In another'], ['Part of it'], { page: true }, true],
    [
      [
        'The first line of it is long enough to fill the whole of it',
        'and so is the second line, which is full to the very end.',
      ],
      ['Next it goes on.'],
      { page: true },
      true,
    ],
    [
      ['The first line of it is long enough to fill the whole of it', 'and so it ends.'],
      ['Next it begins anew.'],
      { page: true, width: 15 },
      false,
    ],
  ])('%j, then %j, %j: %s', (above, below, more, goesOn) => {
    expect(sentenceGoesOn({ ...at, ...more, above, below })).toBe(goesOn);
  });

  it.each(['It ends.', 'Does it?', 'He said "no."', '(so it is.)', 'listed:', 'bread;'])(
    'hears the end of %s',
    (text) => {
      expect(endsSentence(text, sentenceEnds)).toBe(true);
    },
  );

  it.each(['and', 'working with like', 'GAO,', 'Mali -'])('hears no end of %s', (text) => {
    expect(endsSentence(text, sentenceEnds)).toBe(false);
  });

  it.each([
    ['-- bread', true],
    ['- bread', true],
    ['(C) He', true],
    ['-5 degrees', false],
    ['The end', false],
  ])('knows whether %s begins something', (line, begins) => {
    expect(beginsBlock(line)).toBe(begins);
  });
});
