import { expect, test } from 'vitest';
import { readSource } from '../../src/convert/convert.ts';
import { kinds } from '../../src/kinds/index.ts';
import { Refusal } from '../../src/messages/message.ts';

const columns = `The two towns

The frontier between the towns is        the eighteen posts existed on paper
some thousand kilometres long.           alone. "We had a stamp and no ink,"
It has been crossed for centuries by     one officer said. The posts were
traders who pay nobody.                  closed in a year, and nobody saw it.
`;

test.each(kinds.map(({ name }) => name))('%s warns of columns side by side', (kind) => {
  try {
    const { warnings } = readSource(columns, { file: 'x', kind });
    expect(warnings.map(({ name, line }) => [name, line])).toContainEqual(['table-unread', 3]);
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
  }
});

test('the rows of a table that was taken out of a file are no headings, and are told', () => {
  const source = 'Four things\n\nThe list is short.\n\nState\tBoats\n\nBeta\t20\n\nThey sail at dawn.\n';
  const { reading, warnings } = readSource(source, { file: 'x', kind: 'text' });
  expect(reading.blocks.map(({ type }) => type)).toEqual(Array(4).fill('paragraph'));
  expect(warnings).toMatchObject([
    { name: 'table-unread', line: 5, found: '2 lines with gaps between columns' },
  ]);
});

test('each row is a paragraph, also behind a sentence that has not ended', () => {
  const source = 'Four things\n\nThe list is short and\n\nboats\t20\n\nnets\t3\n\nThey sail at dawn.\n';
  const { reading } = readSource(source, { file: 'x', kind: 'text' });
  expect(reading.blocks.map(({ type }) => type)).toEqual(Array(4).fill('paragraph'));
});

test('a heading with its number before a tab is one', () => {
  const source =
    'Four things\n\nThe list is short.\n\n1.\tBoats\n\nThey sail at dawn.\n\n2.\tNets\n\nThey are old.\n';
  const { reading, warnings } = readSource(source, { file: 'x', kind: 'text' });
  expect(reading.blocks.map(({ type }) => type).join(' ')).toBe(
    'paragraph heading paragraph heading paragraph',
  );
  expect(warnings).toEqual([]);
});
