import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/pictures/find-browser.ts';
import { checkedFrom } from '../../src/compare/checked-corpus.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { mostCutQuotes } from '../../src/text/mark-words.ts';
import { singleSpaced } from '../../src/text/quotes.ts';
import { addressOf, openPage } from '../browser/open-page.ts';

const { corpus, evidence, mentions } = checkedFrom(loadCorpus(process.cwd()));

let browser: Browser;
let withScript: Page;
let withNone: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  ({ page: withScript } = await openPage(browser, '/'));
  ({ page: withNone } = await openPage(browser, '/', { javaScriptEnabled: false }));
});
afterAll(() => browser?.close());

async function open(path: string, javaScript: boolean): Promise<Page> {
  const page = javaScript ? withScript : withNone;
  await page.goto(addressOf(path));
  return page;
}

/** The words of the text that have the highlight's colour behind them, as a reader sees it; marks of notes are no words. */
function highlighted(page: Page): Promise<string> {
  return page.evaluate(() => {
    const probe = document.createElement('span');
    probe.style.background = 'var(--quoted)';
    document.body.append(probe);
    const colour = getComputedStyle(probe).backgroundColor;
    probe.remove();
    const lit = (element: Element) => getComputedStyle(element).backgroundColor === colour;
    const words = (node: Node, already: boolean): string => {
      if (!(node instanceof Element)) return already ? (node.nodeValue ?? '') : '';
      const here = node.tagName !== 'SUP' && (already || lit(node));
      return [...node.childNodes].map((child) => words(child, here)).join('');
    };
    return words(document.querySelector('[data-transcription]') as Element, false);
  });
}

describe.each([...evidence.keys()])('%s', (id) => {
  const quotes = evidence.get(id) ?? [];

  test('the address of each quote highlights exactly its words, without JavaScript', async () => {
    const page = await open(`/documents/${id}/`, false);
    expect(await highlighted(page)).toBe('');
    const wrong: string[] = [];
    for (const quote of quotes) {
      await page.goto(addressOf(`/documents/${id}/#${quote.id}`));
      const found = singleSpaced(await highlighted(page));
      if (found !== singleSpaced(quote.quote.exact))
        wrong.push(`${quote.id}: "${found}" for "${quote.quote.exact}"`);
    }
    expect(wrong).toEqual([]);
  });

  test('every name is a link to its actor, in the order of the text', async () => {
    const page = await open(`/documents/${id}/`, false);
    const links = await page
      .locator('[data-transcription] a.name')
      .evaluateAll((list) => list.map((link) => `${link.textContent} ${link.getAttribute('href')}`));
    const base = new URL(inject('address')).pathname;
    expect(links.map(singleSpaced)).toEqual(
      mentions
        .filter(({ document }) => document === id)
        .map(({ name, actor }) => `${name} ${base}actors/${actor}/`),
    );
  });

  test('a paragraph that is evidence says for what, folded, and leads to the answers', async () => {
    const page = await open(`/documents/${id}/`, false);
    const blocks = new Set(quotes.map(({ block }) => block));
    expect(await page.locator('.evidence-for').count()).toBe(blocks.size);
    if (blocks.size === 0) return;
    const first = page.locator('.evidence-for').first();
    expect(await first.locator('a').first().isVisible()).toBe(false);
    await first.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await first.locator('a').first().isVisible()).toBe(true);
    expect(await first.locator('a').first().getAttribute('href')).toMatch(/\/compare\/#|\/proposals\//);
  });
});

test('no block of this edition has more quotes that overlap than can be highlighted whole', () => {
  for (const [id, quotes] of evidence)
    for (const { id: block } of corpus.documents.get(id)?.blocks ?? []) {
      const own = quotes.filter((quote) => quote.block === block);
      const overlapping = own.filter((quote, nth) =>
        own.slice(0, nth).some((other) => other.end > quote.start && other.end < quote.end),
      );
      expect(overlapping.length, `${id}#${block}`).toBeLessThanOrEqual(mostCutQuotes);
    }
});

describe.each([true, false])('JavaScript %s', (javaScript) => {
  test('from a quote on an actor’s page to the highlighted words, and by the margin to the answer', async () => {
    const page = await open('/actors/libya/', javaScript);
    const quote = page.locator('.quote').first();
    const words = await quote.locator('blockquote').innerText();
    const from = await quote.evaluate((figure) => figure.closest('[id]')?.id);
    await quote.locator('figcaption a').click();
    await page.waitForURL(/\/documents\//);
    expect(singleSpaced(await highlighted(page))).toBe(words);
    const block = page.locator('.block').filter({ has: page.locator(':target') });
    // A bar beside the block says where one is, also where no colour of a ground is drawn.
    expect(
      await block.evaluate(
        ({ firstElementChild }) =>
          getComputedStyle(firstElementChild as Element, '::after').borderInlineStartWidth,
      ),
    ).toBe('3px');
    const back = block.locator('.margin .way-back');
    if (javaScript) {
      expect(new URL((await back.getAttribute('href')) ?? '').hash).toBe(`#${from}`);
      await back.click();
      await page.waitForURL(/\/actors\/libya\//);
      expect(await page.locator(':target').getAttribute('id')).toBe(from);
      await page.goBack();
    } else expect(await back.count()).toBe(0);
    await block.locator('.evidence-for summary').click();
    await block.locator('.evidence-for a').first().click();
    await page.waitForURL(/\/(compare|proposals)\//);
    expect(await page.locator(':target').count()).toBe(1);
  });

  test('the marks of names can be switched off and on', async () => {
    const page = await open('/documents/lacher-2013/', javaScript);
    const line = () =>
      page
        .locator('a.name')
        .first()
        .evaluate((name) => getComputedStyle(name).textDecorationLine);
    expect(await line()).toBe('underline');
    await page.getByLabel('Mark names').uncheck();
    expect(await line()).toBe('none');
    await page.getByLabel('Mark names').check();
    expect(await line()).toBe('underline');
  });
});
