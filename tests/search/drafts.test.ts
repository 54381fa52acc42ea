import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filePaths, proposalPath } from '../../src/addresses/paths.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { shownCorpus } from '../../src/corpus/shown.ts';
import { writeIndex } from '../../src/search/write-index.ts';

test('the index is made of what is shown: a question that is a draft need not be answered, and nobody finds it', async () => {
  const { corpus } = loadCorpus(process.cwd());
  const [[id, question] = []] = corpus.dimensions;
  const [[first, proposal] = []] = corpus.proposals;
  const answer = proposal?.value.positions[id ?? ''];
  if (!question || !proposal || !answer || !first) throw new Error();
  const draft = { ...question, id: 'zzz', value: { ...question.value, status: 'draft' as const } };
  const positions = { ...proposal.value.positions, zzz: answer };
  const begun = {
    ...corpus,
    dimensions: new Map([...corpus.dimensions, ['zzz', draft]]),
    proposals: new Map([
      ...corpus.proposals,
      [first, { ...proposal, value: { ...proposal.value, positions } }],
    ]),
  };
  const folder = mkdtempSync(join(tmpdir(), 'index-'));
  const paths = new Set([proposalPath(first)]);
  const found = await writeIndex(shownCorpus(begun, false), paths, folder, Promise.resolve());
  expect(found).toBe(1);
  expect(readFileSync(join(folder, filePaths.index, 'texts/0.json'), 'utf8')).not.toContain('zzz');
});
