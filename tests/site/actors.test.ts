import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/pictures/find-browser.ts';
import { partsPath } from '../../src/addresses/paths.ts';
import { actorByProposal, isUntold } from '../../src/compare/actor-by-proposal.ts';
import { checkedFrom } from '../../src/compare/checked-corpus.ts';
import { checks } from '../../src/corpus/checks/index.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { addressOf } from '../browser/open-page.ts';
import { builtPages } from './pages.ts';

const checked = checkedFrom(loadCorpus(process.cwd()));
const { actors, mentions } = checked;
const pages = new Map(builtPages().map(({ path, html }) => [path, html]));

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
});
afterAll(() => browser?.close());

/** The actor that is named most often. */
const most = [...actors.keys()].reduce((best, id) => (count(id) > count(best) ? id : best));

function count(id: string): number {
  return [...(actors.get(id)?.mentions.values() ?? [])].reduce((sum, list) => sum + list.length, 0);
}

test('every actor has a page, and every mention stands on it', () => {
  for (const id of actors.keys()) {
    const html = pages.get(`/actors/${id}/`) ?? '';
    expect(html, id).not.toBe('');
    const own = html
      .split('<section class="mentions">')
      .slice(1)
      .map((part) => part.split('</section>')[0]);
    expect(own.join('').match(/<b>/g)?.length ?? 0, id).toBe(count(id));
  }
  expect([...actors.keys()].reduce((sum, id) => sum + count(id), 0)).toBe(mentions.length);
});

test("every actor's page leads with what each proposal has of it, by date, and lists those that have nothing", () => {
  for (const profile of actors.values()) {
    const html = pages.get(`/actors/${profile.actor.id}/`) ?? '';
    const all = actorByProposal(checked, profile);
    const told = all.filter((one) => !isUntold(one));
    const entries = html.split('<div class="part"').slice(1);
    expect(entries.length, profile.actor.id).toBe(told.length);
    for (const [at, { proposal, parts, own, naming }] of told.entries()) {
      const entry = entries[at]?.split('</section>')[0] ?? '';
      expect(entry).toContain(`${partsPath(proposal.id)}">`);
      expect(entry.match(/class="voice"/g)?.length ?? 0).toBe(parts.length);
      expect(entry.match(/<div class="given">|<li>/g)?.length ?? 0).toBe(
        parts.length + own.length + naming.length,
      );
    }
    const silent = /<p class="untold">(.*?)<\/p>/s.exec(html)?.[1] ?? '';
    expect(silent.match(/<a /g)?.length ?? 0).toBe(told.length === 0 ? 0 : all.length - told.length);
  }
});

test('the index counts every actor and leads to each', async () => {
  await page.goto(addressOf('/actors/'));
  expect(await page.locator('.actor-list a').count()).toBe(actors.size);
  expect(
    await page
      .locator('.actor-list li')
      .filter({ hasText: actors.get(most)?.actor.value.name ?? '' })
      .first()
      .innerText(),
  ).toContain(`${count(most)} mentions`);
});

test('what is long is folded and opens by keyboard', async () => {
  await page.goto(addressOf(`/actors/${most}/`));
  const folded = page.locator('.mentions details').first();
  expect(await folded.locator('li').first().isVisible()).toBe(false);
  await folded.locator('summary').focus();
  await page.keyboard.press('Enter');
  expect(await folded.locator('li').first().isVisible()).toBe(true);
});

test('a mention leads to its paragraph', async () => {
  await page.goto(addressOf(`/actors/${most}/`));
  const mention = page.locator('.mentions li').first();
  const sentence = await mention.evaluate((item) => item.firstChild?.textContent ?? '');
  await mention.locator('a').click();
  await page.waitForURL(/\/documents\//);
  const target = page.locator(':target');
  expect(await target.count()).toBe(1);
  expect((await target.innerText()).replace(/\s+/g, ' ')).toContain(sentence.replace(/\s+/g, ' ').trim());
});

test('whoever is only addressed is not said to be mentioned', () => {
  const only = [...actors.values()].filter(
    ({ addressed, mentions: own }) => addressed.length > 0 && own.size === 0,
  );
  expect(only.length).toBeGreaterThan(0);
  for (const { actor } of only) {
    const html = pages.get(`/actors/${actor.id}/`) ?? '';
    expect(html).toContain('In the head of a document');
    expect(html).not.toContain('id="mentions"');
  }
});

test('every check has a page, which its messages name', () => {
  for (const { name } of checks)
    expect(pages.get(`/contribute/checks/${name}/`), name).toContain('How to mend it');
  expect(pages.get('/contribute/checks/')?.match(/<dt>/g)).toHaveLength(checks.length);
});

test('the method page gives the agreement for every question', () => {
  const html = pages.get('/method/comparison/') ?? '';
  expect(html).toContain('Krippendorff');
  expect(html.match(/<td class="count">\d+ of \d+<\/td>/g)?.length).toBeGreaterThan(20);
});
