// Longer than 250 lines: all that a reader can do with a brief, collecting, saving and sending it, in one browser.
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/pictures/find-browser.ts';
import { pagePaths, proposalPath, questionPath } from '../../src/addresses/paths.ts';
import { emptyBrief } from '../../src/brief/brief.ts';
import { briefLine } from '../../src/brief/link.ts';
import { siteAddress } from '../../src/command/site-address.ts';
import { checkedFrom } from '../../src/compare/checked-corpus.ts';
import { speaks } from '../../src/compare/matrix.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { redirectPage } from '../../src/publish/redirects.ts';
import { isStated } from '../../src/schema/comparison.ts';
import { accessibilityFaults, addressOf, loadAnew, openPage } from '../browser/open-page.ts';

const { matrix } = checkedFrom(loadCorpus(process.cwd()));
const cell = matrix.dimensions.flatMap(({ id }) => matrix.row(id)).find(speaks);
if (!cell || !isStated(cell.position)) throw new Error('no proposal speaks to any question');
const { proposal, dimension, position } = cell;
const path = proposalPath(proposal.id, dimension.id);

let browser: Browser;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  ({ page, complaints } = await openPage(browser, '/robots.txt', {
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  }));
});
afterEach(async () => {
  expect(complaints).toEqual([]);
  await page.context().close();
});

const entries = () => page.locator('#Entries li');
const told = () => page.locator('#Told').innerText();
const open = (to: string) => loadAnew(page, to);
const openLink = (line: string) => open(`${pagePaths.brief}#${line}`);

async function collect(): Promise<void> {
  await open(questionPath(dimension.id));
  const own = page.locator(`#answer_${proposal.id}`);
  await own.getByRole('button', { name: 'Add answer to brief' }).click();
  await expect.poll(() => page.locator('.brief-bar a').innerText()).toBe('Brief (1)');
}

