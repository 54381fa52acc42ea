// Longer than 250 lines: all that a reader can do on the page of the matrix, in one browser.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/pictures/find-browser.ts';
import { quoteAnchor } from '../../src/addresses/quote-anchor.ts';
import { type Cell, matrixOf, speaks } from '../../src/compare/matrix.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { isStated } from '../../src/schema/comparison.ts';
import { loadAnew, type OpenPage, openPage } from '../browser/open-page.ts';

const address = inject('address');
const { corpus } = loadCorpus(process.cwd());
const matrix = matrixOf(corpus);
const [a = '', b = ''] = matrix.proposals.map(({ id }) => id);
const idOf = (cell: Cell) => `cell_${cell.proposal.id}_${cell.dimension.id}`;
const cells = matrix.dimensions.flatMap(({ id }) => matrix.row(id));
const stated = cells.find(speaks) as Cell;
const silent = cells.find((cell) => !speaks(cell)) as Cell;
// Far to the right and far down: out of sight until it is led to.
const far = cells.findLast((cell) => speaks(cell) && cell.proposal !== stated.proposal) as Cell;
const wordsOf = (cell: Cell) => (isStated(cell.position) ? (cell.position.quotes[0]?.exact ?? '') : '');

let browser: Browser;
let withScript: OpenPage;
let withNone: OpenPage;

beforeAll(async () => {
  browser = await launchBrowser();
  withScript = await openPage(browser, '/');
  withNone = await openPage(browser, '/', withoutScript);
});
afterAll(() => browser?.close());
afterEach(() => {
  for (const { complaints } of [withScript, withNone]) expect(complaints.splice(0)).toEqual([]);
});

/** Goes to a page of the site, with scripts or without; what it complains of fails the test. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const { page } = options === withoutScript ? withNone : withScript;
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ media: null });
  await loadAnew(page, path);
  return page;
}

const withoutScript = { javaScriptEnabled: false };
const evidence = (page: Page, cell: Cell) => page.locator(`#${idOf(cell)}`);
const answer = (page: Page, cell: Cell) => page.locator('details.cell').filter({ has: evidence(page, cell) });
const shownRows = (page: Page) => page.locator('.matrix tbody tr[data-question]:visible');
const shownColumns = (page: Page) => page.locator('.matrix thead th[data-proposal]:visible');

/** Whether the words of a cell's first quote are in the window. Without a script in the page, its layout is asked by the browser. */
async function seesWords(page: Page, cell: Cell): Promise<boolean> {
  const start = wordsOf(cell).slice(0, 40);
  const blocks = page.locator('[data-transcription] .block');
  const block = (await blocks.filter({ hasText: start }).first().boundingBox()) ?? { y: -1, height: 0 };
  const height = page.viewportSize()?.height ?? 0;
  return block.y + block.height > 0 && block.y < height;
}

