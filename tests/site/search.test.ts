// Longer than 250 lines: all that a reader can do in the search, with a network and without, in one browser.
import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { launchBrowser } from '../../scripts/pictures/find-browser.ts';
import {
  accessibilityFaults,
  addressOf,
  type OpenOptions,
  type OpenPage,
  openPage,
} from '../browser/open-page.ts';
import { searches } from '../search/queries.ts';

const base = new URL(inject('address')).pathname.replace(/\/$/, '');

let browser: Browser;
/** Where nothing is in the way of the search; every test goes to the page that it wants. */
let page: Page;
let complaints: OpenPage['complaints'];
beforeAll(async () => {
  browser = await launchBrowser();
  ({ page, complaints } = await openPage(browser, '/'));
});
afterAll(() => browser?.close());
// While another page is in front this one may not be drawn in time, and the browser misses a use of the letters that it was told to fetch.
afterEach(() =>
  expect(complaints.splice(0).filter((said) => !said.includes('preloaded using link preload'))).toEqual([]),
);

/** Opens a page of the site in a context of its own, until the test is over. */
async function open(path: string, options: OpenOptions): Promise<Page> {
  const { page: own } = await openPage(browser, path, options);
  onTestFinished(() => own.context().close());
  return own;
}

/** Types into the search box and waits until it says what was found. */
async function searchInBox(on: Page, query: string): Promise<void> {
  await on.keyboard.press('/');
  await on.locator('dialog input').fill(query);
  await on.locator('dialog [role=status]', { hasText: / for “/ }).waitFor();
}

/** Goes to the search page at an address and waits for its status. */
async function searchPage(search: string): Promise<void> {
  await page.goto(addressOf(`/search/?${search}`));
  await page.locator('#Status', { hasText: / for “/ }).waitFor();
}

/** Shows everything that was found, the pages about the edition too. */
async function showAll(): Promise<void> {
  // It may go by itself at any moment, as soon as it is in sight: nothing waits for it to be there.
  await page
    .locator('#Results .later button')
    .evaluateAll((all) => all.map((button) => (button as HTMLElement).click()));
  await page.locator('#Results .later').waitFor({ state: 'detached' });
  await page.evaluate(async () => {
    for (;;) {
      const button = document.querySelector<HTMLElement>('#Results .more');
      const list = button?.previousElementSibling;
      if (!button || !list) return;
      const before = list.children.length;
      button.click();
      while (list.children.length === before) await new Promise((done) => setTimeout(done, 5));
    }
  });
}

const links = (under: string) =>
  page.locator(`${under} a`).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));

describe('what is found', () => {
  beforeAll(() => page.goto(addressOf('/search/')));

  test.each(searches.map((search) => [search.query.slice(0, 40), search] as const))(
    '%s',
    async (_, search) => {
      await page.locator('#Query').fill(search.query);
      await page.locator('#Results:not([aria-busy])').waitFor();
      if (search.said !== undefined) expect(await page.locator('#Status').innerText()).toContain(search.said);
      if (search.first === undefined && search.among === undefined) {
        expect(await page.locator('#Results .found').count()).toBe(0);
        expect(await links('#Results')).toContain(`${base}/documents/`);
      } else {
        await showAll();
        const found = await links('#Results .found');
        if (search.first !== undefined) expect(found[0]).toBe(base + search.first);
        for (const path of search.among ?? [])
          expect(
            found.some((href) => href.startsWith(base + path)),
            `${path} in\n${found.join('\n')}`,
          ).toBe(true);
        if (search.marked !== undefined)
          expect(await page.locator('#Results mark').allInnerTexts()).toContain(search.marked);
      }
      expect(await page.locator('#Results :is(b, img)').count()).toBe(0);
      // The address keeps what was typed, all of it.
      expect(new URL(page.url()).searchParams.get('q')).toBe(search.query);
    },
  );

  test('every address that a search can give exists on its page', () => {
    const files = globSync('dist/pagefind/{,prose/}texts/*.json');
    expect(files.length).toBeGreaterThan(50);
    for (const file of files)
      for (const { path, blocks } of JSON.parse(readFileSync(file, 'utf8'))) {
        const html = readFileSync(`dist${path}index.html`, 'utf8');
        for (const { id } of blocks)
          if (id !== '') expect(html.includes(`id="${id}"`), `${path}#${id}`).toBe(true);
      }
  });
});

