import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/pictures/find-browser.ts';
import { pagePaths } from '../../src/addresses/paths.ts';
import { looksOf } from '../browser/looks.ts';
import {
  accessibilityFaults,
  addressOf,
  type OpenPage,
  openEverything,
  openPage,
} from '../browser/open-page.ts';
import { pageKinds } from './pages.ts';

let browser: Browser;
// Two pages go through all kinds of page, as wide as a desk and as a phone. A page for each kind, or one that takes another width for each look,
// would take longer than most of the tests.
let desk: OpenPage;
let phone: OpenPage;
beforeAll(async () => {
  browser = await launchBrowser();
  const uncached = async (fresh: Page) => {
    const session: CDPSession = await fresh.context().newCDPSession(fresh);
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  };
  // From no page of the site: to go from one place of a page to another would be no loading of it.
  const open = (width: number) =>
    openPage(browser, '/robots.txt', { before: uncached, viewport: { width, height: 800 } });
  [desk, phone] = [await open(1440), await open(390)];
});
afterAll(() => browser?.close());

/**
 * How far what a reader sees was moved until the page's last script was there, which sets buttons beside what it says. Ends with a shift of its
 * own: when that is told, so are all before it.
 */
async function shiftOf(page: Page): Promise<number> {
  await page.locator('.brief-bar').waitFor({ state: 'attached' });
  return page.evaluate(async () => {
    await document.fonts.ready;
    return new Promise<number>((resolve) => {
      let sum = 0;
      let last = Number.POSITIVE_INFINITY;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (entry.startTime >= last) {
            document.body.style.paddingTop = '';
            resolve(sum);
          } else sum += (entry as unknown as { value: number }).value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
      requestAnimationFrame(() =>
        requestAnimationFrame((now) => {
          last = now;
          document.body.style.paddingTop = '300px';
        }),
      );
    });
  });
}

/** Where the name of the site and the page's heading begin. */
function edges(page: Page): Promise<(number | undefined)[]> {
  return page.evaluate(() =>
    ['.site-name', 'main h1'].map((one) => document.querySelector(one)?.getBoundingClientRect().left),
  );
}

async function widthsTooSmall(page: Page, ...widths: number[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const width of widths) {
    if (page.viewportSize()?.width !== width) await page.setViewportSize({ width, height: 800 });
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    if (needed > width) wrong.push(`${needed} pixels at ${width}`);
  }
  return wrong;
}

// One page stands for each kind; the tests of a kind share what is open, and each leaves it for the next.
describe.each(pageKinds().map(({ path, html }) => [path, html] as const))('%s', (path, html) => {
  beforeAll(async () => {
    for (const { complaints } of [desk, phone]) complaints.length = 0;
  });

  // What stands behind "#" comes from others, a link that was cut, say: no page minds what it cannot read there.
  test('moves nothing while it loads, on a desk and on a phone', async () => {
    await desk.page.goto(addressOf(`${path}#%E0%A4%A`));
    expect(await shiftOf(desk.page)).toBe(0);
    await phone.page.setViewportSize({ width: 390, height: 800 });
    await phone.page.goto(addressOf(`${path}#"]`));
    expect(await shiftOf(phone.page)).toBe(0);
    expect(await phone.page.locator('h1').first().isVisible()).toBe(true);
  });

  test('asks early for the font of italics where it has italics, and nowhere else', async () => {
    const isUsed = await phone.page.evaluate(() =>
      [...document.fonts].some(({ style, status }) => style === 'italic' && status === 'loaded'),
    );
    // A reader's own brief is empty yet.
    expect(/<link rel="preload"[^>]+italic/.test(html)).toBe(isUsed || path === pagePaths.brief);
  });

  test('does not scroll sideways on a small phone, a phone, a tablet and a desk, folded and unfolded', async () => {
    const { page } = phone;
    expect(await widthsTooSmall(page, 390), 'folded').toEqual([]);
    const fold = await openEverything(page);
    await openEverything(desk.page);
    expect(await widthsTooSmall(page, 390, 320)).toEqual([]);
    await fold();
    expect(await widthsTooSmall(page, 320), 'folded').toEqual([]);
    await openEverything(page);
    expect(await widthsTooSmall(page, 768)).toEqual([]);
    expect(await widthsTooSmall(desk.page, 1440)).toEqual([]);
  });

  test('begins at one edge, that of the name of the site, on a desk and on a tablet', async () => {
    for (const { page } of [desk, phone]) {
      const [name, heading] = await edges(page);
      expect(heading, `${page.viewportSize()?.width}`).toBe(name);
    }
  });

  test('keeps its text, its links and what its drawings tell in forced colours', async () => {
    const { page } = desk;
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    const seen = await page.evaluate(() => {
      const style = (element: Element) => getComputedStyle(element);
      const paper = style(document.documentElement).backgroundColor;
      const links = [...document.querySelectorAll('main a')].map((link) => style(link).color);
      return { ink: style(document.body).color, paper, links };
    });
    expect(seen.ink).not.toBe(seen.paper);
    expect(seen.links).not.toContain(seen.paper);
    const drawings = await page.locator('main svg.drawing:visible').all();
    for (const drawing of drawings) {
      const { alike, ink } = await looksOf(drawing);
      expect(alike).toEqual([]);
      expect(Math.max(0, ...ink)).toBeLessThan(0.6);
    }
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
  });

  // A window of 1280 by 800 points, enlarged to 200 and 400 per cent.
  test('can be read enlarged, with words of any length', async () => {
    await phone.page.evaluate(() => {
      for (const place of document.querySelectorAll('main :is(p, li, h1, h2, dd)'))
        if (place.childElementCount === 0)
          place.append(' Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz');
    });
    expect(await widthsTooSmall(phone.page, 640, 320)).toEqual([]);
  });

  test('has no accessibility fault, light and dark, with everything open, and the browser complains of nothing', async () => {
    await openEverything(desk.page);
    expect(await accessibilityFaults(desk.page)).toEqual([]);
    const complaints = [...desk.complaints, ...phone.complaints];
    expect(complaints.filter((text) => !(path === '/404.html' && text.includes('404')))).toEqual([]);
  });
});

// That each page has its text in its markup, every-page.test.ts shows.
test('without JavaScript no switch is shown that would do nothing', async () => {
  const { page } = await openPage(browser, '/', { javaScriptEnabled: false });
  expect(await page.locator('main').isVisible()).toBe(true);
  expect(await page.locator('.colours').isVisible()).toBe(false);
});

test('what is wrong with one of many that are alike is found', async () => {
  const { page } = desk;
  await page.goto(addressOf('/glossary/'));
  await page
    .locator('main dd')
    .last()
    .evaluate((last) => {
      const link = document.createElement('a');
      Object.assign(link, { href: '/', textContent: 'Home' });
      link.style.color = 'rgb(250, 250, 250)';
      last.replaceChildren(document.createElement('img'), link);
    });
  const faults = (await accessibilityFaults(page)).map((fault) => fault.split(':', 2).join());
  expect(faults).toEqual(expect.arrayContaining(['light, image-alt', 'light, color-contrast']));
});

test('an address that does not exist answers 404 with the page that helps', async () => {
  const response = await fetch(addressOf('/documents/none/'));
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('<h1');
});
