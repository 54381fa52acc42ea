import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser/find-browser.ts';
import { openPage } from '../browser/open-page.ts';
import { builtPages, pageKinds } from './pages.ts';

const at = (path: string) => new URL(path.slice(1), inject('address')).href;
const kinds = pageKinds().map(({ path }) => path);
const longest = builtPages()
  .filter(({ path }) => /^\/documents\/[^/]+\/$/.test(path))
  .reduce((one, other) => (other.html.length > one.html.length ? other : one));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function on(path: string, options: BrowserContextOptions, look: (page: Page) => Promise<void>) {
  const { page } = await openPage(browser, path, options);
  try {
    await look(page);
  } finally {
    await page.context().close();
  }
}

/** Bytes of a page and its stylesheets as they are sent. */
function weight(html: string): number {
  const sheets = [
    ...new Set([...html.matchAll(/href="[^"]*(\/_astro\/[^"]+\.css)"/g)].map(([, name]) => name)),
  ];
  const sizes = sheets.map((name) => gzipSync(readFileSync(`dist${name}`)).length);
  return gzipSync(html).length + sizes.reduce((sum, size) => sum + size, 0);
}

describe('weight', () => {
  const fonts = readdirSync('dist/_astro').filter((name) => name.endsWith('.woff2'));
  const fontBytes = fonts.reduce((sum, name) => sum + statSync(`dist/_astro/${name}`).size, 0);

  test('the fonts weigh less than 80 KB in all', () => {
    expect(fonts).toHaveLength(4);
    expect(fontBytes).toBeLessThan(80_000);
  });

  test('the longest document weighs less than 25 KB, and with all fonts less than 150 KB', () => {
    expect(weight(longest.html)).toBeLessThan(25_000);
    expect(weight(longest.html) + fontBytes).toBeLessThan(150_000);
  });

  test('home weighs less than 60 KB', () => {
    const home = builtPages().find(({ path }) => path === '/');
    expect(weight(home?.html ?? '')).toBeLessThan(60_000);
  });

  test('the script that every page loads weighs less than 1.2 KB, gzipped', () => {
    const [name] = /_astro\/Page[^"]+\.js/.exec(longest.html) ?? [];
    expect(gzipSync(readFileSync(`dist/${name}`)).length).toBeLessThan(1_200);
  });
});

describe.each(kinds)('%s', (path) => {
  test.each([390, 1440])('moves nothing while it loads, at %i pixels', async (width) => {
    await on(path, { viewport: { width, height: 800 } }, async (page) => {
      await page.evaluate(() => document.fonts.ready);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 150);
          }),
      );
      expect(shift).toBe(0);
    });
  });

  // A window of 1280 by 800 points, enlarged to 200 and 400 per cent.
  test.each([640, 320])('can be read enlarged, at %i pixels, with words of any length', async (width) => {
    await on(path, { viewport: { width, height: 400 } }, async (page) => {
      await page.evaluate(() => {
        for (const place of document.querySelectorAll('main :is(p, li, h1, h2, dd)'))
          if (place.childElementCount === 0)
            place.append(' Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(1));
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });

  test('keeps its text, its links and its drawings in forced colours', async () => {
    await on(path, { forcedColors: 'active', colorScheme: 'dark' }, async (page) => {
      const seen = await page.evaluate(() => {
        const style = (element: Element) => getComputedStyle(element);
        const body = style(document.body);
        const paper = style(document.documentElement).backgroundColor;
        const links = [...document.querySelectorAll('main a')].slice(0, 40).map((link) => style(link).color);
        return { ink: body.color, paper, links };
      });
      expect(seen.ink).not.toBe(seen.paper);
      expect(seen.links).not.toContain(seen.paper);
    });
  });
});

describe('light and dark', () => {
  const paper = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = 'rgb(253, 253, 251)';
  const dark = 'rgb(20, 23, 26)';

  test('follow the system until the switch says otherwise; the choice is remembered and taken back', async () => {
    await on('/', { colorScheme: 'light' }, async (page) => {
      expect(await paper(page)).toBe(light);
      const button = page.getByRole('button', { name: 'Dark colours' });
      expect(await button.getAttribute('aria-pressed')).toBe('false');
      await button.click();
      expect(await paper(page)).toBe(dark);
      expect(await button.getAttribute('aria-pressed')).toBe('true');
      await page.goto(at(longest.path));
      expect(await paper(page)).toBe(dark);
      await page.getByRole('button', { name: 'Dark colours' }).press('Enter');
      expect(await paper(page)).toBe(light);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });
  });

  test('follow the system without a script, and no switch shows that would do nothing', async () => {
    await on('/', { colorScheme: 'dark', javaScriptEnabled: false }, async (page) => {
      await expect.poll(() => page.locator('.colours').isVisible()).toBe(false);
      await page.emulateMedia({ colorScheme: 'dark' });
    });
  });
});

describe('on paper', () => {
  test('a document is black on white, with its address, markings, notes and lines, and without what only a screen can do', async () => {
    await on('/documents/09ouagadougou569/', { colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      );
      for (const gone of ['header.site nav', '.crumbs', '.colours', '.to-search', '.contents', '.switch'])
        for (const one of await page.locator(gone).all()) expect(await one.isVisible(), gone).toBe(false);
      expect(await page.locator('.printed-address').innerText()).toContain('/documents/09ouagadougou569/');
      expect(await page.locator('.marking').first().isVisible()).toBe(true);
      expect(await page.locator('.margin a[href*="/source/"]').first().isVisible()).toBe(true);
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    });
    await on('/documents/lacher-2013/', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('#note-1').isVisible()).toBe(true);
    });
  });

  test('the matrix is one record a proposal', async () => {
    await on('/compare/', {}, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const cell = page.locator('.matrix td[data-proposal]').first();
      expect(await cell.evaluate((element) => getComputedStyle(element).display)).toBe('block');
      expect((await page.screenshot()).length).toBeGreaterThan(5_000);
    });
  });

  test('nothing moves of itself where the system asks for rest', async () => {
    await on('/', { reducedMotion: 'reduce' }, async (page) => {
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
        'auto',
      );
    });
  });
});

