import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { entriesByLine } from '../../src/corpus/apparatus.ts';
import { sourceRuns } from '../../src/corpus/source-runs.ts';
import { type Apparatus, apparatusSchema, type Entry } from '../../src/schema/apparatus.ts';

const entry = (line: number, block?: string): Entry =>
  ({
    line,
    columns: [1, 4],
    tokens: 1,
    fate: block ? 'printed' : 'furniture',
    ...(block && { block }),
  }) as Entry;
const runs = (lines: string[], ...own: Entry[]) => sourceRuns(lines, entriesByLine(own));

describe('sourceRuns', () => {
  it('puts lines with their blocks, and lines of no block apart', () => {
    expect(
      runs(['head', 'one', 'one', 'two'], entry(1), entry(2, 'p1'), entry(3, 'p1'), entry(4, 'p2')),
    ).toEqual([
      { first: 1, last: 1, blocks: [] },
      { first: 2, last: 3, blocks: ['p1'] },
      { first: 4, last: 4, blocks: ['p2'] },
    ]);
  });

  it('keeps a page head in the middle of a paragraph with it', () => {
    expect(runs(['one', 'PAGE 2', 'one'], entry(1, 'p1'), entry(2), entry(3, 'p1'))).toEqual([
      { first: 1, last: 3, blocks: ['p1'] },
    ]);
  });

  it('gives blocks that share a line one run', () => {
    expect(
      runs(['head one', 'one', 'two'], entry(1, 'h'), entry(1, 'p1'), entry(2, 'p1'), entry(3, 'p2')),
    ).toEqual([
      { first: 1, last: 2, blocks: ['h', 'p1'] },
      { first: 3, last: 3, blocks: ['p2'] },
    ]);
  });

  it('puts blank lines with what stands before them', () => {
    expect(runs(['', 'one', '', '', 'two', ''], entry(2, 'p1'), entry(5, 'p2'))).toEqual([
      { first: 1, last: 1, blocks: [] },
      { first: 2, last: 4, blocks: ['p1'] },
      { first: 5, last: 6, blocks: ['p2'] },
    ]);
  });

  it('has nothing to say of an empty source', () => {
    expect(runs([])).toEqual([]);
  });
});

test.each(['08bamako817', '09bamako387', '09ouagadougou569', 'lacher-2013', 'un-sg-letter-2013-03-27'])(
  'the runs of %s are all its lines in order, and all its blocks once',
  (id) => {
    const apparatus: Apparatus = apparatusSchema.parse(
      JSON.parse(readFileSync(`content/apparatus/${id}.json`, 'utf8')),
    );
    const lines = readFileSync(`seeds/${id}/source.txt`, 'utf8').split(/\r?\n/);
    const all = sourceRuns(lines, entriesByLine(apparatus.entries));
    expect(
      all.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, at) => first + at)),
    ).toEqual(lines.map((_, at) => at + 1));
    const placed = all.flatMap(({ blocks }) => blocks);
    expect([...placed].sort()).toEqual(
      apparatus.blocks
        .filter(({ lines }) => lines.length > 0)
        .map((block) => block.id)
        .sort(),
    );
  },
);
