import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/pictures/find-browser.ts';
import { project } from '../../src/command/project.ts';
import { type Serving, serveFolder } from '../../src/command/serve-folder.ts';
import { brokenInside } from '../../src/maintain/inside-links.ts';
import { accessibilityFaults, openEverything } from '../browser/open-page.ts';
import { anyOf, wordsOfTheEdition } from '../edition-words.ts';

// A second edition, on how a town should cross its river: the engine builds it and says no word of the first.

const folder = 'tests/river-edition';
const dist = join(project, folder, 'dist');
let browser: Browser;
let serving: Serving;
let page: Page;
beforeAll(async () => {
  rmSync(join(project, folder, '.cache'), { recursive: true, force: true });
  run('build', folder);
  serving = await serveFolder({ folder: dist, base: '/', port: 0 });
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await serving?.close();
});

/** Runs a command for an edition that lies in a folder. */
function run(command: string, edition: string): void {
  const { SITE_URL: _site, BASE_PATH: _base, PREVIEW: _preview, ...environment } = process.env;
  const { status, stderr } = spawnSync(process.execPath, [`scripts/${command}.ts`], {
    cwd: project,
    env: { ...environment, EDITION: edition },
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
}

/** All files of a site, with their bytes. */
function siteIn(dist: string): Map<string, string> {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const names = files.map(({ parentPath, name }) => join(parentPath, name).slice(dist.length)).sort();
  return new Map(names.map((name) => [name, readFileSync(join(dist, name), 'latin1')]));
}

const open = (path: string) => page.goto(new URL(path, serving.address).href);
const files = () => readdirSync(dist, { recursive: true, encoding: 'utf8' });

test('no page and no file of data says a word of the first edition', () => {
  const pattern = anyOf(wordsOfTheEdition());
  const found = files()
    .filter((file) => /\.(html|json|csv|xml|md|txt|bib|ris)$/.test(file))
    .flatMap((file) =>
      (readFileSync(join(dist, file), 'utf8').match(pattern) ?? []).map((word) => `${file}: ${word}`),
    );
  expect([...new Set(found)]).toEqual([]);
});

test('no link inside it leads nowhere', () => {
  const links = [...siteIn(dist).values()].flatMap((text) => text.match(/ href="/g) ?? []);
  expect(links.length).toBeGreaterThan(100);
  expect(brokenInside(dist, '/').map(({ file, found }) => `${file}: ${found}`)).toEqual([]);
});

describe('its pages', () => {
  test.each([
    ['/', 'How should a town cross its river?', 'Town, river and papers are invented'],
    [
      '/documents/harrow-1932/',
      'A bridge for Wendle: Three arches and a penny on the rates',
      'A ferry is a promise about the weather',
    ],
    [
      '/documents/bateliers-1932/',
      "Communiqué de la Chambre des bateliers sur la traversée de l'Aune",
      "elles portent aujourd'hui 12 500 tonnes",
    ],
    ['/documents/okell-1932/source/', 'The source, line by line', 'Joined: tun-'],
    ['/compare/', 'Compare', 'Three proposals for crossing the river at Wendle, and one arrangement'],
    ['/proposals/tunnel/', 'A tunnel in the clay', 'Would pay for it'],
    ['/questions/barges/', 'Barges', 'Question: The river'],
    ['/brief/questions/barges/', 'Barges', 'Looked for:'],
    ['/brief/actors/company-of-ferrymen/', 'Company of Ferrymen', '“'],
    [
      '/brief/pairs/brick-bridge/tunnel/',
      'A bridge of three arches and A tunnel in the clay',
      'They answer differently',
    ],
    ['/actors/company-of-ferrymen/', 'Company of Ferrymen', 'Would run it'],
    ['/method/', 'Editorial method', 'join-hyphenated-lines'],
    ['/data/', 'Data', 'Which proposals keep the river free for barges'],
    ['/contribute/', 'How to take part', 'This edition is small on purpose'],
    ['/contribute/report/', 'Errors and other readings', 'Nothing, for town and papers are invented.'],
  ])('%s says what the edition says', async (path, heading, words) => {
    await open(path);
    await openEverything(page);
    expect(await page.locator('h1').innerText()).toBe(heading);
    expect((await page.locator('main').innerText()).replace(/\s+/g, ' ')).toContain(words);
    expect(await page.title()).toContain('The Crossing at Wendle');
  });

  test('have each a report begun at its foot, and beside paragraphs and answers where a script runs', async () => {
    const reports = 'https://example.org/wendle/issues/new?labels=reader&title=';
    for (const [file, html] of siteIn(dist)) {
      if (!html.includes('<footer')) continue;
      const href =
        / href="([^"]*)" rel="nofollow" data-report/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
      expect(href.startsWith(reports), file).toBe(true);
      expect(decodeURIComponent(href), file).toContain(`&body=${file.replace(/(?:index)?\.html$/, '')}\n`);
    }
    const reportedAt = async (path: string, within: string) => {
      await open(path);
      await page.locator(`${within} .take a`).first().waitFor();
      const href = (await page.locator(`${within} .take a`).first().getAttribute('href')) ?? '';
      return new URL(href).searchParams.get('body') ?? '';
    };
    const paragraph = await reportedAt('/documents/harrow-1932/', '.block:has(#p2)');
    expect(paragraph.split('\n')[0]).toBe(new URL('/documents/harrow-1932/#p2', serving.address).href);
    expect(paragraph).toMatch(/^ {4}A chain ferry serves it\. .* no honest company can make it\.$/m);
    const cell = await reportedAt('/compare/#cell_tunnel_barges', '#cell_tunnel_barges');
    expect(cell).toContain(new URL('/proposals/tunnel/#answer_barges', serving.address).href);
    expect(cell).toContain('Okell 1932');
    // The page's own learns where the reader is.
    const own = page.locator('footer a[data-report]');
    await own.focus();
    expect(decodeURIComponent((await own.getAttribute('href')) ?? '')).toContain('#cell_tunnel_barges\n');
  });

  // What every edition has alike, browser.test.ts looks at: here is what this one lacks, and a language that the other does not have.
  test.each(['/', '/documents/bateliers-1932/', '/proposals/brick-bridge/'])(
    'axe has nothing against %s',
    async (path) => {
      await open(path);
      await openEverything(page);
      expect(await accessibilityFaults(page)).toEqual([]);
    },
  );

  test('of a document that was received as a PDF and may be shown have the picture of each page beside its lines', async () => {
    await open('/documents/stages-1932/source/');
    const received = '/documents/stages-1932/received';
    for (const [number, line] of [
      [1, 1],
      [2, 9],
    ]) {
      // Each once, in the run of the first line of its page, with the file opened at that page behind it.
      const picture = page.locator(`.run:has(#L${line}) .page-picture`);
      expect(await page.locator(`.page-picture[href$="#page=${number}"]`).count()).toBe(1);
      expect(new URL(await picture.evaluate((link: HTMLAnchorElement) => link.href)).pathname).toBe(
        `${received}/received.pdf`,
      );
      const image = picture.locator('img');
      await image.scrollIntoViewIfNeeded();
      await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(720);
      expect(await image.getAttribute('alt')).toBe(`Page ${number} as received`);
      const [beside, lines] = [await picture.boundingBox(), await page.locator(`#L${line}`).boundingBox()];
      expect(beside && lines && beside.x >= lines.x + lines.width, 'it stands beside them').toBe(true);
    }
    const pdf = await page.request.get(new URL(`${received}/received.pdf`, serving.address).href);
    expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    // Where nobody said that it may be shown there is neither.
    await open('/documents/okell-1932/source/');
    expect(await page.locator('.page-picture').count()).toBe(0);
  });

  test('draw no map, and have no guide to read what the edition has not', async () => {
    await open('/proposals/tunnel/');
    expect(await page.locator('.figure.map, [href*="/method/cables/"]').count()).toBe(0);
    await open('/method/');
    expect(await page.locator('#drop-page-headers').count()).toBe(0);
  });

  test('of a document in French say so, and are found by French words and stems beside the English ones', async () => {
    await open('/documents/bateliers-1932/');
    expect(
      await page.locator('h1 [lang], #Text').evaluateAll((all) => all.map((one) => one.getAttribute('lang'))),
    ).toEqual(['fr', 'fr']);
    expect(await page.locator('.byline').innerText()).toContain('in French');
    expect(
      await page
        .locator('.readings del, .readings ins')
        .evaluateAll((all) => all.map((one) => one.getAttribute('lang'))),
    ).toEqual(['fr', 'fr']);
    await open('/proposals/brick-bridge/');
    await openEverything(page);
    const quote = page.locator('.quote', { hasText: 'La Chambre s' }).first();
    expect(await quote.locator('blockquote').getAttribute('lang')).toBe('fr');
    expect(await quote.locator('.translation').innerText()).toContain('opposed to the brick bridge');
    // Plural for singular, without accents, with another sort of hyphen; and both languages in one answer.
    for (const query of ['financés', 'securites', 'sous\u2011intendants', 'aune']) {
      await open(`/search/?q=${encodeURIComponent(query)}`);
      await page.locator('#Status', { hasText: / for “/ }).waitFor();
      expect(await page.locator('#Results a [lang=fr]').first().innerText(), query).toContain(
        'Chambre des bateliers',
      );
      expect((await page.locator('#Results a:not(:has([lang]))').count()) > 0, query).toBe(query === 'aune');
    }
  });

  test('are found by their words', async () => {
    await open('/search/?q=winch');
    await page.locator('#Status', { hasText: / for “\u2068winch/ }).waitFor();
    expect(await page.locator('#Results').innerText()).toContain('Petition of the Company of Ferrymen');
  });
});

test('a build from what was kept of another state, torn in part, gives the same bytes as one from scratch', () => {
  const copy = mkdtempSync(join(tmpdir(), 'from-cache-'));
  for (const name of ['content', 'seeds', 'CONTRIBUTING.md'])
    cpSync(join(folder, name), join(copy, name), { recursive: true });
  const seed = join(copy, 'seeds/okell-1932');
  const apparatus = () => readFileSync(join(copy, 'content/apparatus/okell-1932.json'), 'utf8');
  const before = apparatus();
  const [word = ''] = readFileSync(join(seed, 'source.txt'), 'utf8').match(/\b[a-z]{11,}\b/) ?? [];
  writeFileSync(join(seed, 'emendations.yml'), `- exact: ${word}\n  sic: true\n  reason: So printed.\n`);
  run('convert', copy);
  run('check', copy);
  expect(apparatus()).not.toBe(before);
  const kept = join(copy, '.cache/kept');
  expect(readdirSync(kept).sort()).toEqual(['conversions.json', 'yaml.json']);
  truncateSync(join(kept, 'yaml.json'), 1000);
  rmSync(join(seed, 'emendations.yml'));
  run('build', copy);
  const [after, scratch] = [siteIn(join(copy, 'dist')), siteIn(dist)];
  expect([...after.keys()]).toEqual([...scratch.keys()]);
  expect([...scratch].filter(([file, text]) => after.get(file) !== text).map(([file]) => file)).toEqual([]);
});
