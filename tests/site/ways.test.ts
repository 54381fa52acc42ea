import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/pictures/find-browser.ts';
import { checkedFrom } from '../../src/compare/checked-corpus.ts';
import { speaks } from '../../src/compare/matrix.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { isStated } from '../../src/schema/comparison.ts';
import { addressOf, openPage } from '../browser/open-page.ts';

const { corpus, matrix, actors } = checkedFrom(loadCorpus(process.cwd()));
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  ({ page } = await openPage(browser, '/', { javaScriptEnabled: false }));
});
afterAll(() => browser?.close());
beforeEach(() => page.goto(addressOf('/')));

const plainly = (text: string) => text.replaceAll("'", '’').replace(/\s+/g, ' ');

describe('from home, in no more than three clicks and without a script', () => {
  const follow = (name: string) => page.getByRole('link', { name, exact: true }).first().click();

  test('who proposes something, and in which words', async () => {
    const cell = matrix.dimensions.flatMap(({ id }) => matrix.row(id)).find(speaks);
    if (!cell || !isStated(cell.position)) throw new Error('no proposal speaks to any question');
    await follow('Questions');
    await follow(cell.dimension.value.name);
    const position = page.locator('.position', { hasText: cell.position.quotes[0]?.exact ?? '' }).first();
    expect(plainly(await position.locator('.said').innerText())).toContain(plainly(cell.proposal.value.name));
    expect(await position.locator('.said').innerText()).toContain(cell.position.voice);
  });

  test('what an actor’s part is in each proposal', async () => {
    const [actor] = [...actors.values()].sort((a, b) => b.roles.length - a.roles.length);
    await follow('Follow an actor');
    await follow(actor?.actor.value.name ?? '');
    const parts = plainly(await page.locator('section[aria-labelledby="parts"]').innerText());
    const proposals = new Set(actor?.roles.map(({ proposal }) => proposal.value.name));
    expect(proposals.size).toBeGreaterThan(1);
    for (const name of proposals) expect(parts).toContain(plainly(name));
  });

  test('where a word of the source went', async () => {
    const left = [...corpus.documents.values()].flatMap(({ id, front, apparatus }) =>
      apparatus.entries.filter(({ fate }) => fate === 'duplicate').map(({ line }) => ({ id, front, line })),
    );
    const [entry] = left;
    if (!entry) throw new Error('no document has a line twice');
    await follow('Read the documents');
    await follow(`See each word of ${entry.front.title}`);
    expect(await page.locator(`#L${entry.line}`).innerText()).toContain('Duplicate');
  });
});
