import type { Browser, CDPSession, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/pictures/find-browser.ts';
import { addressOf, openPage } from '../browser/open-page.ts';
import { builtPages } from './pages.ts';

let browser: Browser;
let page: Page;
let session: CDPSession;
beforeAll(async () => {
  browser = await launchBrowser();
  const viewport = { width: 1100, height: 800 };
  ({ page } = await openPage(browser, '/', { bypassCSP: true, viewport }));
  session = await page.context().newCDPSession(page);
});
afterAll(() => browser?.close());

interface Link {
  readonly block: string;
  readonly directive: string;
}

/** By page what links tell the browser to mark in it. */
function linksToWords(): Map<string, Link[]> {
  const links = builtPages().flatMap(({ html }) =>
    [...html.matchAll(/href="([^"#]*)#([^"]*):~:(text=[^"]*)"/g)].map(([, ...link]) => link.join(' ')),
  );
  const pages = new Map<string, Link[]>();
  for (const link of new Set(links)) {
    const [path = '', block = '', directive = ''] = link.split(' ');
    pages.set(path, [...(pages.get(path) ?? []), { block, directive }]);
  }
  return pages;
}

interface Word {
  readonly word: string;
  readonly block: string;
  readonly x: number;
  readonly y: number;
}

/** Paints nothing but the browser's mark: its colour alone says which words it has marked. */
async function blank(): Promise<void> {
  await page.addStyleTag({
    content: `*, *::before, *::after { background: none !important; color: transparent !important; border-color: transparent !important;
      text-decoration: none !important; animation: none !important; transition: none !important; outline: none !important }
      ::target-text { background: #f00 !important; color: transparent !important }`,
  });
}

/** Where the words of the page stand. */
async function standing(): Promise<Word[]> {
  return page.evaluate(() => {
    const words: Word[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/[\p{L}\p{N}]+/gu)) {
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const [box] = range.getClientRects();
        if (
          !box?.width ||
          !node.parentElement?.checkVisibility() ||
          node.parentElement.closest('.visually-hidden')
        )
          continue;
        const block = node.parentElement.closest('.block')?.querySelector('[id]')?.id ?? '';
        words.push({ word, block, x: box.x + scrollX + box.width / 2, y: box.y + scrollY + box.height / 2 });
      }
    return words;
  });
}

/** How much of the page's size is enough to tell a marked word from one that is not. */
const scale = 0.25;

/** Which of the words are marked. */
async function marked(words: readonly Word[]): Promise<number[]> {
  const [width, height] = await page.evaluate(() => [innerWidth, document.documentElement.scrollHeight]);
  const { data: picture } = await session.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width: width ?? 0, height: height ?? 0, scale },
  });
  const { data, info } = await sharp(Buffer.from(picture, 'base64'))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isRed = ({ x, y }: Word) =>
    (data[info.channels * (Math.floor(y * scale) * info.width + Math.floor(x * scale)) + 1] ?? 255) < 128;
  return words.flatMap((word, at) => (isRed(word) ? [at] : []));
}

const wordsOf = (part = '') => decodeURIComponent(part).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Which words of the page a link speaks of, first and last: those of its own block. */
function wanted(words: readonly Word[], { block, directive }: Link): [first: number, last: number] {
  const parts = directive.slice('text='.length).split(',');
  const before = wordsOf(parts.find((part) => part.endsWith('-')));
  const after = wordsOf(parts.find((part) => part.startsWith('-')));
  const [start = [], end] = parts.filter((part) => !/^-|-$/.test(part)).map((part) => wordsOf(part));
  const stand = (list: readonly string[], at: number) =>
    list.every((word, nth) => words[at + nth]?.word === word && words[at + nth]?.block === block);
  const first =
    words.findIndex((_, at) => stand([...before, ...start, ...(end ? [] : after)], at)) + before.length;
  const behind = first + start.length;
  if (!end) return [first, behind - 1];
  return [first, words.findIndex((_, at) => at >= behind && stand(end, at)) + end.length - 1];
}

/** The browser marks no more than about twenty passages of one address. */
const mostAtOnce = 15;

/** Puts links together whose words do not touch: what is marked then says by which. */
function roundsOf(links: readonly Link[], words: readonly Word[]) {
  const rounds: { link: Link; first: number; last: number }[][] = [];
  for (const link of links) {
    const [first, last] = wanted(words, link);
    const free = rounds.find(
      (round) =>
        round.length < mostAtOnce && round.every((other) => other.last + 1 < first || other.first > last + 1),
    );
    if (free) free.push({ link, first, last });
    else rounds.push([{ link, first, last }]);
  }
  return rounds;
}

test('every link to words of a text marks them in the block that it names and nowhere else, and shows them', async () => {
  const wrong: string[] = [];
  const pages = linksToWords();
  expect(pages.size).toBeGreaterThan(0);
  for (const [path, links] of pages) {
    await page.goto(addressOf(path));
    await blank();
    const words = await standing();
    for (const [nth, round] of roundsOf(links, words).entries()) {
      const directives = round.map(({ link }) => link.directive).join('&');
      // By a query of its own it is loaded anew: of the same page the browser keeps the marks that it has.
      await page.goto(addressOf(`${path}?${nth}#${round[0]?.link.block}:~:${directives}`));
      const top = await page.evaluate(() => scrollY);
      const y = words[round[0]?.first ?? 0]?.y ?? 0;
      if (y < top || y > top + 800) wrong.push(`${path} ${JSON.stringify(round[0])} is not in view`);
      await blank();
      const seen = await marked(words);
      const asked = new Set(
        round.flatMap(({ first, last }) => words.map((_, at) => at).slice(first, last + 1)),
      );
      for (const at of seen)
        if (!asked.delete(at)) wrong.push(`${path} ${JSON.stringify(words[at])} is marked`);
      for (const at of asked) wrong.push(`${path} ${JSON.stringify(words[at])} is not marked`);
    }
  }
  expect(wrong).toEqual([]);
});
