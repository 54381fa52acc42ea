import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { add } from '../../src/maintain/add.ts';
import { newDimension, newPositions } from '../../src/maintain/new/content.ts';
import { carryOut } from '../../src/maintain/new/plan.ts';

test("an edition of one's own begins with its words, a text and a question", async () => {
  const root = mkdtempSync(join(tmpdir(), 'own-'));
  mkdirSync(join(root, 'content'));
  const words = readFileSync('tests/river-edition/content/edition.yml', 'utf8');
  writeFileSync(join(root, 'content/edition.yml'), words.replace(/^example:\n(?: .*\n)*/m, ''));
  writeFileSync(join(root, 'ferry.txt'), 'The ferry\n\nThe ferry is slow, and the tolls are high.\n');
  await add(root, join(root, 'ferry.txt'));
  carryOut(root, newDimension(root, 'tolls', { theme: 'money', scale: 'degree' }));
  const question = join(root, 'content/dimensions/tolls.yml');
  writeFileSync(question, readFileSync(question, 'utf8').replace('["TODO: a term"]', '["toll*"]'));
  carryOut(root, newPositions(root, 'tolls'));
  const { corpus, messages } = loadCorpus(root);
  expect(messages).toEqual([]);
  const [proposal] = corpus.proposals.values();
  expect(proposal?.value.positions).toMatchObject({ tolls: { value: 'not-reviewed' } });
  expect(readFileSync(join(root, proposal?.file ?? ''), 'utf8')).toContain('candidates:');
});
