// Longer than 250 lines: all that a reader can do in the search, with a network and without, in one browser.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser/find-browser.ts';
import { accessibilityFaults, type OpenOptions, type OpenPage, openPage } from '../browser/open-page.ts';
import { searches } from '../search/queries.ts';

const base = new URL(inject('address')).pathname.replace(/\/$/, '');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

const open = (path: string, options?: OpenOptions) => openPage(browser, path, options);

/** Types into the search box and waits until it says what was found. */
async function searchInBox(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await page.locator('dialog input').fill(query);
  await page.locator('dialog [role=status]', { hasText: / for “/ }).waitFor();
}

/** Opens the search page at an address and waits for its status. */
async function searchPage(search: string, options: OpenOptions = {}): Promise<OpenPage> {
  const opened = await open(`/search/?${search}`, options);
  await opened.page.locator('#Status', { hasText: / for “/ }).waitFor();
  return opened;
}

/** Shows every page and every passage that was found. */
async function showAll(page: Page): Promise<void> {
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

const links = (page: Page, under: string) =>
  page.locator(`${under} a`).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));

describe('what is found', () => {
  test.each(searches.map((search) => [search.query.slice(0, 40), search] as const))(
    '%s',
    async (_, search) => {
      const { page, complaints } = await searchPage(new URLSearchParams({ q: search.query }).toString());
      if (search.first === undefined && search.among === undefined) {
        expect(await links(page, '#Results .results')).toEqual([]);
        expect(await page.locator('#Status').innerText()).toContain('Nothing found');
        expect(await links(page, '#Results')).toContain(`${base}/documents/`);
        const offered = page.locator('#Results .suggestion');
        if (search.suggestion === undefined) expect(await offered.count()).toBe(0);
        else {
          expect(await offered.innerText()).toBe(search.suggestion);
          await offered.click();
          await page.locator('#Results .found').first().waitFor();
        }
      } else {
        await showAll(page);
        const found = await links(page, '#Results .results');
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
      expect(complaints).toEqual([]);
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
  const { page } = await open('/documents/', options);
  await searchInBox(page, 'hot pursuit');
  // Marked here and there in one colour.
  const colour = await page
    .locator('dialog mark')
    .first()
    .evaluate((mark) => getComputedStyle(mark).backgroundColor);
  await page.locator('dialog li li a', { hasText: '¶5' }).first().click();
  await page.waitForURL(/\/documents\/09ouagadougou569\//);
  // The browser takes the innermost element round the marked words as the target.
  await page.locator('#p5:target, #p5 :target').waitFor();
  await expect
    .poll(async () => pointsOf(colour, await page.screenshot(), await browser.newPage()))
    .toBeGreaterThan(200);
  // Without the directive the same place has no marks: they are what was counted.
  const { page: plain } = await open('/documents/09ouagadougou569/#p5', options);
  expect(await pointsOf(colour, await plain.screenshot(), await browser.newPage())).toBe(0);
});

/** How many points of a picture have a colour, given as `rgb(1, 2, 3)`. */
async function pointsOf(colour: string, picture: Buffer, page: Page): Promise<number> {
  const count = await page.evaluate(
    async ([data, wanted]) => {
      const image = new Image();
      image.src = data;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), {
        width: image.width,
        height: image.height,
      });
      const context = canvas.getContext('2d') as CanvasRenderingContext2D;
      context.drawImage(image, 0, 0);
      const points = context.getImageData(0, 0, image.width, image.height).data;
      let found = 0;
      for (let at = 0; at < points.length; at += 4)
        if (`rgb(${points[at]}, ${points[at + 1]}, ${points[at + 2]})` === wanted) found += 1;
      return found;
    },
    [`data:image/png;base64,${picture.toString('base64')}`, colour] as const,
  );
  await page.close();
  return count;
}

describe('narrowing', () => {
  test.each(['q=ransom', 'q=%22hot+pursuit%22', 'q=Algeria', 'q=military+cooperation'])(
    '%s: each count is what is left when its value is chosen',
    async (search) => {
      const { page } = await searchPage(search);
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
            await showAll(page);
            expect(await page.locator('#Results li li').count()).toBe(count);
          }
        }
        await select.selectOption('');
      }
    },
  );

  test('a filter holds for the passage: paragraphs that do not name the actor are left out', async () => {
    const { page } = await searchPage('q=hostages&actor=united-kingdom&kind=document');
    for (const text of await page.locator('#Results li li').allInnerTexts()) expect(text).not.toBe('');
    const all = await searchPage('q=hostages&kind=document');
    const count = async (one: Page) => Number(/^\d+/.exec(await one.locator('#Status').innerText())?.[0]);
    expect(await count(page)).toBeLessThan(await count(all.page));
    expect(await page.locator('#Narrow').getAttribute('open')).not.toBeNull();
  });

  test('by date, oldest and newest first', async () => {
    const notes = async (sort: string) => {
      const { page } = await searchPage(`q=AQIM&kind=document&sort=${sort}`);
      const years = (await page.locator('#Results .note').allInnerTexts()).map((note) =>
        Number(/\b(\d{4})\b/.exec(note)?.[1]),
      );
      return years;
    };
    const oldest = await notes('oldest');
    expect(oldest.length).toBeGreaterThan(3);
    expect(oldest).toEqual([...oldest].sort((a, b) => a - b));
    expect(await notes('newest')).toEqual([...(await notes('newest'))].sort((a, b) => b - a));
  });
});

