import { expect, it } from 'vitest';
import { checkedFrom } from '../../src/compare/checked-corpus.ts';
import { marksIn, supportOf } from '../../src/compare/document-marks.ts';
import { evidenceOf } from '../../src/compare/evidence.ts';
import { matrixOf } from '../../src/compare/matrix.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { tinyCorpus } from './tiny-corpus.ts';

const tiny = tinyCorpus({
  text: ['The states patrol.', 'They train, and pay for it.'],
  dimensions: { a: {}, b: {} },
  proposals: {
    one: {
      roles: [
        {
          actor: 'x',
          role: 'lead',
          voice: 'proposes',
          of: 'x',
          quotes: [{ document: 'doc', exact: 'They train' }],
        },
      ],
      cells: {
        a: { value: 'yes', quotes: ['They train', 'pay for it'] },
        b: { value: 'no', quotes: ['They train'] },
      },
    },
    two: { cells: { a: { value: 'yes', quotes: ['states patrol'] }, b: { value: 'yes', quotes: ['pay'] } } },
  },
});
const evidence = evidenceOf(tiny, matrixOf(tiny)).get('doc') ?? [];

it('sums up what quotes stand for: each question and each actor once, by proposal', () => {
  expect(supportOf({ matrix: matrixOf(tiny) }, evidence)).toEqual([
    { proposal: 'one', dimensions: ['a', 'b'], actors: ['x'] },
    { proposal: 'two', dimensions: ['a', 'b'], actors: [] },
  ]);
  expect(
    supportOf(
      { matrix: matrixOf(tiny) },
      evidence.filter(({ block }) => block === 'p1'),
    ),
  ).toEqual([{ proposal: 'two', dimensions: ['a'], actors: [] }]);
  expect(supportOf({ matrix: matrixOf(tiny) }, [])).toEqual([]);
});

it('gives each block of a document its own names and quotes, and all of them', () => {
  const checked = checkedFrom(loadCorpus(process.cwd()));
  let names = 0;
  let quotes = 0;
  for (const [id, document] of checked.corpus.documents) {
    const marks = marksIn(checked, id);
    for (const block of document.blocks) {
      for (const { start, end, name } of marks.names(block.id))
        expect(block.text.slice(start, end)).toBe(name);
      names += marks.names(block.id).length;
      quotes += marks.evidence(block.id).length;
    }
    expect(marks.names('no-such-block')).toEqual([]);
  }
  expect(names).toBe(checked.mentions.length);
  expect(quotes).toBe([...checked.evidence.values()].flat().length);
  expect(names).toBeGreaterThan(100);
});
