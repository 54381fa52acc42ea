import { describe, expect, it } from 'vitest';
import { quoteAnchor } from '../../src/addresses/quote-anchor.ts';
import { discussedElsewhere } from '../../src/compare/elsewhere.ts';
import { evidenceOf } from '../../src/compare/evidence.ts';
import { matrixOf } from '../../src/compare/matrix.ts';
import { fragmentAt } from '../../src/compare/text-fragment.ts';
import { placeOfQuote } from '../../src/corpus/quotes.ts';
import { tinyCorpus } from './tiny-corpus.ts';

const text = [
  'The states met in the north.',
  'The states met in the north-west, and then, much later, they went home.',
];
const corpus = tinyCorpus({
  text,
  dimensions: { a: {}, b: {} },
  proposals: {
    one: {
      roles: [
        {
          actor: 'x',
          role: 'lead',
          voice: 'proposes',
          of: 'x',
          quotes: [{ document: 'doc', exact: 'they went home' }],
        },
      ],
      cells: {
        a: { value: 'yes', quotes: ['and then, much later', 'they went home'] },
        b: { value: 'no', quotes: ['in the north.'] },
      },
    },
  },
});

describe('evidenceOf', () => {
  const list = evidenceOf(corpus, matrixOf(corpus)).get('doc') ?? [];

  it('gives each passage once, in the order of the text, with all that stands on it', () => {
    expect(
      list.map(({ block, quote, supports }) => [block, quote.exact, supports.map(({ kind }) => kind)]),
    ).toEqual([
      ['p1', 'in the north.', ['cell']],
      ['p2', 'and then, much later', ['cell']],
      ['p2', 'they went home', ['role', 'cell']],
    ]);
  });

  it('gives the place of the words', () => {
    for (const { block, start, end, quote } of list)
      expect(text[block === 'p1' ? 0 : 1]?.slice(start, end)).toBe(quote.exact);
  });
});

describe('quoteAnchor', () => {
  const quote = { document: 'doc', exact: 'they went home' };

  it('depends on the words alone, and on those around them', () => {
    expect(quoteAnchor({ ...quote })).toBe(quoteAnchor(quote));
    expect(quoteAnchor(quote)).toMatch(/^q-[0-9a-f]{8}$/);
    const others = [
      { ...quote, document: 'other' },
      { ...quote, prefix: 'and' },
      { ...quote, suffix: 'and' },
      { ...quote, exact: 'they' },
    ];
    expect(new Set([quote, ...others].map(quoteAnchor)).size).toBe(5);
  });
});

describe('fragmentAt', () => {
  const raw = (exact: string, more = {}) =>
    fragmentAt(corpus, placeOfQuote(corpus, { document: 'doc', exact, ...more }));
  const fragment = (exact: string, more = {}) => decodeURIComponent(raw(exact, more));

  it('names a short passage whole and a long one by its ends', () => {
    expect(fragment('they went home')).toBe(':~:text=they went home');
    expect(fragment('met in the north-west, and then, much later')).toBe(
      ':~:text=met in the north-west,,and then, much later',
    );
  });

  it('takes as many first words as lead to the right place', () => {
    expect(fragment('The states met in the north-west, and then, much later')).toBe(
      ':~:text=The states met in the north-west,,and then, much later',
    );
  });

  it('escapes what has a meaning of its own', () => {
    expect(raw('north-west, and')).toBe(':~:text=north%2Dwest%2C%20and');
  });

  it('tells of the words beside a passage where the same words stand elsewhere', () => {
    const met = ':~:text=The states met,-in the';
    expect(fragment('The states met', { suffix: 'in the north-west' })).toBe(`${met} north-west,`);
    expect(fragment('The states met', { suffix: 'in the north.' })).toBe(`${met} north.`);
  });
});

it('discussedElsewhere leaves out the document that makes the proposal', () => {
  const matrix = matrixOf(corpus);
  expect(discussedElsewhere(matrix, 'one')).toMatchObject([
    {
      document: 'doc',
      questions: ['a', 'b'],
      actors: ['x'],
      quotes: [{ exact: 'and then, much later' }, { exact: 'they went home' }, { exact: 'in the north.' }],
    },
  ]);
  const [proposal] = matrix.proposals;
  if (!proposal) throw new Error('no proposal');
  const made = {
    ...matrix,
    proposals: [{ ...proposal, value: { ...proposal.value, made: { document: 'doc' } } }],
  };
  expect(discussedElsewhere(made, 'one')).toEqual([]);
});
