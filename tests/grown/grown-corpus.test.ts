import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCorpus } from '../../src/corpus/checks/index.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { copyProject, grow } from './grow.ts';

/** The tests that look at the edition which lies with the project, whatever it has; what is found first depends on all that it has, and how files
 * are taken in and read takes long: each text that is added here is read there too. */
const exclude = [
  'tests/site/**',
  'tests/search/asked.test.ts',
  'tests/intake/take-in.test.ts',
  'tests/kinds/readers.test.ts',
];
const ofTheEdition = globSync('tests/**/*.test.ts', { exclude }).filter((file) =>
  /loadCorpus\((?:process\.cwd\(\)|'\.')\)|realSource\(|'\.\/written\.ts'|readdirSync\('(?:seeds|content)/.test(
    readFileSync(file, 'utf8'),
  ),
);

test('four texts, three actors and a proposal more: every check holds, and every test of the corpus', async () => {
  const root = mkdtempSync(join(tmpdir(), 'grown-'));
  copyProject(root);
  const before = loadCorpus(root).corpus;
  await grow(root);
  const { corpus, messages } = loadCorpus(root);
  expect([...messages, ...checkCorpus(corpus)]).toEqual([]);
  expect(corpus.documents.size).toBe(before.documents.size + 4);
  expect(corpus.actors.size).toBe(before.actors.size + 3);
  expect(corpus.proposals.size).toBe(before.proposals.size + 1);
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      vitest,
      'run',
      '--project',
      'unit',
      '--maxWorkers',
      '1',
      '--pool',
      'threads',
      '--reporter',
      'dot',
      ...ofTheEdition,
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } },
  );
  expect(status, stdout + stderr).toBe(0);
  expect(Number(/Tests +(\d+) passed/.exec(stdout)?.[1])).toBeGreaterThan(200);
});