describe('the source', () => {
  const path = '/documents/09bamako387/source/';

  test('stands beside the text on a wide screen and above it on a narrow one', async () => {
    const places = (page: Page) =>
      page.locator('.run:has(#L51)').evaluate((run) => {
        const [lines, text] = [run.querySelector('.source'), run.querySelector('.edited > div')];
        const [a, b] = [lines?.getBoundingClientRect(), text?.getBoundingClientRect()];
        return { beside: (b?.left ?? 0) >= (a?.right ?? 0), below: (b?.top ?? 0) >= (a?.bottom ?? 0) };
      });
    await on(path, { viewport: { width: 1440, height: 900 } }, async (page) => {
      expect(await places(page)).toEqual({ beside: true, below: false });
    });
    await on(path, { viewport: { width: 390, height: 800 } }, async (page) => {
      expect(await places(page)).toEqual({ beside: false, below: true });
    });
  });

  test('shows as received or as edited, at a choice and without a script', async () => {
    await on(path, { javaScriptEnabled: false }, async (page) => {
      const [lines, text] = [page.locator('#L51'), page.locator('.run:has(#L51) .edited')];
      await page.getByLabel('as received').check();
      expect([await lines.isVisible(), await text.isVisible()]).toEqual([true, false]);
      await page.getByLabel('as edited').check();
      expect([await lines.isVisible(), await text.isVisible()]).toEqual([false, true]);
      await page.getByLabel('both').check();
      expect([await lines.isVisible(), await text.isVisible()]).toEqual([true, true]);
    });
  });
});

describe('from home, in three clicks', () => {
  test('who proposes cross-border pursuit', async () => {
    await on('/', {}, async (page) => {
      await page.getByRole('link', { name: 'Questions' }).click();
      await page.getByRole('link', { name: 'Cross-border pursuit' }).click();
      expect(await page.locator('main').innerText()).toContain('allowing hot pursuit across borders');
    });
  });

  test('what part Algeria has in each proposal', async () => {
    await on('/', {}, async (page) => {
      await page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name: 'Actors' }).click();
      await page.locator('.actor-list').getByRole('link', { name: 'Algeria', exact: true }).click();
      const parts = await page.locator('section[aria-labelledby="parts"]').innerText();
      for (const name of ['Friends of the Sahel', 'Pays du champ', 'Nouakchott conclusions'])
        expect(parts).toContain(name);
    });
  });

  test('where a word of line 40 of the second cable went', async () => {
    await on('/', {}, async (page) => {
      await page.getByRole('link', { name: 'Read the documents' }).click();
      await page.getByRole('link', { name: /See each word of President Toure/ }).click();
      expect(await page.locator('#L40').innerText()).toContain('Duplicate of');
    });
  });
});
