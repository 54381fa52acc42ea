import { afterAll, expect, test } from 'vitest';
import { handWritten } from '../../src/corpus/json-schemas.ts';
import type { Message } from '../../src/messages/message.ts';
import { outcomeOfMessages, trial } from './check.ts';
import { fileAt } from './files.ts';
import { type FileFinding, fuzzFiles } from './run.ts';

const edition = trial();
afterAll(() => edition.remove());

test('a fixed sequence of files that people might leave behind, of every sort', {
  timeout: 120_000,
}, async () => {
  const findings: FileFinding[] = [];
  const run = await fuzzFiles(
    20261127,
    (tried) => tried < 120,
    (finding) => findings.push(finding),
  );
  expect(findings).toEqual([]);
  expect(Object.keys(run.tried)).toEqual(handWritten.map(({ name }) => name));
  expect(run.refused).toBeGreaterThan(run.converted);
  expect(run.converted).toBeGreaterThan(5);
});

test('a file depends on its seed and its number alone', () => {
  expect(fileAt(7, 40)).toEqual(fileAt(7, 40));
  expect(fileAt(8, 40)).not.toEqual(fileAt(7, 40));
});

test('the oracle has nothing against what is right, and finds what breaks and what takes too long', async () => {
  const sort = handWritten.find(({ name }) => name === 'actor');
  const file = 'content/actors/edith-harrow.yml';
  if (!sort) throw new Error('no such sort');
  const changed = (text: string) => ({ sort, file, bytes: Buffer.from(text) });
  const right = 'name: Edith Harrow\nkind: person\ndescription: She.\nnames: [Edith Harrow]\n';
  expect(await edition.outcomeOf(changed(right))).toBe('converted');
  expect(await edition.outcomeOf(changed('name: [\n'))).toBe('refused');
  expect(await edition.outcomeOf(changed(right), 0)).toMatchObject({ what: 'slow' });
  const torn = {
    get bytes(): Buffer {
      throw new TypeError('x is not iterable');
    },
    sort,
    file,
  };
  expect(await edition.outcomeOf(torn)).toMatchObject({ what: 'crash' });
});

test.each<[string, Partial<Message>]>([
  ['has no line', { line: 0 }],
  ['has no cure', { cure: ' ' }],
  ['speaks as the library does', { expected: 'Invalid key in record' }],
  ['says what nobody knows', { found: 'undefined' }],
])('the oracle finds a message that %s', (_, of) => {
  const message = {
    level: 'error',
    name: 'x',
    file: 'a.yml',
    line: 1,
    found: 'x',
    expected: 'y',
    cure: 'z',
  } as const;
  expect(outcomeOfMessages([message])).toBe('refused');
  expect(outcomeOfMessages([{ ...message, ...of }])).toMatchObject({ what: 'message' });
});
