import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { checkCorpus } from '../../src/corpus/checks/index.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { ReadBefore } from '../../src/kept/read-before.ts';

let root: string;
const at = (file: string) => join(root, file);
const dimension = 'content/dimensions/payment.yml';
const kept = '.cache/kept/yaml.json';

/** All that a corpus says, functions apart, and what the checks say of it with their places. */
function read(before?: ReadBefore): unknown {
  const { corpus, messages } = loadCorpus(root, { before });
  const plain = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);
  return { corpus: JSON.stringify(corpus, plain), messages, checks: checkCorpus(corpus) };
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'before-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const folder of ['seeds', 'content'])
    cpSync(`tests/river-edition/${folder}`, at(folder), { recursive: true });
});

test('what was read before is what is read anew, places of its faults among it', () => {
  // A reference that leads nowhere: the checks tell it with its place.
  const file = at('content/proposals/chain-ferry.yml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/document: [\w-]+/, 'document: no-such-document'));
  const anew = read();
  expect(anew).toMatchObject({ messages: [], checks: expect.arrayContaining([expect.anything()]) });
  expect(read(new ReadBefore(root))).toEqual(anew);
  expect(readFileSync(at(kept), 'utf8')).toContain('content/proposals/chain-ferry.yml');
  expect(read(new ReadBefore(root))).toEqual(anew);
});

test('a file that is another now is read, and one that is wrong is told each time', () => {
  read(new ReadBefore(root));
  appendFileSync(at(dimension), 'nonsense: 1\n');
  const wrong = read();
  expect(wrong).toMatchObject({ messages: [{ name: 'match-schema', file: dimension }] });
  for (let run = 0; run < 2; run += 1) expect(read(new ReadBefore(root))).toEqual(wrong);
});

test('a torn or foreign cache says nothing', () => {
  read(new ReadBefore(root));
  const whole = readFileSync(at(kept), 'utf8');
  const anew = read();
  for (const text of [whole.slice(0, whole.length / 2), whole.replace('chain', 'train'), '', '[]\n[]']) {
    writeFileSync(at(kept), text);
    expect(read(new ReadBefore(root))).toEqual(anew);
  }
});
