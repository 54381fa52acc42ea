import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/pictures/find-browser.ts';
import { matrixOf } from '../../src/compare/matrix.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { openPage } from '../browser/open-page.ts';

const { corpus } = loadCorpus(process.cwd());
const matrix = matrixOf(corpus);
const [first, second] = matrix.proposals;
const [question, another] = matrix.dimensions;
if (!first || !second || !question || !another) throw new Error('the corpus has too little to compare');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

async function open(path: string, javaScriptEnabled = true): Promise<Page> {
  return (await openPage(browser, path, { acceptDownloads: true, javaScriptEnabled })).page;
}

async function saved(page: Page, selector: string): Promise<{ name: string; content: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(selector).first().click(),
  ]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path(), 'utf8') };
}

test('the table is saved as it is shown: chosen rows and columns, swapped or not', async () => {
  const query = `compare/?proposals=${first.id},${second.id}&questions=${question.id},${another.id}`;
  const page = await open(query);
  const { name, content } = await saved(page, '[data-take-table]');
  expect(name).toBe('comparison.csv');
  const [head, ...rows] = parse(content, { record_delimiter: '\r\n' }) as string[][];
  expect(head).toEqual(['Question', first.value.name, second.value.name]);
  expect(rows.map(([of]) => of)).toEqual([question.value.name, another.value.name]);
  expect(rows[0]?.[1]).toContain(matrix.cell(first.id, question.id).label);
  await page.context().close();

  const swapped = await open(`${query}&swap`);
  const { content: turned } = await saved(swapped, '[data-take-table]');
  const [names, ...columns] = parse(turned, { record_delimiter: '\r\n' }) as string[][];
  expect(names?.slice(1)).toEqual([question.value.name, another.value.name]);
  expect(columns.map(([of]) => of)).toEqual([first.value.name, second.value.name]);
  await swapped.context().close();
});

test('the table behind a figure is saved, all of it', async () => {
  const page = await open('proposals/');
  await page.locator('.behind > summary').first().click();
  const { name, content } = await saved(page, '[data-take-table]');
  expect(name).toBe('closeness.csv');
  const [head, ...rows] = parse(content, { record_delimiter: '\r\n' }) as string[][];
  expect(head).toEqual(['Pair', 'Alike', 'Per cent']);
  expect(rows).toHaveLength((matrix.proposals.length * (matrix.proposals.length - 1)) / 2);
  const shares = rows.map(([, , share]) => Number(share));
  expect(shares).toEqual([...shares].sort((a, b) => b - a));
  await page.context().close();
});

test('two proposals side by side are saved question by question', async () => {
  const page = await open(`compare/${first.id}/${second.id}/`);
  const { name, content } = await saved(page, '[data-take-table]');
  expect(name).toBe(`${first.id}-and-${second.id}.csv`);
  const [head, ...rows] = parse(content, { record_delimiter: '\r\n' }) as string[][];
  expect(head).toEqual(['Question', first.value.name, second.value.name]);
  for (const [of, one, other] of rows) {
    const dimension = matrix.dimensions.find(({ value }) => value.name === of);
    if (!dimension) throw new Error(`no question "${of}"`);
    expect(one).toContain(matrix.cell(first.id, dimension.id).label);
    expect(other).toContain(matrix.cell(second.id, dimension.id).label);
  }
  expect(rows.length).toBeGreaterThan(5);
  await page.context().close();
});

test('the citation of a paragraph is saved without a script, and copied with one', async () => {
  const path = `documents/${[...corpus.documents.keys()][0]}/cite/`;
  const plain = await open(path, false);
  const { name, content } = await saved(plain, '.citations a[download]');
  expect(name).toMatch(/\.bib$/);
  expect(content).toMatch(/^@(misc|article)\{[a-z0-9_-]+,\n/);
  expect(content).toContain('SHA-256 of its text begins');
  await plain.context().close();

  const page = await open(path);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('.citations button').first().click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(content);
  await page.context().close();
});

test('"Cite" on a document opens without a script and leads to files', async () => {
  const page = await open(`documents/${[...corpus.documents.keys()][0]}/`, false);
  await page.locator('details.cite summary').click();
  expect(await page.locator('.cite .citation').isVisible()).toBe(true);
  const { name, content } = await saved(page, '.cite a[download]');
  expect(name).toMatch(/\.bib$/);
  expect(content).toContain('title = {{');
  await page.context().close();
});
