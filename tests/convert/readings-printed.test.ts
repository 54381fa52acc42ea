import { expect, test } from 'vitest';
import { readSource } from '../../src/convert/convert.ts';
import { emend } from '../../src/convert/emend.ts';
import { unprintedReadings } from '../../src/convert/readings-printed.ts';
import { Refusal } from '../../src/messages/message.ts';
import { wordsOf } from '../../src/segment/reading.ts';
import { WorkingText } from '../../src/segment/working-text.ts';
import { tokenise } from '../../src/text/tokens.ts';

function read(text: string, exact: string, reading: string): string[] | string {
  try {
    const emendations = [{ exact, reading, reason: 'r' }];
    const { blocks } = readSource(text, { file: 'source.txt', kind: 'text', emendations }).reading;
    return blocks.map((block) =>
      wordsOf(block)
        .flatMap(({ text }) => text || [])
        .join(' '),
    );
  } catch (error) {
    if (error instanceof Refusal) return error.messages.map(({ name }) => name).join();
    throw error;
  }
}

const text = 'Ferry report\n\nThe town will furnish donate two boats to the co-\noperative of the river.';

test('what the reading replaced is gone, and the reading stands there, over a line end too', () => {
  expect(read(text, 'furnish donate', 'furnish or donate')).toEqual([
    'The town will furnish or donate two boats to the cooperative of the river.',
  ]);
  expect(read(text, 'the co- operative', 'the large co- operative')).toEqual([
    'The town will furnish donate two boats to the large cooperative of the river.',
  ]);
});

test('a reading that changes nothing is refused', () => {
  expect(read(text, 'two boats', 'two  boats')).toBe('emendation-changes-words');
});

test.each([
  ['the old words', 'furnish donate'],
  ['other words', 'furnish and donate'],
])('a rule that leaves %s where the reading should stand is found out', (_, printed) => {
  const working = new WorkingText(tokenise('to furnish donate boats'));
  const entry = { exact: 'furnish donate', reading: 'furnish or donate', reason: 'r' };
  const { placed } = emend(working, [entry], 'emendations.yml', () => 7);
  const words = working.words.map((word, at) => ({
    ...word,
    text: at === 1 ? printed : at === 0 || at === 4 ? word.text : '',
  }));
  const blocks = [{ type: 'paragraph', id: 'p1', words }] as const;
  const [message] = unprintedReadings(working, blocks, placed, 'emendations.yml', () => 7);
  expect(message).toMatchObject({
    name: 'reading-printed',
    line: 7,
    found: expect.stringContaining(printed),
  });
});
