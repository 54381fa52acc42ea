import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { shownCorpus } from '../../src/corpus/shown.ts';
import { faultsOfAddresses } from '../../src/publish/faults-of-addresses.ts';
import { ledgerOf } from '../../src/publish/ledger.ts';
import { sitePaths } from '../../src/publish/site-paths.ts';
import { scratchProject } from '../maintain/scratch-project.ts';

const faultsIn = (root: string) => {
  const corpus = shownCorpus(loadCorpus(root).corpus, false);
  return faultsOfAddresses(root, corpus, ledgerOf(sitePaths(process.cwd(), corpus).paths, corpus));
};
const toldOf = (root: string) => faultsIn(root).map(({ file, line, found }) => `${file}:${line} ${found}`);

test('addresses that lead nowhere are told with their lines before anything is built', () => {
  const root = scratchProject();
  const [redirects, withdrawn] = ['redirects', 'withdrawn'].map((name) => join(root, `content/${name}.yml`));
  expect(toldOf(root)).toEqual([]);
  const first = (file = '') => readFileSync(file, 'utf8').split('\n').length;
  const [led, gone] = [first(redirects), first(withdrawn)];
  appendFileSync(redirects ?? '', '- {from: /actors/old/, to: /actors/nobody/, why: A test.}\n');
  appendFileSync(
    withdrawn ?? '',
    '- name: Mali\n  on: "2026-11-28"\n  because: it is a test\n  addresses: [/old/, /actors/mali/]\n',
  );
  const publication = join(root, 'content/changes/2026-11-21.yml');
  const text = readFileSync(publication, 'utf8');
  writeFileSync(publication, text.replace('path: /documents/08bamako817/', 'path: /documents/nothing/'));
  expect(toldOf(root)).toEqual([
    `content/redirects.yml:${led} a redirect to /actors/nobody/, which is not there`,
    `content/withdrawn.yml:${gone + 3} the address /actors/mali/, which is there`,
    'content/changes/2026-11-21.yml:7 the address /documents/nothing/, which the site does not have and never had',
  ]);
  appendFileSync(redirects ?? '', '- {from: /actors/old/}\n');
  expect(toldOf(root).every((one) => one.startsWith(`content/redirects.yml:${led + 1} `))).toBe(true);
});

test('a published page that stands without its words is told by the file that has them, and so is a ledger that is gone', () => {
  const root = scratchProject();
  const gone = ['content/pages/method.mdx', 'content/pages/comparison.mdx', 'CONTRIBUTING.md'];
  for (const file of gone) rmSync(join(root, file));
  expect(faultsIn(root).map(({ file }) => file)).toEqual(gone);
  // Under another name it is another page.
  writeFileSync(join(root, 'content/pages/comparisons.mdx'), '---\ntitle: X\ndescription: X.\n---\n\nX.\n');
  expect(toldOf(root).join()).toContain('content/pages/comparison.mdx');
  rmSync(join(root, 'content/ledger.txt'));
  expect(toldOf(root)).toEqual([
    expect.stringMatching(
      /^content\/ledger\.txt:\S+ no addresses, while content\/changes\/\S+ records a publication$/,
    ),
  ]);
  // Before the first publication all of them can wait.
  rmSync(join(root, 'content/changes'), { recursive: true });
  expect(toldOf(root)).toEqual([]);
});
