import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../src/compare/matrix.ts';
import { checkCorpus } from '../../src/corpus/checks/index.ts';
import { coverageOf } from '../../src/corpus/coverage.ts';
import type { Corpus } from '../../src/corpus/load-corpus.ts';
import { isPreview, shownCorpus } from '../../src/corpus/shown.ts';
import { positionSchema } from '../../src/schema/comparison.ts';
import { tinyCorpus } from '../compare/tiny-corpus.ts';

const notReviewed = positionSchema.parse({ value: 'not-reviewed' });

/** Two proposals, of which the second has a cell that nobody has looked at. */
function corpusWith(status: 'draft' | undefined): Corpus {
  const corpus = tinyCorpus({
    dimensions: { a: {}, b: {} },
    proposals: { one: { cells: { a: 'yes', b: 'silent' } }, two: { cells: { a: 'yes' } } },
  });
  const two = corpus.proposals.get('two');
  if (!two) throw new Error();
  const value = {
    ...two.value,
    ...(status && { status }),
    positions: { ...two.value.positions, b: notReviewed },
  };
  return { ...corpus, proposals: new Map([...corpus.proposals, ['two', { ...two, value }]]) };
}

describe('isPreview', () => {
  it.each([
    [{ PREVIEW: '1' }, true],
    [{ PREVIEW: 'true' }, true],
    [{ PREVIEW: '' }, false],
    [{ PREVIEW: '0' }, false],
    [{}, false],
  ])('of %j is %s', (environment, expected) => expect(isPreview(environment)).toBe(expected));
});

describe('shownCorpus', () => {
  it('leaves drafts out of the public site', () => {
    const shown = shownCorpus(corpusWith('draft'), false);
    expect([...shown.proposals.keys()]).toEqual(['one']);
  });

  it('shows them on previews with a mark, and a cell that nobody has looked at is neither silent nor answered', () => {
    const shown = shownCorpus(corpusWith('draft'), true);
    expect([...shown.proposals.values()].map(({ value }) => value.name)).toEqual(['One', 'Two (draft)']);
    expect(matrixOf(shown).cell('two', 'b')).toMatchObject({ label: 'Not reviewed', rank: -1 });
  });

  it('is the corpus itself where nothing is a draft', () => {
    const corpus = tinyCorpus({ dimensions: { a: {} }, proposals: { one: { cells: { a: 'yes' } } } });
    expect(shownCorpus(corpus, false)).toBe(corpus);
  });
});

describe('a question that is a draft', () => {
  const draftOf = (cells: Readonly<Record<string, string>>, codings = {}): Corpus => {
    const corpus = tinyCorpus({ dimensions: { a: {}, b: {} }, proposals: { one: { cells } }, codings });
    const b = corpus.dimensions.get('b');
    if (!b) throw new Error();
    const draft = { ...b, value: { ...b.value, status: 'draft' as const, values: [] } };
    return { ...corpus, dimensions: new Map([...corpus.dimensions, ['b', draft]]) };
  };

  it('is neither shown nor counted on the public site, nor what was answered to it', () => {
    const codings = { first: { one: { a: 'yes', b: 'no' } } };
    const shown = shownCorpus(draftOf({ a: 'yes', b: 'silent' }, codings), false);
    expect([...shown.dimensions.keys()]).toEqual(['a']);
    expect(Object.keys(shown.proposals.get('one')?.value.positions ?? {})).toEqual(['a']);
    expect(Object.keys(shown.codings.get('first')?.get('one')?.value.cells ?? {})).toEqual(['a']);
  });

  it('stands on previews with a mark, and a cell that no proposal has is not reviewed', () => {
    const shown = shownCorpus(draftOf({ a: 'yes' }), true);
    expect(shown.dimensions.get('b')?.value.name).toBe('B (draft)');
    expect(matrixOf(shown).cell('one', 'b')).toMatchObject({ label: 'Not reviewed' });
  });

  it('need not be answered', () => {
    const found = checkCorpus(draftOf({ a: 'yes' })).filter(({ name }) => name === 'cells-decided');
    expect(found).toEqual([]);
  });
});

describe('a cell that is not reviewed', () => {
  const found = (corpus: Corpus) => checkCorpus(corpus).filter(({ name }) => name === 'cells-decided');
  it('passes in a draft and nowhere else', () => {
    expect(found(corpusWith('draft'))).toEqual([]);
    expect(found(corpusWith(undefined))).toMatchObject([
      { file: 'content/two.yml', cure: expect.stringContaining('status: draft') },
    ]);
  });

  it('is counted', () => {
    const { proposals, withoutEvidence, documents } = coverageOf(corpusWith('draft'));
    expect(proposals).toEqual([
      { proposal: 'one', name: 'One', isDraft: false, cells: 2, notReviewed: [] },
      { proposal: 'two', name: 'Two', isDraft: true, cells: 2, notReviewed: ['b'] },
    ]);
    expect(withoutEvidence).toEqual(['b']);
    expect(documents).toMatchObject([{ document: 'doc', blocks: 1, uncited: [] }]);
  });
});