describe('the box', () => {
  test('by keyboard alone: opens, moves, closes, and gives the focus back', async () => {
    const { page, complaints } = await open('/documents/');
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
    expect(complaints).toEqual([]);
  });

  test('what is typed before the box is there is looked for', async () => {
    const typed = Promise.withResolvers<void>();
    const { page, complaints } = await open('/documents/', {
      before: (fresh) =>
        fresh.route('**/box.*.js', async (route) => {
          await typed.promise;
          await route.continue();
        }),
    });
    await page.keyboard.press('/');
    await page.keyboard.type('Tessz');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('alit');
    typed.resolve();
    await page.locator('dialog [role=status]', { hasText: /^\d+ pages? for “Tessalit”/ }).waitFor();
    await page.keyboard.type('x');
    expect(await page.locator('dialog input').inputValue()).toBe('Tessalitx');
    expect(complaints).toEqual([]);
  });

  test('a "/" that is typed into a field stays there', async () => {
    const { page } = await open('/search/');
    await page.locator('#Query').fill('');
    await page.locator('#Query').press('/');
    expect(await page.locator('#Query').inputValue()).toBe('/');
    expect(await page.locator('dialog').count()).toBe(0);
  });

  test('axe finds nothing and nothing scrolls sideways, on a small phone and a desk', async () => {
    const fits = async (page: Page) => {
      for (const width of [320, 1200]) {
        await page.setViewportSize({ width, height: 700 });
        for (const part of ['html', 'dialog'])
          for (const one of await page.locator(part).all())
            expect(await one.evaluate((box) => box.scrollWidth - box.clientWidth), part).toBeLessThanOrEqual(
              0,
            );
      }
    };
    const { page } = await open('/documents/');
    await searchInBox(page, 'Algeria');
    await page.locator('dialog .found').first().waitFor();
    await fits(page);
    expect(await accessibilityFaults(page, 'dialog')).toEqual([]);
    const { page: full } = await searchPage('q=Algeria&kind=document');
    await fits(full);
    expect(await accessibilityFaults(full, 'main')).toEqual([]);
  });

  test('nothing of the search is loaded before the reader reaches for it', async () => {
    const asked: string[] = [];
    const { page } = await open('/documents/', {
      before: async (fresh) => {
        fresh.on('request', (request) => asked.push(new URL(request.url()).pathname));
      },
    });
    await page.waitForLoadState('networkidle');
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((path) => /pagefind|search|box|results/.test(path))).toEqual([]);
    await searchInBox(page, 'Tessalit');
    expect(asked.filter((path) => path.endsWith('.pf_index')).length).toBeGreaterThan(0);
  });
});

describe('where the search cannot run', () => {
  test('without JavaScript the box leads to a page that says so and offers the lists', async () => {
    const { page } = await open('/documents/', { javaScriptEnabled: false });
    await page.locator('a[data-search]').click();
    await page.waitForURL(/\/search\/$/);
    expect(await page.locator('main').innerText()).toContain('needs JavaScript');
    expect(await page.locator('#Search').isVisible()).toBe(false);
    for (const path of ['documents', 'actors', 'questions'])
      expect(await page.locator(`main a[href$="/${path}/"]`).count(), path).toBe(1);
  });

  test.each([
    '**/pagefind/**',
    '**/*.pf_index',
    '**/*.pf_meta',
    '**/wasm.*',
    '**/records/**',
    '**/pagefind.js',
    '**/pagefind-entry.json*',
  ])('%s blocked or missing: it says so', async (pattern) => {
    for (const answer of ['abort', 404] as const) {
      const { page } = await open('/documents/', {
        before: (fresh) =>
          fresh.route(pattern, (route) =>
            answer === 'abort' ? route.abort() : route.fulfill({ status: 404, body: '' }),
          ),
      });
      await page.keyboard.press('/');
      await page.locator('dialog input').fill('Tessalit');
      await page.locator('dialog', { hasText: 'could not be loaded' }).waitFor();
      expect(await page.locator('dialog a[href$="/documents/"]').count()).toBe(1);
    }
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