describe.each([
  ['with JavaScript', {}],
  ['without JavaScript', withoutScript],
] as const)('%s', (_, options) => {
  test('every answer is there, and opens its quotes, its voice and the way to the words', async () => {
    const page = await open('compare/', options);
    expect(await page.locator('details.cell').count()).toBe(cells.length);
    expect(await evidence(page, stated).isVisible()).toBe(false);
    await answer(page, stated).locator('summary').click();
    const quotes = evidence(page, stated).locator('.quote');
    expect(await quotes.first().locator('blockquote').textContent()).toBe(wordsOf(stated));
    expect(await quotes.first().isVisible()).toBe(true);
    expect(await evidence(page, stated).locator('.voice').textContent()).toMatch(
      /proposes|reports|criticises/,
    );
    await answer(page, silent).locator('summary').click();
    expect(await evidence(page, silent).locator('.searched').isVisible()).toBe(true);
  });

  test('from a cell to the words in the document, and back to the open cell', async () => {
    // Opened by hand, a cell gets into the address by the script; without it one has to come by an address.
    const scripted = options !== withoutScript;
    const page = await open(scripted ? 'compare/' : `compare/#${idOf(far)}`, options);
    if (scripted) await answer(page, far).locator('summary').click();
    await evidence(page, far).locator('.quote a').first().click();
    await page.waitForURL(/\/documents\//);
    const quote = isStated(far.position) ? far.position.quotes[0] : undefined;
    if (!quote) throw new Error('a cell that speaks has a quote');
    expect(page.url()).toBe(`${address}documents/${quote.document}/#${quoteAnchor(quote)}`);
    await expect.poll(() => seesWords(page, far)).toBe(true);
    await page.goBack();
    // The way back ends at the cell's own address. Whether Chromium unfolds its target once more is left to it where no script is at hand.
    await expect.poll(() => page.url()).toBe(`${address}compare/#${idOf(far)}`);
    if (scripted)
      await expect.poll(() => evidence(page, far).locator('.quote').first().isVisible()).toBe(true);
  });

  test('an address opens its cell', async () => {
    const page = await open(`compare/#${idOf(far)}`, options);
    await expect.poll(() => evidence(page, far).isVisible()).toBe(true);
    const box = await answer(page, far).boundingBox();
    expect(box && box.x >= 0 && box.x < 1440 && box.y > -100 && box.y < 900).toBe(true);
  });

  test('a finding leads to its cell', async () => {
    const page = await open('compare/', options);
    const target = await page.locator('.findings li a[href^="#cell_"]').first().getAttribute('href');
    const link = page.locator(`.findings a[href="${target}"]`).first();
    await page.locator(`.findings details:has(a[href="${target}"]) summary`).first().click();
    await link.click();
    await expect.poll(() => page.locator(target ?? '').isVisible()).toBe(true);
  });

  test('a theme folds and unfolds', async () => {
    const page = await open('compare/', options);
    const fold = page.locator('.fold').first();
    const all = await shownRows(page).count();
    await fold.uncheck();
    expect(await shownRows(page).count()).toBe(all - (matrix.themes[0]?.dimensions.length ?? 0));
    await fold.check();
    expect(await shownRows(page).count()).toBe(all);
  });
});

test('without JavaScript nothing is offered that would not work', async () => {
  const page = await open('compare/', withoutScript);
  expect(await page.locator('#chooser').isVisible()).toBe(false);
  expect(await shownColumns(page).count()).toBe(matrix.proposals.length);
});

describe('a choice', () => {
  test('hides, counts, stands in the address, and survives reload and the way back', async () => {
    const page = await open('compare/');
    await page.getByLabel('The first of two').selectOption(a);
    await page.getByLabel('The second of two').selectOption(b);
    await page.getByLabel('Only where they differ').check();
    expect(new URL(page.url()).search).toBe(`?proposals=${a},${b}&differ`);
    const differing = matrix.dimensions.filter(({ id }) => {
      const [left, right] = [matrix.cell(a, id), matrix.cell(b, id)];
      const both = speaks(left) && speaks(right);
      return both && (left.position.value !== right.position.value || left.position.value === 'stated');
    }).length;
    const check = async () => {
      expect(await shownColumns(page).count()).toBe(2);
      expect(await shownRows(page).count()).toBe(differing);
      expect(await page.locator('#showing').textContent()).toContain(`2 of ${matrix.proposals.length}`);
    };
    await check();
    await page.reload();
    await check();
    await page.locator('.matrix th[scope="row"] a:visible').first().click();
    await page.waitForURL(/\/questions\//);
    await page.goBack();
    await expect.poll(() => shownColumns(page).count()).toBe(2);
    await check();
    await page.getByRole('button', { name: 'Show everything' }).click();
    expect(new URL(page.url()).search).toBe('');
    expect(await shownRows(page).count()).toBe(matrix.dimensions.length);
  });

  test('swaps rows and columns and back, with the heads of both', async () => {
    const before = await (await open('compare/')).locator('#matrix').innerHTML();
    const page = await open('compare/?swap');
    const table = page.locator('#matrix');
    expect(await table.locator('tbody th[scope="row"]:visible').count()).toBe(matrix.proposals.length);
    expect(await table.locator('thead th[scope="col"]:visible').count()).toBe(matrix.dimensions.length + 1);
    expect(await table.locator('tbody th[scope="row"]:visible').first().textContent()).toContain(
      matrix.proposals[0]?.value.name,
    );
    for (const { name } of matrix.themes)
      expect(await table.getByRole('columnheader', { name, exact: true }).isVisible(), name).toBe(true);
    await page.getByLabel('Swap rows and columns').uncheck();
    const plain = (html: string) =>
      html
        .replace(/ (hidden|style)=""/g, '')
        .replace(/\s+/g, ' ')
        .replace(/> </g, '><')
        .trim();
    // Not toBe: the difference of two such texts is too long to print.
    expect(plain(await table.innerHTML()) === plain(before)).toBe(true);
  });

  test('leads two to the page that they have together, and finds questions by their words', async () => {
    const page = await open(`compare/?proposals=${b}&proposals=%3Cimg%20src%3Dx%3E,${'y'.repeat(2000)}`);
    expect(await page.locator('#showing').textContent()).toMatch(/^Showing 1 of .* 2 names in the address/);
    expect(await page.getByLabel('The first of two').inputValue()).toBe(b);
    await page.getByLabel('The second of two').selectOption(a);
    expect(await page.locator('#pair-page').getAttribute('href')).toBe(`/compare/${a}/${b}/`);
    const [one, other] = [matrix.dimensions[3], matrix.dimensions.at(-1)];
    await page.getByLabel('Questions with').fill(`${one?.value.name}, ${other?.value.name.toUpperCase()}`);
    await page.keyboard.press('Tab');
    expect(new URL(page.url()).search).toBe(`?proposals=${a},${b}&questions=${one?.id},${other?.id}`);
    expect(await shownRows(page).count()).toBe(2);
    // Two columns share the room that there is.
    const widths = await shownColumns(page).evaluateAll((all) =>
      all.map((head) => (head as HTMLElement).offsetWidth),
    );
    const room = await page.locator('.matrix-area').evaluate((area) => area.clientWidth);
    expect(widths[0]).toBe(widths[1]);
    expect((widths[0] ?? 0) * 2).toBeGreaterThan(room * 0.7);
  });

  test('from the lists pushes nothing away, takes all and none, and says what to do when nothing is left', async () => {
    const page = await open('compare/');
    const lists = page.locator('.lists');
    const top = () =>
      page.locator('.matrix-area').evaluate((area) => area.getBoundingClientRect().top + scrollY);
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const before = await top();
      await lists.locator('summary').click();
      // The controls beside the lists may take a line more.
      expect(await top(), `${width}`).toBeLessThan(before + 60);
      if (width === 390) await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'None of the proposals' }).click();
    expect(await page.locator('#matrix').isVisible()).toBe(false);
    expect(await page.locator('#showing').textContent()).toMatch(
      /^Nothing to show: no proposal is chosen\. Pick/,
    );
    await lists.getByLabel(matrix.proposals[0]?.value.name ?? '', { exact: true }).check();
    await lists.getByRole('button', { name: 'Only these' }).last().click();
    const theme = matrix.themes.findLast(({ dimensions }) => dimensions.length > 1);
    expect(await shownRows(page).count()).toBe(theme?.dimensions.length);
    await page.getByRole('button', { name: 'All questions' }).click();
    expect(await shownRows(page).count()).toBe(matrix.dimensions.length);
    expect(await shownColumns(page).count()).toBe(1);
  });

  test('does not hide the cell that an address leads to', async () => {
    const page = await open(`compare/?proposals=${stated.proposal.id}#${idOf(far)}`);
    await expect.poll(() => evidence(page, far).isVisible()).toBe(true);
  });
});

