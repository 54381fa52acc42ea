import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type AccountEntry, printedWords, rebuild } from './rebuild.ts';

const ids = readdirSync('seeds').sort();

test('there are sources to account for', () => {
  expect(ids.length).toBeGreaterThanOrEqual(5);
});

describe.each(ids)('%s', (id) => {
  const source = readFileSync(`seeds/${id}/source.txt`, 'utf8');
  const apparatus = JSON.parse(readFileSync(`content/apparatus/${id}.json`, 'utf8')) as {
    entries: AccountEntry[];
    blocks: { id: string }[];
    tokens: number;
    fates: Record<string, number>;
  };
  const page = readFileSync(`dist/documents/${id}/index.html`, 'utf8');
  const words = printedWords(
    page,
    apparatus.blocks.map((block) => block.id),
  );

  test('page and apparatus together give every token of the source, in order, and no other', () => {
    expect(rebuild(words, apparatus.entries)).toEqual(source.split(/\s+/).filter((token) => token !== ''));
  });

  test('the page prints the blocks in the order of the apparatus, and nothing of the source outside them', () => {
    expect([...words.keys()].filter((block) => block !== '')).toEqual(
      apparatus.blocks.map((block) => block.id),
    );
    expect(words.get('')).toEqual([]);
  });

  test('every entry stands where it says on its line', () => {
    const lines = source.split('\n');
    for (const { line, columns, received, tokens } of apparatus.entries) {
      const there = (lines[line - 1] ?? '').slice(columns[0] - 1, columns[1]).split(/\s+/);
      expect(there).toHaveLength(tokens);
      if (received !== undefined) expect(there.join(' ')).toBe(received);
    }
  });

  test('each token is counted under one fate', () => {
    const counted: Record<string, number> = {};
    for (const { fate, tokens } of apparatus.entries) counted[fate] = (counted[fate] ?? 0) + tokens;
    expect(apparatus.fates).toEqual(counted);
    expect(Object.values(counted).reduce((sum, count) => sum + count, 0)).toBe(apparatus.tokens);
  });

  test('a page that lost, gained, changed or moved one word does not pass', () => {
    const expected = source.split(/\s+/).filter((token) => token !== '');
    const [block, printed] = [...words].find(
      ([, list]) => list.length > 8 && new Set(list.slice(2, 6)).size === 4,
    ) ?? ['', []];
    const [a = '', b = ''] = printed.slice(3);
    for (const wrong of [[], [a, a, b], [b, a], [`${a}x`, b], [a]]) {
      const changed = new Map(words).set(block, [...printed.slice(0, 3), ...wrong, ...printed.slice(5)]);
      const attempt = () => expect(rebuild(changed, apparatus.entries)).toEqual(expected);
      expect(attempt, wrong.join(' ')).toThrow();
    }
  });
});