describe('collecting', () => {
  test('an answer and a quote, from page to page, without a mouse', async () => {
    await open(questionPath(dimension.id));
    const own = page.locator(`#answer_${proposal.id}`);
    await own.getByRole('button', { name: 'Add answer to brief' }).press('Enter');
    await own.getByRole('button', { name: 'Add quote to brief' }).first().press('Enter');
    await page.locator('.brief-bar a').press('Enter');
    await expect.poll(() => entries().count()).toBe(2);
    await page.locator('#SheetText').getByText(position.sentence).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await entries().first().getByRole('button', { name: /^Down/ }).press('Enter');
    await expect.poll(() => entries().nth(1).innerText()).toContain(dimension.value.name);
    await page.reload();
    await expect.poll(() => entries().nth(1).innerText()).toContain(dimension.value.name);
    await entries()
      .first()
      .getByRole('button', { name: /^Take out/ })
      .click();
    await expect.poll(() => entries().count()).toBe(1);
  });

  test('whatever a page offers is known to the edition', async () => {
    let count = 0;
    for (const at of [pagePaths.claims, pagePaths.story, pagePaths.glossary, pagePaths.timeline]) {
      await open(at);
      await page.locator('.take button').first().waitFor({ state: 'attached' });
      count += await page.evaluate(() => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('.take button[data-what]')];
        const kinds = new Map(buttons.map((button) => [button.dataset.what, button]));
        for (const button of kinds.values()) button.click();
        return kinds.size;
      });
    }
    await open(pagePaths.brief);
    await expect.poll(() => entries().count()).toBeGreaterThan(6);
    expect(await entries().count()).toBeLessThanOrEqual(count);
    expect(await page.locator('#Entries .missing').count()).toBe(0);
  });

  test('the same answer in the matrix is known to be in the brief, and taken out there', async () => {
    await collect();
    await open(`${pagePaths.compare}#cell_${proposal.id}_${dimension.id}`);
    const evidence = page.locator(`#cell_${proposal.id}_${dimension.id}`);
    await evidence.getByRole('button', { name: 'Take answer out of brief' }).click();
    await evidence.getByRole('button', { name: 'Add answer to brief' }).waitFor();
    expect(await page.locator('.brief-bar a').isVisible()).toBe(false);
  });

  test('words that a reader selects are copied with their citation, and go into the brief', async () => {
    const quote = position.quotes[0];
    await open(`/documents/${quote?.document}/`);
    await page.locator('.block .take').first().waitFor();
    const words = await page.evaluate(() => {
      const block = document.querySelector('.paragraph-block > p') as HTMLElement;
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      let node = walker.nextNode();
      while (
        node &&
        ((node.textContent ?? '').trim().length < 12 || node.parentElement?.closest('.number, .marking'))
      )
        node = walker.nextNode();
      const range = document.createRange();
      range.selectNodeContents(node as Node);
      getSelection()?.addRange(range);
      return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
    const box = page.getByRole('group', { name: 'Selected words' });
    await box.getByRole('button', { name: 'Copy with citation' }).click();
    await page.getByText('Copied, with its citation.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.startsWith(`“${words}” (`)).toBe(true);
    expect(copied).toContain(`/documents/${quote?.document}/#`);
    await box.getByRole('button', { name: 'Add to brief' }).click();
    await open(pagePaths.brief);
    await expect.poll(() => page.locator('#SheetText blockquote').innerText()).toMatch(/^“.*”/s);
    expect(await page.locator('#SheetText blockquote').innerText()).toContain(words);
  });
});

describe('a brief leaves', () => {
  test('for a word processor with real footnotes, which cite the words', async () => {
    await collect();
    await open(pagePaths.brief);
    await expect.poll(() => entries().count()).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Word (DOCX)' }).click(),
    ]);
    const files = unzipSync(readFileSync(await download.path()));
    const text = (name: string) => new TextDecoder().decode(files[name]).replace(/<[^>]+>/g, '');
    expect(text('word/document.xml')).toContain(position.sentence.replaceAll('&', '&amp;'));
    expect(new TextDecoder().decode(files['word/document.xml'])).toContain('<w:footnoteReference w:id="1"/>');
    expect(text('word/footnotes.xml')).toContain(`${new URL(addressOf('/')).origin}/`);
    expect(text('word/footnotes.xml')).toContain('#q-');
  });

  test('as a link, which another browser opens', async () => {
    await collect();
    await open(pagePaths.brief);
    await expect.poll(() => entries().count()).toBe(1);
    await page.getByRole('button', { name: 'Copy a link to it' }).click();
    await expect.poll(told).toContain('The link is copied');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await (await browser.newContext()).newPage();
    await other.goto(link);
    await expect.poll(() => other.locator('#Entries li').count()).toBe(1);
    expect(new URL(other.url()).hash).toBe('');
    await other.context().close();
  });
});

test('all answers to two questions go on the one page that was asked for', async () => {
  const pairs = matrix.dimensions.slice(0, -1).map((one, at) => {
    const rows = [one, ...matrix.dimensions.slice(at + 1, at + 2)].flatMap(({ id }) => matrix.row(id));
    return { title: `Pair ${at + 1}`, rows, words: JSON.stringify(rows.map((row) => row.position)).length };
  });
  // Those with the most to say: the others have less.
  const longest = pairs.sort((a, b) => b.words - a.words).slice(0, 4);
  for (const { title, rows } of longest) {
    const entries = rows.map((one) => ({ path: proposalPath(one.proposal.id, one.dimension.id) }));
    await openLink(briefLine({ ...emptyBrief, length: 'one', title, entries }));
    const keep = page.getByRole('button', { name: 'Use it in place of mine' });
    if (title !== longest[0]?.title) await keep.click();
    await page.locator('#SheetTitle', { hasText: title }).waitFor();
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g), title).toHaveLength(1);
  }
});

