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

/** A text that an extractor took out, with its own marks of notes. */
const marked = `# The wells

They were countd[^1] in May, and the guides left.[^2]

[^1]: By the guides.

[^2]: By the guards.
`;

test.each([
  ['countd[^1]', 'counted'],
  ['countd', 'counted'],
  ['countd[^1] in', 'counted[^1] within'],
  ['countd[^1]', 'count[^1].'],
  ['guides left.[^2]', 'guards left.'],
  ['guides left.[^2]', 'guards[^2].'],
  ['left.[^2]', ''],
])('"%s" emended to "%s" keeps its note', (exact, reading) => {
  const { reading: read, warnings } = readSource(marked, {
    file: 'source.txt',
    marked: true,
    emendations: [{ exact, reading, reason: 'r' }],
  });
  const words = read.blocks.flatMap(wordsOf);
  expect(words.flatMap(({ note = [] }) => note)).toEqual(['1', '2']);
  expect(read.blocks.filter(({ type }) => type === 'note')).toHaveLength(2);
  expect(textOf(words)).toContain(reading.replace(/\[\^\d\]/, ''));
  expect(warnings.filter(({ name }) => name.includes('note'))).toEqual([]);
});

test('the mark that opens a note is none that a word bears', () => {
  const emendations = [{ exact: 'by all. [^1]', reading: 'by all. 1', reason: 'r' }];
  const source = 'The wells\n\nThey were counted[^1] by all.\n\n[^1]: By the guides.\n';
  const { reading } = readSource(source, { file: 'source.txt', marked: true, emendations });
  expect(reading.blocks.map((block) => textOf(wordsOf(block))).join(' ')).toContain('1: By the guides.');
});

test('a reading without the mark that stands among its words is refused: nobody but the editor knows which word bears it', () => {
  const emendations = [{ exact: 'countd[^1] in', reading: 'counted in', reason: 'r' }];
  expect(() => readSource(marked, { file: 'source.txt', marked: true, emendations })).toThrow(
    'emendation 1, whose reading is without [^1]',
  );
});
