import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { convertAll } from '../../src/convert/convert-all.ts';
import { checkCorpus, checks } from '../../src/corpus/checks/index.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import type { Message } from '../../src/messages/message.ts';
import { terminal } from '../../src/messages/reporters.ts';

// The folder "corpus" beside this file has two documents and everything wrong with what is written on them by hand.

let root: string;
let unread: readonly Message[];
let messages: readonly Message[];
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'bad-content-'));
  cpSync('tests/bad-corpus/corpus', root, { recursive: true });
  await convertAll(root);
  const loaded = loadCorpus(root);
  unread = loaded.messages;
  messages = checkCorpus(loaded.corpus);
});

describe('a bad corpus', () => {
  test('gives exactly these messages, first for what cannot be read', async () => {
    await expect(`${terminal(unread)}\n\n${terminal(messages)}\n`).toMatchFileSnapshot(
      'messages-of-corpus.txt',
    );
  });

  test('meets every check, and each message says where and names its page', () => {
    expect([...new Set(messages.map(({ name }) => name))].sort()).toEqual(
      checks.map(({ name }) => name).sort(),
    );
    for (const { name, line, column, page } of messages) {
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(page).toBe(`/contribute/checks/${name}/`);
    }
  });
});

test('the corpus of the edition passes every check', () => {
  const { corpus, messages: none } = loadCorpus(process.cwd());
  expect(none).toEqual([]);
  expect(terminal(checkCorpus(corpus))).toBe('');
  expect(corpus.proposals.size * corpus.dimensions.size).toBeGreaterThan(100);
});
