import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../../scripts/pictures/find-browser.ts';
import { documentPath } from '../../../src/addresses/paths.ts';
import { emptyBrief } from '../../../src/brief/brief.ts';
import { briefLine } from '../../../src/brief/link.ts';
import { project } from '../../../src/command/project.ts';
import { type Serving, serveFolder } from '../../../src/command/serve-folder.ts';
import { siteAddress } from '../../../src/command/site-address.ts';
import { evidenceOf } from '../../../src/compare/evidence.ts';
import { matrixOf } from '../../../src/compare/matrix.ts';
import { currentCorpus } from '../../../src/corpus/current-corpus.ts';
import { commit } from '../../../src/files/write.ts';
import { brokenInside } from '../../../src/maintain/inside-links.ts';
import { rename } from '../../../src/maintain/move/rename.ts';
import { loadRedirects } from '../../../src/publish/redirects.ts';
import { isStated } from '../../../src/schema/comparison.ts';
import { scratchProject } from '../../maintain/scratch-project.ts';
import { type BuiltPage, builtPages, idsIn } from '../../site/pages.ts';

// The edition with other ids for all its documents and proposals and for some questions and actors, one of each renamed twice.

const { base } = siteAddress(process.env);
const { corpus } = currentCorpus('.');
const takingPart = [...corpus.proposals.values()].flatMap(({ value }) =>
  value.roles.map(({ actor }) => actor),
);
const renamed: readonly (readonly [kind: string, ids: readonly string[]])[] = [
  ['document', [...corpus.documents.keys()]],
  ['proposal', [...corpus.proposals.keys()]],
  ['question', [...corpus.dimensions.keys()].slice(0, 3)],
  ['actor', [...new Set(takingPart)].slice(0, 3)],
];
let before: readonly BuiltPage[];
let after: ReadonlyMap<string, BuiltPage>;
let led: ReadonlyMap<string, string>;
let dist: string;
let browser: Browser;
let serving: Serving;
beforeAll(async () => {
  const root = scratchProject('CONTRIBUTING.md');
  dist = join(root, 'dist');
  build(root);
  before = builtPages(dist);
  for (const [kind, ids] of renamed)
    ids.forEach((id, n) => {
      commit(root, rename(root, kind, id, `${kind}-${n}`).changes);
      if (n === 0) commit(root, rename(root, kind, `${kind}-${n}`, `another-${kind}`).changes);
    });
  build(root);
  after = new Map(builtPages(dist).map((page) => [page.path, page]));
  led = new Map(loadRedirects(root).map(({ from, to }) => [from, to]));
  serving = await serveFolder({ folder: dist, base, port: 0 });
  browser = await launchBrowser();
});
/** Builds an edition. */
function build(root: string): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: project,
    // The test runner's NODE_ENV would make it a build of live work.
    env: { ...process.env, NODE_ENV: 'production', EDITION: root },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
}
afterAll(async () => {
  await browser?.close();
  await serving?.close();
});

const idsAt = (path: string) => idsIn(after.get(path)?.html ?? '');

test('everything that could be pointed at still can, on the page that its page became', () => {
  const lost = before.flatMap(({ path, html }) => {
    const now = new Set(idsAt(led.get(path) ?? path));
    return idsIn(html).flatMap((id) => (now.has(id) ? [] : [`${path}#${id}`]));
  });
  expect(lost, 'an id that is made of the id of a thing needs a line in src/publish/former-ids.ts').toEqual(
    [],
  );
});

test('no page has an id twice, and no link leads nowhere', () => {
  for (const path of after.keys()) expect(new Set(idsAt(path)).size, path).toBe(idsAt(path).length);
  expect(brokenInside(dist, base).map(({ file, found }) => `${file}: ${found}`)).toEqual([]);
});

describe('a link from before', () => {
  const [question = ''] = corpus.dimensions.keys();
  const answers = [...corpus.proposals].flatMap(([id, { value }]) => {
    const position = value.positions[question];
    return position && isStated(position) ? [{ id, sentence: position.sentence }] : [];
  });
  const { id: proposal, sentence } = answers.at(-1) ?? { id: '', sentence: '' };
  const [[document = '', quotes = []] = []] = evidenceOf(corpus, matrixOf(corpus));
  const quote = quotes[0]?.id ?? '';
  test.each([
    ['/compare/', `cell_${proposal}_${question}`, /^cell_.*_another-question$/],
    [`/questions/${question}/`, `answer_${proposal}`, /^answer_(?:another-)?proposal/],
    [documentPath(document), quote, /^q-/],
  ])('to %s leads to %s there, by its present address where a script runs', async (path, id, now) => {
    for (const javaScriptEnabled of [true, false]) {
      const page = await browser.newPage({ javaScriptEnabled });
      const from = javaScriptEnabled ? path : (led.get(path) ?? path);
      await page.goto(new URL(`${base.slice(0, -1)}${from}#${id}`, serving.address).href);
      const target = page.locator(':target');
      await target.waitFor({ state: 'attached' });
      const named = () => page.evaluate(() => location.hash.slice(1));
      if (javaScriptEnabled) await expect.poll(named).not.toBe(id);
      expect(await named()).toMatch(javaScriptEnabled ? now : id);
      await expect
        .poll(() =>
          target.evaluate((one) => {
            const { top } = one.getBoundingClientRect();
            return top >= 0 && top < innerHeight;
          }),
        )
        .toBe(true);
      await page.close();
    }
  });

  test('to a brief finds what was put into it', async () => {
    const page = await browser.newPage();
    const paths = [`/proposals/${proposal}/#answer_${question}`, documentPath(document, quote)];
    const line = briefLine({ ...emptyBrief, entries: paths.map((path) => ({ path })) });
    await page.goto(new URL(`${base}brief/#${line}`, serving.address).href);
    await page.locator('#SheetText').getByText(sentence).waitFor();
    expect(await page.locator('#Since').isVisible()).toBe(false);
    await page.close();
  });
});
