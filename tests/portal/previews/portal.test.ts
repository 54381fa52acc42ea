import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LinkChecker } from 'linkinator';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../../scripts/pictures/find-browser.ts';
import { project } from '../../../src/command/project.ts';
import { type Serving, serveFolder } from '../../../src/command/serve-folder.ts';
import { accessibilityFaults } from '../../browser/open-page.ts';

// Two editions, each built by a process of its own, and the portal before them, in a real browser.

const sites = { dossier: '.', river: 'tests/river-edition' };
const folder = mkdtempSync(join(tmpdir(), 'portal-'));
let serving: Serving;
let browser: Browser;
let page: Page;

/** Runs a command to its end. @returns what it printed */
function run(command: string, environment: NodeJS.ProcessEnv, ...words: string[]): Promise<string> {
  const { PREVIEW: _preview, SITE_URL: _site, ...own } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`scripts/${command}.ts`, ...words], {
      cwd: project,
      env: { ...own, ...environment },
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        text += chunk;
      });
    child.once('close', (code) => (code === 0 ? resolve(text) : reject(new Error(text))));
  });
}

beforeAll(async () => {
  // Copies: a build of the project's own editions here would leave sites for another address.
  const copies = mkdtempSync(join(tmpdir(), 'editions-'));
  await Promise.all(
    Object.entries(sites).map(async ([at, from]) => {
      const edition = join(copies, at);
      mkdirSync(edition);
      for (const part of ['content', 'seeds', 'CONTRIBUTING.md'])
        cpSync(join(project, from, part), join(edition, part), { recursive: true });
      await run('build', { EDITION: edition, BASE_PATH: `/${at}/` });
      renameSync(join(edition, 'dist'), join(folder, at));
    }),
  );
  expect(await run('portal', {}, folder, '--name', 'Two editions')).toMatch(/^2 editions: /);
  serving = await serveFolder({ folder, base: '/', port: 0 });
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await serving?.close();
});

const open = (path: string) => page.goto(new URL(path, serving.address).href);
const found = () =>
  page.locator('.found a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));

test('no link of the portal leads nowhere', async () => {
  const { links } = await new LinkChecker().check({ path: serving.address, recurse: false });
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter(({ state }) => state === 'BROKEN').map(({ url }) => url)).toEqual([]);
});

test('it can be read by everybody, on any screen', async () => {
  await open('/');
  expect(await accessibilityFaults(page)).toEqual([]);
  for (const width of [320, 390, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('one search finds what stands in either, and leads there', async () => {
  await open('/');
  await page.getByLabel('Search all editions').fill('ferry');
  await expect.poll(found, { timeout: 30_000 }).toContainEqual(expect.stringContaining('/river/'));
  await page.getByLabel('Search all editions').fill('hot pursuit across borders');
  await expect.poll(found, { timeout: 30_000 }).toContainEqual(expect.stringContaining('/dossier/'));
  expect(page.url()).toContain('?q=hot+pursuit');
  // A page as a whole may come first, and has no place to lead to.
  await page.locator('.found a[href*="#"]').first().click();
  await page.waitForURL(/\/dossier\//);
  const id = new URL(page.url()).hash.slice(1);
  expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
});

test('an edition that is not there is told, and the others are searched', async () => {
  await page.route('**/river/pagefind/**', (route) => route.abort());
  await open('/?q=council');
  await expect.poll(found, { timeout: 30_000 }).not.toEqual([]);
  expect(await page.locator('main').textContent()).toMatch(/The index of “[^”]+” could not be loaded/);
  expect((await found()).filter((link) => link.includes('/river/'))).toEqual([]);
});

test('what an older version built is refused, and the portal stays as it was', async () => {
  const older = mkdtempSync(join(tmpdir(), 'older-'));
  mkdirSync(join(older, 'a', 'data'), { recursive: true });
  await expect(run('portal', {}, older)).rejects.toThrow('a/data/datapackage.json');
});
