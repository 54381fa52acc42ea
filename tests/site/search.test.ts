// Longer than 250 lines: all that a reader can do in the search, with a network and without, in one browser.
import { readdirSync, readFileSync, statSync } from 'node:fs';
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
afterEach(() => expect(complaints.splice(0)).toEqual([]));

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

/** Shows every page and every passage that was found. */
async function showAll(): Promise<void> {
  const pages = page.locator('#Results .found');
  for (const more = page.locator('#Results .more'); (await more.count()) > 0; ) {
    const before = await pages.count();
    await more.click();
    await pages.nth(before).waitFor();
  }
  const passages = page.locator('#Results .found button');
  while ((await passages.count()) > 0) {
    const last = await passages.last().elementHandle();
    await last?.click();
    await last?.waitForElementState('hidden');
  }
}

const links = (under: string) =>
  page.locator(`${under} a`).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));

describe('what is found', () => {
  test.each(searches.map((search) => [search.query.slice(0, 40), search] as const))(
    '%s',
    async (_, search) => {
      await searchPage(new URLSearchParams({ q: search.query }).toString());
      if (search.first === undefined && search.among === undefined) {
        expect(await links('#Results .results')).toEqual([]);
        expect(await page.locator('#Status').innerText()).toContain('Nothing found');
        expect(await links('#Results')).toContain(`${base}/documents/`);
        const offered = page.locator('#Results .suggestion');
        if (search.suggestion === undefined) expect(await offered.count()).toBe(0);
        else {
          expect(await offered.innerText()).toBe(search.suggestion);
          await offered.click();
          await page.locator('#Results .found').first().waitFor();
        }
      } else {
        await showAll();
        const found = await links('#Results .results');
        if (search.first !== undefined) expect(found[0]).toBe(base + search.first);
        for (const path of search.among ?? [])
          expect(
            found.some((href) => href.startsWith(base + path)),
            `${path} in\n${found.join('\n')}`,
          ).toBe(true);
        if (search.marked !== undefined)
          expect(await page.locator('#Results mark').allInnerTexts()).toContain(search.marked);
      }
      expect(await page.locator('#Results :is(b b, img)').count()).toBe(0);
    },
  );

  test('every name of every actor leads to an actor of that name first', async () => {
    const names = new Map<string, string[]>();
    for (const file of readdirSync('dist/pagefind/names'))
      for (const [name, ids] of Object.entries<string[]>(
        JSON.parse(readFileSync(join('dist/pagefind/names', file), 'utf8')),
      ))
        names.set(
          name,
          ids.map((id) => JSON.parse(readFileSync(`dist/pagefind/records/${id}.json`, 'utf8')).path),
        );
    expect(names.get('att')?.[0]).toBe('/actors/amadou-toumani-toure/');
    expect(names.get('algeria')?.[0]).toBe('/actors/algeria/');
    for (const file of readdirSync('content/actors')) {
      const id = file.replace('.yml', '');
      expect([...names.values()].flat(), id).toContain(`/actors/${id}/`);
    }
  });

  test('every address that a search can give exists on its page', () => {
    const files = readdirSync('dist/pagefind/records').filter((name) => /^[^.]+\.json$/.test(name));
    expect(files.length).toBeGreaterThan(50);
    for (const file of files) {
      const { path, ids } = JSON.parse(readFileSync(`dist/pagefind/records/${file}`, 'utf8'));
      const html = readFileSync(`dist${path}index.html`, 'utf8');
      for (const id of ids.split(' '))
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
  await hit.locator('dialog li li a', { hasText: '¶5' }).first().click();
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

describe('narrowing', () => {
  test.each(['q=ransom', 'q=%22hot+pursuit%22', 'q=Algeria', 'q=military+cooperation'])(
    '%s: each count is what is left when its value is chosen',
    async (search) => {
      await searchPage(search);
      await page.locator('#Narrow summary').click();
      await page.locator('#Status', { hasText: 'passage' }).waitFor();
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
          await page.locator('#Status', { hasText: new RegExp(`^${count} passages? on`) }).waitFor();
          expect(new URL(page.url()).searchParams.get(facet)).toBe(value);
          if ((await page.locator('#Results .more').count()) === 0) {
            await showAll();
            expect(await page.locator('#Results li li').count()).toBe(count);
          }
        }
        await select.selectOption('');
      }
    },
  );

  test('a filter holds for the passage: paragraphs that do not name the actor are left out', async () => {
    const found = async (search: string) => {
      await searchPage(search);
      return Number(/^\d+/.exec(await page.locator('#Status').innerText())?.[0]);
    };
    const all = await found('q=hostages&kind=document');
    expect(await found('q=hostages&actor=united-kingdom&kind=document')).toBeLessThan(all);
    for (const text of await page.locator('#Results li li').allInnerTexts()) expect(text).not.toBe('');
    expect(await page.locator('#Narrow').getAttribute('open')).not.toBeNull();
  });

  test('by date, oldest and newest first', async () => {
    const years = async (sort: string) => {
      await searchPage(`q=AQIM&kind=document&sort=${sort}`);
      const notes = await page.locator('#Results .note').allInnerTexts();
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
    await page.locator('dialog [role=status]', { hasText: /^\d+ pages? for “Tessalit”/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toMatch(/#p\d+:~:text=/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
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
    await early.locator('dialog [role=status]', { hasText: /^\d+ pages? for “Tessalit”/ }).waitFor();
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
      /\/records\//,
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

test('our own scripts weigh under 10 KB, gzipped', () => {
  const folder = 'dist/_astro';
  const box = readdirSync(folder).filter(
    (name) => /^(?:box|results|nearest|preload-helper)/.test(name) && name.endsWith('.js'),
  );
  expect(box.length).toBeGreaterThan(2);
  const weight = box.reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0);
  expect(weight).toBeLessThan(10 * 1024);
});

test('the index leaves out what nothing loads', () => {
  expect(
    readdirSync('dist/pagefind')
      .sort()
      .filter((name) => statSync(`dist/pagefind/${name}`).isDirectory()),
  ).toEqual(['index', 'names', 'records']);
});
