import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { kindOf } from '../../src/kinds/index.ts';
import { detectKind, readerOf } from '../../src/kinds/readers.ts';
import { Refusal } from '../../src/messages/message.ts';
import { faultsOf, fixturesIn, readSource, sourceAt } from './read-source.ts';

// What holds for every reader and every text. What is made of each fixture stands in its folder's golden/, and of each seed in content/.
const texts = [
  ...readdirSync('seeds').map((id) => [id, sourceAt(`seeds/${id}/source.txt`)] as const),
  ...readdirSync('tests/fixtures').flatMap((folder) => fixturesIn(folder)),
  ...readdirSync('tests/grown/texts').map((name) => [name, sourceAt(`tests/grown/texts/${name}`)] as const),
];

/** The text as another copy of it may be. */
const copies: Readonly<Record<string, (source: string) => string>> = {
  'as it is': (source) => source,
  'in capitals': (source) => source.toUpperCase(),
  'without its first line': (source) => source.split('\n').slice(1).join('\n'),
  'without blank lines': (source) => source.replace(/\n\n+/g, '\n'),
  'with a byte-order mark': (source) => `\uFEFF${source}`,
  'with other line ends': (source) => source.replaceAll('\n', '\r\n'),
};

describe.each(texts)('%s', (_, source) => {
  const kinds = new Set([detectKind(source.split('\n')), 'text']);
  test.each([...kinds])(
    'read as %s, puts every word in one place and names the lines of each field',
    (name) => {
      for (const [how, copied] of Object.entries(copies)) {
        const read = unlessRefused(() => readSource(readerOf(name), copied(source)));
        if (read === undefined) continue;
        const { metadata, lines } = read.reading;
        expect(faultsOf(read), how).toEqual([]);
        expect(kindOf(name).metadata.safeParse(metadata).error, how).toBeUndefined();
        expect(Object.keys(lines).sort(), how).toEqual(Object.keys(metadata).sort());
        expect(
          Object.values(lines).every((numbers) => numbers.length > 0),
          how,
        ).toBe(true);
        const fields = [...read.text.departed.values()].flatMap(({ fate, by }) =>
          fate === 'metadata' ? by : [],
        );
        expect(
          fields.filter((field) => metadata[field] === undefined),
          how,
        ).toEqual([]);
      }
    },
  );
});

/** A text that is torn is refused, with a message that a golden file holds. */
function unlessRefused<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
