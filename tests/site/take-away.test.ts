import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/pictures/find-browser.ts';
import { answerColumns } from '../../src/client/shown-answers.ts';
import { type Cell, matrixOf } from '../../src/compare/matrix.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { unguarded } from '../../src/data/csv.ts';
import { answersOf, isStated } from '../../src/schema/comparison.ts';
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

type Entry = { readonly id: string };

/** What a saved table says of each answer: question, proposal, value, sentence, quotes, and what was looked for in the end. */
function rowsOf(content: string): string[][] {
  const [head, ...rows] = parse(content, { record_delimiter: '\r\n', bom: true }) as string[][];
  expect(head).toEqual([...answerColumns]);
  return rows.map((row) => {
    const [of, on, value, sentence, whose, quotes, sources, addresses, searched] = row;
    const count = quotes === '' ? 0 : (quotes?.split('\n').length ?? 0);
    expect(sources === '' ? 0 : sources?.split('\n').length, quotes).toBe(count);
    expect(addresses?.match(/http:\/\/\S+\/documents\/\S+#q-[0-9a-f]+/g) ?? [], addresses).toHaveLength(
      count,
    );
    expect(whose === '').toBe(count === 0);
    expect(searched === '').toBe(count > 0);
    return [of, on, value, sentence, unguarded(quotes ?? '')].map((text) => text ?? '');
  });
}

function answersAsRows({ proposal, dimension, position, label }: Cell): string[][] {
  const names = [dimension.value.name, proposal.value.name];
  if (!isStated(position)) return [[...names, label, '', '']];
  return answersOf(position).map(({ value, sentence, quotes }) => [
    ...names,
    dimension.value.values.find(({ id }) => id === value)?.label ?? 'Stated',
    sentence,
    quotes
      .map(({ exact }, at) => `${quotes.length > 1 ? `${at + 1}. ` : ''}${exact.replace(/\s+/g, ' ')}`)
      .join('\n'),
  ]);
}

test('the table is saved as it is shown, a row an answer: chosen rows and columns, swapped or not', async () => {
  const query = `compare/?proposals=${first.id},${second.id}&questions=${question.id},${another.id}`;
  const page = await open(query);
  const { name, content } = await saved(page, '[data-take-table]');
  expect(name).toBe('comparison.csv');
  const expected = (cells: readonly Cell[]) => cells.flatMap(answersAsRows);
  const cellsOf = (...pairs: (readonly [Entry, Entry])[]) =>
    pairs.map(([proposal, dimension]) => matrix.cell(proposal.id, dimension.id));
  expect(rowsOf(content)).toEqual(
    expected(cellsOf([first, question], [second, question], [first, another], [second, another])),
  );
  await page.getByLabel('Swap rows and columns').check();
  const { content: turned } = await saved(page, '[data-take-table]');
  expect(rowsOf(turned)).toEqual(
    expected(cellsOf([first, question], [first, another], [second, question], [second, another])),
  );
  // All cells of the edition: answers that hold several, silences, words of any kind.
  await page.getByRole('button', { name: 'Show everything' }).click();
  const { content: whole } = await saved(page, '[data-take-table]');
  expect(rowsOf(whole)).toEqual(expected(matrix.dimensions.flatMap(({ id }) => [...matrix.row(id)])));
  await page.context().close();
});

test('the table behind a figure is saved, all of it', async () => {
  const page = await open('proposals/');
  await page.locator('.behind > summary').first().click();
  const { name, content } = await saved(page, '[data-take-table]');
  expect(name).toBe('closeness.csv');
  const [head, ...rows] = parse(content, { record_delimiter: '\r\n', bom: true }) as string[][];
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
  const answers = new Set(
    matrix.dimensions
      .flatMap(({ id }) => [matrix.cell(first.id, id), matrix.cell(second.id, id)].flatMap(answersAsRows))
      .map((row) => JSON.stringify(row)),
  );
  const rows = rowsOf(content);
  for (const row of rows) expect(answers).toContain(JSON.stringify(row));
  expect(rows.length).toBeGreaterThan(10);
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
