import { describe, expect, it } from 'vitest';
import { accountInShort, countByRule, entriesByLine } from '../../src/corpus/apparatus.ts';
import type { Entry } from '../../src/schema/apparatus.ts';

const entry = (line: number, fate: Entry['fate'], tokens: number, by?: string): Entry => ({
  line,
  columns: [1, 9],
  tokens,
  fate,
  ...(by && { by }),
});

describe('countByRule', () => {
  it('adds up tokens by rule and fate, in the order of the fates', () => {
    const entries = [
      entry(1, 'furniture', 4, 'drop-page-headers'),
      entry(2, 'joined', 2, 'join-lines'),
      entry(3, 'furniture', 5, 'drop-page-headers'),
      entry(3, 'duplicate', 1, 'drop-page-headers'),
    ];
    expect(countByRule(entries)).toEqual([
      { rule: 'join-lines', fate: 'joined', tokens: 2 },
      { rule: 'drop-page-headers', fate: 'furniture', tokens: 9 },
      { rule: 'drop-page-headers', fate: 'duplicate', tokens: 1 },
    ]);
  });

  it('leaves out what no rule did', () => {
    expect(
      countByRule([entry(1, 'metadata', 3, 'subject'), entry(1, 'emended', 1), entry(2, 'printed', 8)]),
    ).toEqual([]);
  });
});

it('accountInShort adds up to the words received', () => {
  const account = accountInShort({
    tokens: 28,
    fates: { printed: 1, joined: 2, normalised: 3, emended: 4, metadata: 5, furniture: 6, duplicate: 7 },
  });
  expect(account).toEqual({ received: 28, printed: 1, changed: 9, metadata: 5, leftOut: 13 });
});

it('entriesByLine keeps the order of the columns', () => {
  const first = entry(4, 'printed', 1);
  const second = entry(4, 'furniture', 1, 'x');
  expect([...(entriesByLine([first, second, entry(5, 'printed', 1)]).get(4) ?? [])]).toEqual([first, second]);
});