test('by keyboard: to a cell, open it, to the words', async () => {
  const page = await open('compare/');
  await page.locator('.matrix-area').focus();
  const summary = answer(page, stated).locator('summary');
  const focused = () => summary.evaluate((element) => element === document.activeElement);
  for (let count = 0; count < 40 && !(await focused()); count += 1) await page.keyboard.press('Tab');
  expect(await focused()).toBe(true);
  expect(await summary.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  await page.keyboard.press('Enter');
  expect(await evidence(page, stated).isVisible()).toBe(true);
  const link = evidence(page, stated).locator('.quote a').first();
  const onLink = () => link.evaluate((element) => element === document.activeElement);
  for (let count = 0; count < 5 && !(await onLink()); count += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/documents\//);
  await expect.poll(() => seesWords(page, stated)).toBe(true);
});

test('by keyboard: arrows lead from answer to answer, Tab past them, Escape out of one; an opened one is wholly in view', async () => {
  const page = await open('compare/');
  const ids = (row: number, column: number) =>
    idOf(matrix.cell(matrix.proposals[column]?.id ?? '', matrix.dimensions[row]?.id ?? ''));
  const focused = () =>
    page.evaluate(
      () =>
        document.activeElement?.closest('td')?.querySelector('.evidence')?.id ??
        document.activeElement?.closest('[id]')?.id,
    );
  await answer(page, matrix.cell(a, matrix.dimensions[0]?.id ?? ''))
    .locator('summary')
    .focus();
  const last = matrix.proposals.length - 1;
  for (const [key, at] of [
    ['ArrowRight', ids(0, 1)],
    // Past the row that heads a theme.
    ['ArrowDown', ids(1, 1)],
    ['End', ids(1, last)],
    ['ArrowRight', ids(1, last)],
    ['ArrowUp', ids(0, last)],
    ['ArrowUp', `column_${matrix.proposals[last]?.id}`],
    ['Control+End', ids(matrix.dimensions.length - 1, last)],
  ] as const) {
    await page.keyboard.press(key);
    expect(await focused(), key).toBe(at);
  }
  await page.keyboard.press('Enter');
  const opened = page.locator('details.cell[open]');
  expect(page.url()).toContain(`#${ids(matrix.dimensions.length - 1, last)}`);
  const isInView = () =>
    opened.evaluate((cell) => {
      const box = (cell.closest('td') as HTMLElement).getBoundingClientRect();
      const area = (cell.closest('.matrix-area') as HTMLElement).getBoundingClientRect();
      const head = (document.querySelector('.matrix thead') as HTMLElement).offsetHeight;
      const side = (document.querySelector('.matrix .corner') as HTMLElement).offsetWidth;
      const room = { top: Math.max(area.top + head, 0), bottom: Math.min(area.bottom, innerHeight) };
      const fits = box.height <= room.bottom - room.top;
      return (
        box.left >= area.left + side - 1 &&
        box.right <= area.right + 1 &&
        box.top >= room.top - 1 &&
        (!fits || box.bottom <= room.bottom + 1)
      );
    });
  await expect.poll(isInView).toBe(true);
  // Into what the cell holds, and out of it.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.evidence') !== null)).toBe(true);
  await page.keyboard.press('Escape');
  expect(await opened.count()).toBe(0);
  expect(await focused()).toBe(ids(matrix.dimensions.length - 1, last));
  expect(page.url()).not.toContain('#cell_');
  // What opens without a reader's doing moves nothing.
  const scrolled = () =>
    page.locator('.matrix-area').evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop]);
  const before = await scrolled();
  await answer(page, stated).evaluate((cell) => cell.setAttribute('open', ''));
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
  expect(await scrolled()).toEqual(before);
  // All answers are one stop: the next is behind the table.
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('.matrix') === null)).toBe(true);
});

