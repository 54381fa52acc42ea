import { describe, expect, it } from 'vitest';
import type { CheckedCorpus } from '../../src/compare/checked-corpus.ts';
import { relatedDocuments } from '../../src/compare/related.ts';

/** A corpus of which only the names matter: by document the actors that it names. */
function naming(named: Readonly<Record<string, readonly string[]>>): CheckedCorpus {
  return {
    corpus: { documents: new Map(Object.keys(named).map((id) => [id, {}])) },
    mentions: Object.entries(named).flatMap(([document, actors]) =>
      actors.map((actor) => ({ document, actor })),
    ),
    evidence: new Map(),
  } as unknown as CheckedCorpus;
}

describe('relatedDocuments', () => {
  it('puts first what shares what few have, and names that first', () => {
    const checked = naming({
      a: ['x', 'rare', 'y'],
      b: ['x', 'y'],
      c: ['x', 'rare'],
      d: ['x', 'y'],
      e: ['y'],
    });
    const related = relatedDocuments(checked, 'a');
    expect(related.map(({ document }) => document)).toEqual(['c', 'b', 'd', 'e']);
    expect(related[0]?.actors).toEqual(['rare', 'x']);
  });

  it('never names the document itself, and nothing that has nothing in common', () => {
    const checked = naming({ a: ['x'], b: ['y'] });
    expect(relatedDocuments(checked, 'a')).toEqual([]);
    expect(relatedDocuments(checked, 'none')).toEqual([]);
  });

  it('gives no more than it is asked for', () => {
    const checked = naming(Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, ['x']])));
    expect(relatedDocuments(checked, 'a', 2).map(({ document }) => document)).toEqual(['b', 'c']);
  });
});