test('a hit opens its paragraph, and its words are marked there', async () => {
  const options = {
    viewport: { width: 1000, height: 800 },
    reducedMotion: 'reduce',
    colorScheme: 'light',
  } as const;
  const hit = await open('/documents/', options);
  await searchInBox(hit, 'hot pursuit');
  // Marked here and there in one colour.
  const colour = await hit
    .locator('dialog mark')
    .first()
    .evaluate((mark) => getComputedStyle(mark).backgroundColor);
  await hit.locator('dialog .found a', { hasText: '¶5' }).first().click();
  await hit.waitForURL(/\/documents\/09ouagadougou569\//);
  // The browser takes the innermost element round the marked words as the target.
  await hit.locator('#p5:target, #p5 :target').waitFor();
  await expect.poll(async () => pointsOf(colour, await hit.screenshot())).toBeGreaterThan(200);
  // Without the directive the same place has no marks: they are what was counted.
  const plain = await open('/documents/09ouagadougou569/#p5', options);
  expect(await pointsOf(colour, await plain.screenshot())).toBe(0);
});

/** How many points of a picture have a colour, given as `rgb(1, 2, 3)`. */
async function pointsOf(colour: string, picture: Buffer): Promise<number> {
  const { data } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let found = 0;
  for (let at = 0; at < data.length; at += 3)
    if (`rgb(${data[at]}, ${data[at + 1]}, ${data[at + 2]})` === colour) found += 1;
  return found;
}

/** How many results a status line speaks of. */
const countOf = (status: string) =>
  [...status.replace(/ for “.*/s, '').matchAll(/\d+/g)].reduce((sum, [number]) => sum + Number(number), 0);

describe('narrowing', () => {
  test.each(['q=%22hot+pursuit%22', 'q=Algeria'])(
    '%s: each count is what is left when its value is chosen',
    async (search) => {
      await searchPage(search);
      await page.locator('#Narrow summary').click();
      await page.locator('select[name=kind] option').nth(1).waitFor({ state: 'attached' });
      for (const facet of ['kind', 'form', 'actor', 'proposal', 'year', 'classification']) {
        const select = page.locator(`select[name=${facet}]`);
        const options = await select
          .locator('option:not([value=""])')
          .evaluateAll((all) =>
            all.map((option) => [(option as HTMLOptionElement).value, option.textContent ?? '']),
          );
        for (const [value = '', text = ''] of options.slice(0, 3)) {
          const count = Number(/\((\d+)\)$/.exec(text)?.[1]);
          await select.selectOption(value);
          await page.locator('#Results:not([aria-busy])').waitFor();
          await expect.poll(async () => countOf(await page.locator('#Status').innerText())).toBe(count);
          expect(new URL(page.url()).searchParams.get(facet)).toBe(value);
          await showAll();
          expect(await page.locator('#Results .found').count()).toBe(count);
        }
        await select.selectOption('');
      }
    },
  );

  test('a filter holds for the passage: paragraphs that do not name the actor are left out', async () => {
    const found = async (search: string) => {
      await searchPage(search);
      return countOf(await page.locator('#Status').innerText());
    };
    const all = await found('q=hostages&kind=document');
    expect(await found('q=hostages&actor=united-kingdom&kind=document')).toBeLessThan(all);
    for (const text of await page.locator('#Results .excerpt').allInnerTexts()) expect(text).not.toBe('');
    expect(await page.locator('#Narrow').getAttribute('open')).not.toBeNull();
  });

  test('by date, oldest and newest first', async () => {
    const years = async (sort: string) => {
      await searchPage(`q=AQIM&kind=document&sort=${sort}`);
      const notes = await page.locator('#Results section').nth(1).locator('.note').allInnerTexts();
      return notes.map((note) => Number(/\b(\d{4})\b/.exec(note)?.[1]));
    };
    const oldest = await years('oldest');
    expect(oldest.length).toBeGreaterThan(3);
    expect(oldest).toEqual([...oldest].sort((a, b) => a - b));
    const newest = await years('newest');
    expect(newest).toEqual([...newest].sort((a, b) => b - a));
  });
});

describe('the box', () => {
  test('by keyboard alone: opens, moves, closes, and gives the focus back', async () => {
    await page.goto(addressOf('/documents/'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const before = await page.evaluate(() => document.activeElement?.outerHTML);
    for (const key of ['/', 'Control+k', 'Meta+k']) {
      await page.keyboard.press(key);
      await page.locator('dialog input:focus').waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => page.evaluate(() => document.activeElement?.outerHTML)).toBe(before);
    }
    await page.keyboard.press('/');
    await page.keyboard.type('Tessalit');
    await page.locator('dialog [role=status]', { hasText: /for “\u2068Tessalit\u2069”/ }).waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    let steps = 0;
    for (; steps < 9 && !/#p\d+:~:text=/.test(await focused()); steps += 1)
      await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/#p\d+:~:text=/);
    for (; steps > 0; steps -= 1) await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=Tessalit$/);
    await page.locator('#Status', { hasText: 'Tessalit' }).waitFor();
  });

  test('what is typed before the box is there is looked for', async () => {
    const typed = Promise.withResolvers<void>();
    const early = await open('/documents/', {
      before: (fresh) =>
        fresh.route('**/box.*.js', async (route) => {
          await typed.promise;
          await route.continue();
        }),
    });
    await early.keyboard.press('/');
    await early.keyboard.type('Tessz');
    await early.keyboard.press('Backspace');
    await early.keyboard.type('alit');
    typed.resolve();
    await early.locator('dialog [role=status]', { hasText: /for “\u2068Tessalit\u2069”/ }).waitFor();
    await early.keyboard.type('x');
    expect(await early.locator('dialog input').inputValue()).toBe('Tessalitx');
  });

  test('a "/" that is typed into a field stays there', async () => {
    await page.goto(addressOf('/search/'));
    await page.locator('#Query').fill('');
    await page.locator('#Query').press('/');
    expect(await page.locator('#Query').inputValue()).toBe('/');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('axe finds nothing and nothing scrolls sideways, on a small phone and a desk', async () => {
    const fits = async () => {
      for (const width of [320, 1200]) {
        await page.setViewportSize({ width, height: 700 });
        for (const part of ['html', 'dialog'])
          for (const one of await page.locator(part).all())
            expect(await one.evaluate((box) => box.scrollWidth - box.clientWidth), part).toBeLessThanOrEqual(
              0,
            );
      }
    };
    await page.goto(addressOf('/documents/'));
    await searchInBox(page, 'Algeria');
    await page.locator('dialog .found').first().waitFor();
    await fits();
    expect(await accessibilityFaults(page, 'dialog')).toEqual([]);
    await searchPage('q=Algeria&kind=document');
    await fits();
    expect(await accessibilityFaults(page, 'main')).toEqual([]);
  });

  test('nothing of the search is loaded before the reader reaches for it', async () => {
    const asked: string[] = [];
    const quiet = await open('/documents/', {
      before: async (fresh) => {
        fresh.on('request', (request) => asked.push(new URL(request.url()).pathname));
      },
    });
    await quiet.waitForLoadState('networkidle');
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((path) => /pagefind|search|box|results/.test(path))).toEqual([]);
    await searchInBox(quiet, 'Tessalit');
    expect(asked.filter((path) => path.endsWith('.pf_index')).length).toBeGreaterThan(0);
  });
});

describe('where the search cannot run', () => {
  test('without JavaScript the box leads to a page that says so and offers the lists', async () => {
    const plain = await open('/documents/', { javaScriptEnabled: false });
    await plain.locator('a[data-search]').click();
    await plain.waitForURL(/\/search\/$/);
    expect(await plain.locator('main').innerText()).toContain('needs JavaScript');
    expect(await plain.locator('#Search').isVisible()).toBe(false);
    for (const path of ['documents', 'actors', 'questions'])
      expect(await plain.locator(`main a[href$="/${path}/"]`).count(), path).toBe(1);
  });

  describe('one of its files blocked or missing: it says so', () => {
    /** What becomes of which files. A route set once they are asked for would let some pass; this one is there from the first page on. */
    let answer: 'abort' | 404;
    let files: RegExp;
    let cut: Page;
    beforeAll(async () => {
      const before = (fresh: Page) =>
        fresh.route('**/pagefind/**', (route) => {
          if (!files.test(route.request().url())) return route.continue();
          return answer === 'abort' ? route.abort() : route.fulfill({ status: 404, body: '' });
        });
      ({ page: cut } = await openPage(browser, '/', { before }));
    });
    afterAll(() => cut?.context().close());

    const parts = [
      /./,
      /\.pf_index$/,
      /\.pf_meta$/,
      /\/wasm\./,
      /\/texts\//,
      /\/shelf\.json$/,
      /\/pagefind\.js$/,
      /\/pagefind-entry\.json/,
    ];
    test.each(parts.flatMap((part) => [[part, 'abort'] as const, [part, 404] as const]))(
      '%s: %s',
      async (...wanted) => {
        [files, answer] = wanted;
        await cut.goto(addressOf('/documents/'));
        await cut.keyboard.press('/');
        await cut.locator('dialog input').fill('Tessalit');
        await cut.locator('dialog', { hasText: 'could not be loaded' }).waitFor();
        expect(await cut.locator('dialog a[href$="/documents/"]').count()).toBe(1);
      },
    );
  });
});

test('our own scripts weigh under 13 KB, gzipped, with the style of the box', () => {
  const folder = 'dist/_astro';
  const box = readdirSync(folder).filter(
    (name) => /^(?:box|results|preload-helper)/.test(name) && name.endsWith('.js'),
  );
  expect(box.length).toBeGreaterThan(2);
  const weight = box.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0);
  expect(weight).toBeLessThan(13 * 1024);
});

test('the index leaves out what nothing loads', () => {
  expect(
    readdirSync('dist/pagefind')
      .sort()
      .filter((name) => statSync(`dist/pagefind/${name}`).isDirectory()),
  ).toEqual(['index', 'prose', 'texts', 'words']);
});
