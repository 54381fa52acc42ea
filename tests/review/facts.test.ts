import { expect, test } from 'vitest';
import { factsOf } from '../../src/review/facts.ts';
import { tinyCorpus } from '../compare/tiny-corpus.ts';

const corpus = tinyCorpus({ dimensions: {}, proposals: {} });
const told = (value: unknown, reads = {}) =>
  factsOf(corpus, value, reads).map(({ label, text }) => `${label}: ${text}`);

test('every value is told by its path, what is held and whose view it is first', () => {
  const cell = {
    sentence: 'A sentence.',
    voice: 'reports',
    of: 'an-actor',
    value: 'yes',
    searched: [],
    note: null,
  };
  expect(told({ cells: { patrols: cell } })).toEqual([
    'cells, patrols, value: yes',
    'cells, patrols, voice: reports: an-actor',
    'cells, patrols, sentence: A sentence.',
  ]);
  // A coder may give the one without the other.
  expect(told({ of: 'an-actor' })).toEqual(['whose view: an-actor']);
  expect(told({ voice: 'reports' })).toEqual(['voice: reports']);
});

test('an id reads as what it is called, wherever it stands', () => {
  const value = { value: 'yes', further: [{ value: 'no' }], other: 'yes' };
  expect(told(value, { values: { value: (id: string) => ({ text: id.toUpperCase() }) } })).toEqual([
    'value: YES',
    'further answer no, value: NO',
    'other: yes',
  ]);
});

test('members of a list are known by what names them, else by their place; a text with a few words is one value', () => {
  expect(told([{ id: 'a', says: 'A.' }, { proposal: 'b', exact: 'c' }, { says: 'D.' }])).toEqual([
    'a, says: A.',
    'b, proposal: b',
    'b, exact words: c',
    '3, says: D.',
  ]);
  expect(told({ codings: [{ cells: { patrols: { value: 'no' } } }], terms: [{ term: 'A.T.T.' }] })).toEqual([
    'coding 1, cells, patrols, value: no',
    'term A.T.T., term: A.T.T.',
  ]);
  expect(told({ names: [{ text: 'Algiers', decide: true }], orders: ['x', 'y'] })).toEqual([
    'name: Algiers decided place by place: true',
    'orders: x, y',
  ]);
  expect(told({ synonyms: [['a', 'b'], ['c']] })).toEqual(['synonym: a, b', 'synonym: c']);
  expect(told({ parts: [{ quote: { document: 'doc', exact: 'no such words' }, says: 'E.' }] })).toEqual([
    expect.stringMatching(/^part doc, quote: “no such words” \(not found in doc/),
    'part doc, says: E.',
  ]);
});