test('the table says what its heads belong to', async () => {
  const page = await open('compare/', withoutScript);
  const table = page.getByRole('table', { name: 'What each proposal says on each question' });
  expect(await table.getByRole('columnheader').count()).toBe(matrix.proposals.length + 3);
  expect(await table.getByRole('rowheader').count()).toBe(matrix.dimensions.length + matrix.themes.length);
});

test('heads stay in sight', async () => {
  const page = await open('compare/');
  const area = page.locator('.matrix-area');
  await area.evaluate((element) => element.scrollTo({ top: 3000, left: 900, behavior: 'instant' }));
  const box = await area.boundingBox();
  const head = await shownColumns(page).last().boundingBox();
  const row = await page.locator('.matrix .corner').last().boundingBox();
  expect(head && box && head.y - box.y < 60).toBe(true);
  expect(row && box && Math.abs(row.x - box.x)).toBeLessThan(2);
});

test('the comparison has one script of its own, a small one, and the pages around it only the one that saves a table', () => {
  for (const path of [
    'compare/',
    `compare/${a}/${b}/`,
    'proposals/',
    `proposals/${a}/`,
    'questions/',
    `questions/${stated.dimension.id}/`,
  ]) {
    const scriptsOf = (file: string) =>
      [...readFileSync(file, 'utf8').matchAll(/<script[^>]*src="[^"]*\/(_astro\/[^"]+)"/g)].map(
        ([, name]) => `dist/${name}`,
      );
    const everywhere = new Set([...scriptsOf('dist/index.html'), ...scriptsOf('dist/proposals/index.html')]);
    expect(everywhere.size).toBeLessThanOrEqual(2);
    const own = scriptsOf(`dist/${path}index.html`).filter((script) => !everywhere.has(script));
    expect(own).toHaveLength(path === 'compare/' ? 1 : 0);
    for (const script of own) expect(gzipSync(readFileSync(script)).length).toBeLessThan(15_000);
  }
});

test('every question and every proposal has a page, and every pair', async () => {
  const page = await open(`compare/${a}/${b}/`, withoutScript);
  expect(await page.locator('.pair tbody tr[id]').count()).toBeLessThanOrEqual(matrix.dimensions.length);
  for (const { id } of matrix.dimensions)
    expect(() => readFileSync(`dist/questions/${id}/index.html`)).not.toThrow();
  for (const { id } of matrix.proposals)
    expect(() => readFileSync(`dist/proposals/${id}/index.html`)).not.toThrow();
  const last = matrix.proposals.at(-1)?.id;
  expect(() => readFileSync(`dist/compare/${a}/${last}/index.html`)).not.toThrow();
});

test('says that the table goes on to the right, where it does', async () => {
  const line = 'main .goes-on';
  const page = await open('compare/', withoutScript);
  await page.setViewportSize({ width: 768, height: 900 });
  expect(await page.locator(line).isVisible()).toBe(true);
  const wide = await open(`compare/?proposals=${a},${b}`);
  await wide.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(() => wide.locator(line).isVisible()).toBe(false);
  await wide.setViewportSize({ width: 768, height: 900 });
  await wide.locator('button[data-choose="everything"]').click();
  await expect.poll(() => wide.locator(line).isVisible()).toBe(true);
  await wide.setViewportSize({ width: 390, height: 844 });
  expect(await wide.locator(line).isVisible()).toBe(false);
  await wide.setViewportSize({ width: 1440, height: 900 });
});

test('on paper: one record a proposal, with all its answers in order and their words', async () => {
  const page = await open('compare/', withoutScript);
  await page.emulateMedia({ media: 'print' });
  const top = async (selector: string) =>
    (await page.locator(selector).first().boundingBox())?.y ?? Number.NaN;
  const heads = await Promise.all([a, b].map((id) => top(`#column_${id}`)));
  const inside = await Promise.all(matrix.dimensions.map(({ id }) => top(`td:has(#cell_${a}_${id})`)));
  const order = [heads[0] ?? 0, ...inside, heads[1] ?? 0];
  expect(order).toEqual([...order].sort((one, other) => one - other));
  expect(new Set(order).size).toBe(order.length);
  expect(await evidence(page, stated).locator('blockquote').first().isVisible()).toBe(true);
});
