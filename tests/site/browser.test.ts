import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser/find-browser.ts';
import { type OpenPage, openPage } from '../browser/open-page.ts';
import { pageKinds } from './pages.ts';

const kinds = pageKinds();
const at = (path: string) => new URL(path.slice(1), inject('address')).href;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const open = (path: string, options?: BrowserContextOptions) => openPage(browser, path, options);

describe.each(kinds.map((kind) => [kind.path] as const))('%s', (path) => {
  test('has no accessibility fault, light and dark, and the browser complains of nothing', async () => {
    const { page, complaints } = await open(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // In the dark only colours can be at fault anew.
      const axe = new AxeBuilder({ page });
      const { violations } = await (colorScheme === 'dark' ? axe.withRules('color-contrast') : axe).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    expect(complaints.filter((text) => !(path === '/404.html' && text.includes('404')))).toEqual([]);
    await page.context().close();
  });

  test('does not scroll sideways on a small phone, a phone, a tablet and a desk', async () => {
    const { page } = await open(path);
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(needed, `at ${width} pixels`).toBeLessThanOrEqual(width);
    }
    await page.context().close();
  });

  test('shows its text with JavaScript off', async () => {
    const { page } = await open(path, { javaScriptEnabled: false });
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(40);
    await page.context().close();
  });
});

test('an address that does not exist answers 404 with the page that helps', async () => {
  const response = await fetch(at('/documents/none/'));
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('<h1');
});

test('a paragraph’s link leads to the paragraph, and its line leads to the source and back', async () => {
  const { page } = await open('/documents/09bamako387/#p4');
  expect(await page.locator(':target').getAttribute('id')).toBe('p4');
  await page.goto(at('/documents/09bamako387/source/#L31'));
  expect(await page.locator(':target').innerText()).toContain('TAGS');
  await page.context().close();
});

describe('from home, in no more than three clicks', () => {
  /** Follows links by their names, without a script. */
  async function follow(...names: string[]): Promise<OpenPage> {
    const opened = await open('/', { javaScriptEnabled: false });
    for (const name of names) await opened.page.getByRole('link', { name, exact: true }).first().click();
    return opened;
  }

  test('who proposes cross-border pursuit', async () => {
    const { page } = await follow('Questions', 'Cross-border pursuit');
    const said = page.locator('.position', { hasText: 'allowing hot pursuit across borders' });
    expect(await said.locator('.said').innerText()).toMatch(/^Friends of the Sahel\n[\s\S]*proposes/);
    await page.context().close();
  });

  test('what Algeria’s part is in each proposal', async () => {
    const { page } = await follow('Follow an actor', 'Algeria');
    const parts = page.locator('section[aria-labelledby="parts"]');
    for (const name of ['Friends of the Sahel', 'Nouakchott conclusions', 'Lacher’s framework'])
      expect((await parts.innerText()).replaceAll("'", '’')).toContain(name);
    await page.context().close();
  });

  test('where a word of source line 40 of the second cable went', async () => {
    const { page } = await follow('Read the documents');
    await page.locator('li', { hasText: 'target AQIM' }).getByRole('link', { name: 'See each word' }).click();
    expect(await page.locator('#L40').innerText()).toMatch(/SIPDIS[\s\S]*Duplicate of 28/);
    await page.context().close();
  });
});
