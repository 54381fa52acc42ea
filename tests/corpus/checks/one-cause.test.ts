import { expect, test } from 'vitest';
import { checkCorpus } from '../../../src/corpus/checks/index.ts';
import { type Corpus, type Entry, loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { terminal } from '../../../src/messages/reporters.ts';
import { notReviewed, positionSchema } from '../../../src/schema/comparison.ts';

const { corpus } = loadCorpus(process.cwd());

/** What somebody at a terminal is told, a line for each message. */
const told = (changed: Partial<Corpus>) =>
  terminal(checkCorpus({ ...corpus, ...changed }))
    .split('\n')
    .filter((line) => !line.startsWith('    '));

function* withOrder<T extends { readonly order: number }>(entries: ReadonlyMap<string, Entry<T>>) {
  for (const [id, entry] of entries) yield [id, { ...entry, value: { ...entry.value, order: 1 } }] as const;
}

test('an actor whose file is gone is told once, with the places that name it', () => {
  const named = [...corpus.decisions.values()].flatMap(({ value }) => value.map(({ actor }) => actor));
  const gone = named.find((actor) => actor !== 'none') ?? '';
  const actors = new Map([...corpus.actors].filter(([id]) => id !== gone));
  expect(told({ actors }).filter((line) => /ids-resolve|mentions-decided/.test(line))).toEqual([
    expect.stringContaining(`the actor "${gone}", which does not exist; and so at`),
  ]);
});

test('a question that was given another id by hand is told once', () => {
  const [first = ''] = corpus.dimensions.keys();
  const dimensions = new Map([...corpus.dimensions].map(([id, one]) => [id === first ? 'zzz' : id, one]));
  expect(told({ dimensions })).toEqual([
    expect.stringContaining(`the dimension "${first}", which does not exist; and so at`),
  ]);
});

test('a question that nobody has answered yet is told once for the proposals', () => {
  const [first] = corpus.dimensions.values();
  if (!first) throw new Error();
  const dimensions = new Map([...corpus.dimensions, ['zzz', { ...first, id: 'zzz' }]]);
  const lines = told({ dimensions }).filter((line) => line.includes('cells-decided'));
  expect(lines).toEqual([
    expect.stringMatching(/no position on "zzz" .*; and so at \d+ more places: content/),
  ]);
});

test('of cells of a question that is new nobody asks those who coded before it came', () => {
  const [first] = corpus.dimensions.values();
  if (!first || !corpus.codebook) throw new Error();
  const dimensions = new Map([...corpus.dimensions, ['zzz', { ...first, id: 'zzz' }]]);
  const asked = (changed: Partial<Corpus>) =>
    told({ dimensions, ...changed }).filter((line) => line.includes('codings-sound'));
  expect(asked({})).toEqual([expect.stringMatching(/^content\/codebook.* in which nobody coded "zzz"/)]);
  const { value } = corpus.codebook;
  const versions = [
    { version: value.versions.length + 1, date: '2030-01-01', changes: [] },
    ...value.versions,
  ];
  expect(asked({ codebook: { ...corpus.codebook, value: { ...value, versions } } })).toEqual([]);
});

test('a proposal that is no draft any more, while nobody has looked at it, is told once', () => {
  const [[id, one] = []] = corpus.proposals;
  if (!id || !one) throw new Error();
  const unread = positionSchema.parse({ value: notReviewed });
  const positions = Object.fromEntries([...corpus.dimensions.keys()].map((question) => [question, unread]));
  const proposals = new Map([...corpus.proposals, [id, { ...one, value: { ...one.value, positions } }]]);
  const lines = told({ proposals }).filter((line) => line.includes('cells-decided'));
  expect(lines).toEqual([expect.stringContaining('which nobody has reviewed')]);
});

test('whatever has a place in an order has one of its own', () => {
  const lines = told({ claims: new Map(withOrder(corpus.claims)) });
  expect(lines).toHaveLength(corpus.claims.size - 1);
  for (const line of lines) expect(line).toMatch(/orders-differ .* topics with a place each$/);
});
