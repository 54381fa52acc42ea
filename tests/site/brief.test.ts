import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/pictures/find-browser.ts';
import { piecesPath } from '../../src/addresses/brief-paths.ts';
import { pagePaths } from '../../src/addresses/paths.ts';
import type { Pieces } from '../../src/brief/piece.ts';
import { addressOf, openPage } from '../browser/open-page.ts';
import { builtPages } from './pages.ts';

const pages = builtPages();
const made = pages.filter(({ path }) => /^\/brief\/\w/.test(path));
const files = readdirSync('dist/brief/pieces', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join('dist/brief/pieces', name), 'utf8')) as Pieces);

let browser: Browser;
let plain: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  ({ page: plain } = await openPage(browser, '/', { javaScriptEnabled: false }));
});
afterAll(() => browser?.close());

describe('what can be put into a brief', () => {
  test('stands at its address, and in the file that belongs to the page', () => {
    const html = new Map(pages.map((page) => [page.path, page.html]));
    const all = files.flatMap(({ pieces }) => pieces);
    expect(all.length).toBeGreaterThan(100);
    for (const { path } of all) {
      const [page = '', id] = path.split('#');
      expect(html.get(page), path).toContain(` id="${id}"`);
      const file = JSON.parse(readFileSync(`dist${piecesPath(page)}`, 'utf8')) as Pieces;
      expect(
        file.pieces.filter((piece) => piece.path === path),
        path,
      ).toHaveLength(1);
    }
  });
});

describe('a brief that was made beforehand', () => {
  test('takes at most two pages of A4', async () => {
    const kinds = Map.groupBy(made, ({ path }) => path.split('/')[2]);
    expect([...kinds.keys()].sort()).toEqual(['actors', 'pairs', 'questions']);
    // The longest of each kind: the others have less.
    const longest = [...kinds.values()].flatMap((list) =>
      list.toSorted((a, b) => b.html.length - a.html.length).slice(0, 4),
    );
    for (const { path } of longest) {
      await plain.goto(addressOf(path));
      const pdf = (await plain.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, path).toBeLessThanOrEqual(2);
    }
  });

  test('has behind every quote a note that leads to the words', () => {
    for (const { path, html } of made) {
      const quotes = html.match(/<blockquote>/g) ?? [];
      const noted = html.match(/<blockquote>(?:(?!<\/blockquote>).)*<sup><a href="#note-\d+"/gs) ?? [];
      expect(noted.length, path).toBe(quotes.length);
      for (const [, note] of html.matchAll(/<li id="note-\d+">(.*?)<\/li>/gs))
        expect(note, path).toMatch(/<a href="[^"]*\/(?:documents|proposals)\/[^"]+#[^"]+"[ >]/);
    }
  });
});

test('without a script everything but collecting is there', async () => {
  const [made] = pages.filter(
    ({ path }) => path.startsWith(pagePaths.questions) && path !== pagePaths.questions,
  );
  await plain.goto(addressOf(made?.path ?? ''));
  expect(await plain.locator('.take').count()).toBe(0);
  await plain.getByRole('link', { name: 'On two pages, to take away' }).click();
  expect(await plain.locator('.sheet blockquote').count()).toBeGreaterThan(0);
  expect(await plain.locator('button[data-take-all]').isVisible()).toBe(false);
  await plain.goto(addressOf(pagePaths.brief));
  expect(await plain.locator('#Desk').isVisible()).toBe(false);
  expect(await plain.locator('main').innerText()).toContain('needs JavaScript');
});