describe('a link that is not whole or not of today', () => {
  const here = { path, digest: 'aaaabbbb' };

  test('says what has changed since its version', async () => {
    await openLink(briefLine({ ...emptyBrief, version: '000000000000', entries: [here] }));
    const since = page.locator('#Since');
    await expect.poll(() => since.innerText()).toContain('version 000000000000');
    expect(await since.locator('li').innerText()).toContain('what is said of it and its quotes');
    expect(await since.innerText()).toContain('the words of then are not here');
    await since.getByRole('button', { name: 'Seen' }).click();
    await expect.poll(() => since.isVisible()).toBe(false);
  });

  test('shows words of then that it carries beside those of now', async () => {
    const quote = position.quotes[0];
    const block = `/documents/${quote?.document}/#p1`;
    const own = { path: block, words: 'words that nobody wrote' };
    await openLink(briefLine({ ...emptyBrief, version: '000000000000', entries: [own] }));
    await expect
      .poll(() => page.locator('#Since li').innerText())
      .toContain('then “words that nobody wrote”; the paragraph now: “');
  });

  test('is read as far as somebody may have collected, however much it holds', async () => {
    await openLink(`${'h=x&'.repeat(25_000)}end=25000`);
    await expect.poll(told).toContain('This link was cut: 1,000 things could be read');
  });

  test('keeps what it can read and says that it was cut', async () => {
    const line = briefLine({ ...emptyBrief, title: 'Cut', entries: [{ path }, { path: `${path}x` }] });
    await openLink(line.slice(0, line.lastIndexOf('&end') - 2));
    await expect.poll(told).toContain('This link was cut: 1 thing could be read');
    await expect.poll(() => entries().count()).toBe(1);
  });

  test('names what the edition does not have, keeps it, and runs nothing', async () => {
    const nasty = '<img src=x onerror=alert(1)>';
    const unknown = [
      '/proposals/nobody/#answer_nothing',
      `/proposals/${proposal.id}/#answer_nothing`,
      `/../x/#${nasty}`,
    ];
    unknown.push('/constructor/#__proto__', '/documents/__proto__/#constructor', '/toString/#valueOf');
    const own = [{ heading: nasty }, { remark: nasty }, { path }, ...unknown.map((one) => ({ path: one }))];
    await openLink(briefLine({ ...emptyBrief, title: nasty, entries: own }));
    await expect.poll(() => page.locator('#Since li').count()).toBe(6);
    expect(await entries().count()).toBe(9);
    expect(await page.locator('#SheetTitle').innerText()).toBe(nasty);
    expect(await page.locator('main img').count()).toBe(0);
    // A page that is not there is asked for, and the browser says so.
    complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes('404')));
  });

  test('finds what has another address by now', async () => {
    const old = '/proposals/a-name-of-before/';
    const { base } = siteAddress(process.env);
    const body = redirectPage({ from: old, to: proposalPath(proposal.id), why: '' }, base, undefined);
    await page.route(addressOf(old), (route) => route.fulfill({ contentType: 'text/html', body }));
    await openLink(briefLine({ ...emptyBrief, entries: [{ path: `${old}#answer_${dimension.id}` }] }));
    await page.locator('#SheetText').getByText(position.sentence).waitFor();
    expect(await page.locator('#Since').isVisible()).toBe(false);
    // The file of the old address is asked for first, and the browser says that it is not there.
    complaints.splice(0, complaints.length, ...complaints.filter((text) => !text.includes('404')));
  });

  test('asks what is to become of the reader’s own', async () => {
    await collect();
    await openLink(
      briefLine({ ...emptyBrief, title: 'Theirs', entries: [{ heading: 'One' }, { remark: 'Two' }] }),
    );
    await page.locator('#Arrived').getByText('Your own, with 1 thing, is kept.').waitFor();
    // What is only looked at changes nothing of what is kept.
    expect(await page.getByRole('button', { name: 'Seen' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Put it below mine' }).click();
    await expect.poll(() => entries().count()).toBe(3);
    await page.getByRole('button', { name: 'Bring back the one of before' }).click();
    await expect.poll(() => entries().count()).toBe(1);
  });
});

describe('where the browser', () => {
  const withStorage = (fault: string) =>
    page.addInitScript(`Storage.prototype.setItem = () => { throw ${fault}; };`);

  test('keeps nothing, it is said in place of collecting', async () => {
    await withStorage("new DOMException('', 'SecurityError')");
    await open(questionPath(dimension.id));
    await page.getByRole('button', { name: 'Add answer to brief' }).first().click();
    await page.getByText('This browser keeps nothing for this site').waitFor();
  });

  test('has no room left, nothing is lost', async () => {
    await collect();
    await withStorage("new DOMException('', 'QuotaExceededError')");
    await open(questionPath(dimension.id));
    await page.getByRole('button', { name: 'Add quote to brief' }).first().click();
    await page.getByText('There is no room left').waitFor();
    expect(await page.locator('.brief-bar a').innerText()).toBe('Brief (1)');
  });
});
