import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { shownCorpus } from '../../src/corpus/shown.ts';
import { type Ledger, missingFrom, parseLedger } from '../../src/publish/ledger.ts';
import { brokenAddresses, loadRedirects } from '../../src/publish/redirects.ts';
import { sitePaths } from '../../src/publish/site-paths.ts';
import { loadWithdrawn } from '../../src/publish/withdrawn.ts';
import { builtPages, idsIn } from './pages.ts';

const pages = builtPages().filter(({ path }) => path !== '/404.html');
const built: Ledger = new Map(pages.map(({ path, html }) => [path, idsIn(html)]));
const ledger = parseLedger(readFileSync('content/ledger.txt', 'utf8'));

test('every address that was ever published is on the built pages, or leads on', () => {
  expect(
    brokenAddresses(ledger, built, loadRedirects('.'), loadWithdrawn('.')),
    'add a line to content/redirects.yml',
  ).toEqual([]);
});

test('the ledger has every page and every paragraph of the site', () => {
  const { corpus } = loadCorpus('.');
  const blocks: Ledger = new Map(
    [...corpus.documents.values()].map(({ id, blocks: own }) => [
      `/documents/${id}/`,
      own.map((block) => block.id),
    ]),
  );
  const paths: Ledger = new Map(pages.map(({ path }) => [path, []]));
  expect([...missingFrom(paths, ledger), ...missingFrom(blocks, ledger)], 'run "npm run ledger"').toEqual([]);
});

test('the pages that a review lists without building are those that are built', () => {
  const { paths, unknown } = sitePaths('.', shownCorpus(loadCorpus('.').corpus, false));
  expect(unknown).toEqual([]);
  expect(paths).toEqual(pages.map(({ path }) => path));
});

test('the public site has no trace of the review', () => {
  expect(existsSync('dist/review')).toBe(false);
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(html|css|js)$/.test(name),
  );
  expect(
    files.filter((name) =>
      /preview-banner|data-change|matrix-review/.test(readFileSync(join('dist', name), 'utf8')),
    ),
  ).toEqual([]);
});

test('headers are there for hosts that read them', () => {
  expect(readFileSync('dist/_headers', 'utf8')).toMatch(/frame-ancestors 'none'[\s\S]*nosniff/);
});
