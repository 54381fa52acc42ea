import { readdirSync, statSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/pictures/find-browser.ts';
import { contrast } from '../../src/styles/contrast.ts';
import { addressOf, type OpenOptions, openPage } from '../browser/open-page.ts';
import { documentPages, documentWith, sentBytes } from './pages.ts';

const [longest] = documentPages();
if (!longest) throw new Error('there is no document');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function on(path: string, options: OpenOptions, look: (page: Page) => Promise<void>) {
  const { page } = await openPage(browser, path, options);
  try {
    await look(page);
  } finally {
    await page.context().close();
  }
}

test('all fonts together weigh less than 80 KB, and with the longest document less than 150 KB', () => {
  const fonts = readdirSync('dist/_astro').filter((name) => name.endsWith('.woff2'));
  const bytes = fonts.reduce((sum, name) => sum + statSync(`dist/_astro/${name}`).size, 0);
  expect(fonts).toHaveLength(4);
  expect(bytes).toBeLessThan(80_000);
  expect(sentBytes(longest) + bytes).toBeLessThan(150_000);
});

test('colours follow the system until the switch says otherwise; the choice is remembered and taken back', async () => {
  const paper = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = 'rgb(253, 253, 251)';
  const dark = 'rgb(20, 23, 26)';
  await on('/', { colorScheme: 'light' }, async (page) => {
    expect(await paper(page)).toBe(light);
    const button = page.getByRole('button', { name: 'Dark colours' });
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    await button.click();
    expect(await paper(page)).toBe(dark);
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await page.goto(addressOf(longest.path));
    expect(await paper(page)).toBe(dark);
    await page.getByRole('button', { name: 'Dark colours' }).press('Enter');
    expect(await paper(page)).toBe(light);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

test('on paper a document is black on white, with its address, notes and lines, without what only a screen can do', async () => {
  const marked = documentWith('class="marking');
  await on(marked.path, { colorScheme: 'dark' }, async (page) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    for (const gone of ['header.site nav', '.crumbs', '.colours', '.to-search', '.contents', '.switch'])
      for (const one of await page.locator(gone).all()) expect(await one.isVisible(), gone).toBe(false);
    expect(await page.locator('.printed-address').innerText()).toContain(marked.path);
    expect(await page.locator('.marking').first().isVisible()).toBe(true);
    expect(await page.locator('.margin a[href*="/source/"]').first().isVisible()).toBe(true);
    await page.goto(addressOf(documentWith('id="note-1"').path));
    expect(await page.locator('#note-1').isVisible()).toBe(true);
  });
});

// What axe does not look at: words in a drawing, on a ground that is mixed from two colours.
test.each(['light', 'dark'] as const)(
  'numbers in squares can be read, in %s colours',
  async (colorScheme) => {
    await on('/proposals/', { colorScheme }, async (page) => {
      const pairs = await page.locator('a:has(> rect + text)').evaluateAll((links) => {
        const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        const seen = (colour: string) => {
          if (!context) return '';
          context.fillStyle = colour;
          context.fillRect(0, 0, 1, 1);
          const parts = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
          return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
        };
        return links.map((link) =>
          [...link.querySelectorAll('rect, text')].map((part) => seen(getComputedStyle(part).fill)),
        );
      });
      expect(pairs.length).toBeGreaterThan(20);
      const weak = pairs.filter(([ground = '', ink = '']) => contrast(ground, ink) < 4.5);
      expect([...new Set(weak.map(String))]).toEqual([]);
    });
  },
);

test('nothing moves of itself where the system asks for rest', async () => {
  await on('/', { reducedMotion: 'reduce' }, async (page) => {
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
  });
});

describe('the source', () => {
  const path = `${longest.path}source/`;
  /** The middle one of the lines that became text, in its run. */
  const middle = async (page: Page) => {
    const runs = page.locator('.run:has(.source):has(.edited > div)');
    return runs.nth(Math.floor((await runs.count()) / 2));
  };

  test('stands beside the text on a wide screen and above it on a narrow one', async () => {
    await on(path, { viewport: { width: 1440, height: 900 } }, async (page) => {
      const places = async () =>
        (await middle(page)).evaluate((run) => {
          const [lines, text] = [run.querySelector('.source'), run.querySelector('.edited > div')];
          const [a, b] = [lines?.getBoundingClientRect(), text?.getBoundingClientRect()];
          return { beside: (b?.left ?? 0) >= (a?.right ?? 0), below: (b?.top ?? 0) >= (a?.bottom ?? 0) };
        });
      expect(await places()).toEqual({ beside: true, below: false });
      await page.setViewportSize({ width: 390, height: 800 });
      expect(await places()).toEqual({ beside: false, below: true });
    });
  });

  test('shows as received or as edited, at a choice and without a script', async () => {
    await on(path, { javaScriptEnabled: false }, async (page) => {
      const run = await middle(page);
      const seen = async () => [
        await run.locator('.source').first().isVisible(),
        await run.locator('.edited').first().isVisible(),
      ];
      await page.getByLabel('as received').check();
      expect(await seen()).toEqual([true, false]);
      await page.getByLabel('as edited').check();
      expect(await seen()).toEqual([false, true]);
      await page.getByLabel('both').check();
      expect(await seen()).toEqual([true, true]);
    });
  });
});
