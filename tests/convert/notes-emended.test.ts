import { expect, test } from 'vitest';
import { readSource } from '../../src/convert/convert.ts';
import { wordsOf } from '../../src/segment/reading.ts';
import { textOf } from '../../src/segment/working-text.ts';

const source = `A note on ferries

Volentia was host to the meeting 1 and spoke first.

Ferries call at Port Amel2, and at Mere 3.

__________________
1 The Minister of Meria was in the chair.
2 Meria reserved its position.
3 "Mere" is a port.
`;
const marks = [
  { exact: 'meeting 1', reading: 'meeting', note: '1', reason: 'r' },
  { exact: 'Mere 3.', reading: 'Mere.', note: '3', reason: 'r' },
];
/** The second half of what the warning asks for, which a list with a heading may need. */
const own = [
  { exact: '1 The Minister', reading: 'The Minister', reason: 'r' },
  { exact: '3 "Mere"', reading: '"Mere"', reason: 'r' },
];

test.each([
  ['the words that bear them', marks],
  ['their own marks, too', [...marks, ...own]],
])('notes whose marks were not found are found where an editor emends %s', (_, emendations) => {
  const { reading, warnings } = readSource(source, { file: 'source.txt', emendations });
  expect(
    reading.blocks.flatMap((block) =>
      block.type === 'note'
        ? [`${block.label} ${textOf(block.words)}`]
        : wordsOf(block).flatMap(({ note = [] }) => note),
    ),
  ).toEqual([
    ...['1', '2', '3'],
    ...['1 The Minister of Meria was in the chair.', '2 Meria reserved its position.', '3 "Mere" is a port.'],
  ]);
  expect(warnings).toEqual([]);
});
