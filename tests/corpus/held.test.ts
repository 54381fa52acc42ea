import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { convertAll } from '../../src/convert/convert-all.ts';
import { checkCorpus } from '../../src/corpus/checks/index.ts';
import { stampsOf } from '../../src/corpus/current-corpus.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { mentionsIn, mentionsOf } from '../../src/corpus/mentions.ts';
import { Held } from '../../src/kept/held.ts';

let root: string;
let held: Held;

/** All that a corpus says, functions apart, who is named in it, and what the checks say of it with their places. */
function read(by?: Held): unknown {
  const { corpus, messages } = loadCorpus(root, by && { held: by, stamps: stampsOf(root) });
  const plain = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);
  return {
    corpus: JSON.stringify(corpus, plain),
    messages,
    mentions: mentionsIn(corpus),
    checks: checkCorpus(corpus),
  };
}

/** Saves a file, and sees that what was held before says the same as reading all anew. */
function save(file: string, change: (text: string) => string): void {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, change(before));
  expect(readFileSync(path, 'utf8')).not.toBe(before);
  expect(read(held)).toEqual(read());
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'held-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const folder of ['seeds', 'content'])
    cpSync(`tests/river-edition/${folder}`, join(root, folder), { recursive: true });
  held = new Held();
  read(held);
});

test('another word, name, decision, order or fault is read, whatever was held before', async () => {
  save('content/actors/county-council.yml', (text) => text.replace(/names:\n/, 'names:\n  - the ferry\n'));
  save('content/edition.yml', (text) => text.replace(/^name: .*/m, 'name: Another crossing'));
  save('content/proposals/tunnel.yml', (text) => text.replace(/document: [\w-]+/, 'document: nowhere'));
  save('content/proposals/tunnel.yml', (text) => `# A line more.\n${text}`);
  save('content/dimensions/payment.yml', (text) => `${text}nonsense: 1\n`);
  save('content/dimensions/payment.yml', (text) => text.replace('nonsense: 1\n', ''));
  save('seeds/okell-1932/seed.yml', (text) => `# Other lines.\n\n${text}`);
  save('seeds/okell-1932/source.txt', (text) => text.replace('gravel', 'pebbles'));
  await convertAll(root);
  expect(read(held)).toEqual(read());
  rmSync(join(root, 'content/proposals/tunnel.yml'));
  expect(read(held)).toEqual(read());
  rmSync(join(root, 'content/documents/okell-1932.mdx'));
  expect(read(held)).toEqual(read());
});

test('what did not change is the same object, with all that hangs on it', async () => {
  const before = loadCorpus(root, { held }).corpus;
  const [one, ...others] = [...before.documents.keys()];
  const mentions = others.map((id) => mentionsOf(before, before.documents.get(id) as never));
  const source = join(root, `seeds/${one}/source.txt`);
  writeFileSync(source, readFileSync(source, 'utf8').replace(/\bthe\b/, 'this'));
  await convertAll(root);
  const after = loadCorpus(root, { held }).corpus;
  expect(after.documents.get(one ?? '')).not.toBe(before.documents.get(one ?? ''));
  expect(after.actors).toBe(before.actors);
  for (const [at, id] of others.entries()) {
    expect(after.documents.get(id)).toBe(before.documents.get(id));
    expect(mentionsOf(after, after.documents.get(id) as never)).toBe(mentions[at]);
  }
});
