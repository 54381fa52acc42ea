import { describe, expect, test } from 'vitest';
import { permanentPath } from '../../src/addresses/brief-paths.ts';
import { type Brief, emptyBrief, holds, withoutPiece, withPiece } from '../../src/brief/brief.ts';
import type { Piece } from '../../src/brief/piece.ts';
import { asSeen, sinceThen } from '../../src/brief/since.ts';

const at = (path: string) => ({ path });

test('a piece is put behind the last of its question, of its actor or of its page, and a second time not at all', () => {
  const paths = [
    '/proposals/raft/#answer_cost',
    '/documents/cable/#p1',
    '/proposals/dam/#part_guild',
    '/proposals/dam/#answer_cost',
    '/documents/cable/#q-0123',
    '/proposals/raft/#part_guild',
    '/proposals/raft/#answer_cost',
  ];
  const begun: Brief = { ...emptyBrief, entries: [{ heading: 'First' }] };
  const brief = paths.reduce((whole, path) => withPiece(whole, at(path)), begun);
  expect(brief.entries).toEqual([
    { heading: 'First' },
    at('/proposals/raft/#answer_cost'),
    at('/proposals/dam/#answer_cost'),
    at('/documents/cable/#p1'),
    at('/documents/cable/#q-0123'),
    at('/proposals/dam/#part_guild'),
    at('/proposals/raft/#part_guild'),
  ]);
});

test('words of a paragraph are another thing than the paragraph', () => {
  const words = { path: '/documents/cable/#p1', words: 'the town pays' };
  const brief = withPiece(withPiece(emptyBrief, at(words.path)), words);
  expect(brief.entries).toHaveLength(2);
  expect(withoutPiece(brief, words).entries).toEqual([at(words.path)]);
  expect(holds(withoutPiece(brief, words), words)).toBe(false);
});

test.each([
  ['/compare/', 'cell_raft_cost', '/proposals/raft/#answer_cost'],
  ['/compare/raft/dam/', 'cell_raft_cost', '/proposals/raft/#answer_cost'],
  ['/questions/cost/', 'answer_raft', '/proposals/raft/#answer_cost'],
  ['/proposals/raft/', 'answer_cost', '/proposals/raft/#answer_cost'],
  ['/proposals/raft/', 'part_guild', '/proposals/raft/#part_guild'],
  ['/actors/guild/', 'part_raft', '/proposals/raft/#part_guild'],
  ['/documents/cable/', 'p1', undefined],
  ['/questions/cost/', 'answers', undefined],
])('on %s, %s shows what stands at %s', (page, id, path) => {
  expect(permanentPath(page, id)).toBe(path);
});

describe('a brief of an older version of the edition', () => {
  const piece = (path: string, said: string, words: string): Piece => ({
    path,
    under: { path: '/questions/cost/', name: 'Cost' },
    name: '',
    said: [],
    digests: [said, words],
  });
  const pieces = new Map([
    ['/a/#same', piece('/a/#same', 'aaaa', 'bbbb')],
    ['/a/#said', piece('/a/#said', 'xxxx', 'bbbb')],
    ['/a/#words', piece('/a/#words', 'aaaa', 'xxxx')],
    ['/a/#both', piece('/a/#both', 'xxxx', 'xxxx')],
    ['/a/#new', piece('/a/#new', 'aaaa', 'bbbb')],
  ]);
  const old = ['same', 'said', 'words', 'both', 'gone', 'away'].map((id) => ({
    path: `/a/#${id}`,
    digest: 'aaaabbbb',
  }));
  const brief = { ...emptyBrief, version: 'one', entries: [{ heading: 'A' }, ...old, at('/a/#new')] };

  test('is told of what is said otherwise, of other quotes, and of what is gone', () => {
    const { changed, gone } = sinceThen(brief, pieces, new Set(['/a/#away']));
    expect(changed.map(({ entry, what }) => [entry.path, what])).toEqual([
      ['/a/#said', ['said']],
      ['/a/#words', ['words']],
      ['/a/#both', ['said', 'words']],
    ]);
    expect(gone.map(({ path }) => path)).toEqual(['/a/#gone']);
  });

  test('keeps what it was until its reader has seen what changed; what was never seen is taken as it is', () => {
    const looked = asSeen(brief, pieces, 'two', false);
    expect(looked.version).toBe('one');
    expect(looked.entries.at(-1)).toEqual({ path: '/a/#new', digest: 'aaaabbbb' });
    expect(sinceThen(looked, pieces, new Set()).changed).toHaveLength(3);
    const seen = asSeen(brief, pieces, 'two', true);
    expect(seen.version).toBe('two');
    expect(sinceThen(seen, pieces, new Set()).changed).toEqual([]);
    expect(seen.entries).toHaveLength(brief.entries.length);
  });
});
