import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/pictures/find-browser.ts';
import { addressOf, openPage } from '../browser/open-page.ts';
import { builtPages, pageKinds } from './pages.ts';

/** A heading on paper: the number of its sheet's object in the file, and how many points it stands above the foot of that. */
interface Printed {
  readonly title: string;
  readonly sheet: string;
  readonly above: number;
  /** The first heading under it. */
  readonly first: string | undefined;
}

/** 20 mm of margin, a heading and a line: what stands lower has nothing under it on its sheet. */
const lowest = 85;

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  ({ page } = await openPage(browser, '/'));
});
afterAll(() => browser?.close());

/** How many sheets a page is printed on, and its headings by the numbers that the outline of the file gives them. */
async function printed(path: string): Promise<{ sheets: number; headings: Map<string, Printed> }> {
  await page.goto(addressOf(path));
  // What a reader prints has had the time to get its buttons, and leaves them out.
  await page.locator('.brief-bar').waitFor({ state: 'attached' });
  const file = await page.pdf({ format: 'A4', preferCSSPageSize: true, outline: true, tagged: true });
  const text = file.toString('latin1');
  const entries = text.matchAll(
    /(\d+) 0 obj\n<<\/Title (.*?)\n\/Dest \[(\d+) 0 R \/XYZ \S+ (\S+) \S+\](.*?)>>/gs,
  );
  const headings = [...entries].map(
    ([, id = '', title = '', sheet = '', above, more = '']) =>
      [id, { title, sheet, above: Number(above), first: /\/First (\d+)/.exec(more)?.[1] }] as const,
  );
  return { sheets: text.match(/\/Type\s*\/Page\b/g)?.length ?? 0, headings: new Map(headings) };
}

test('no heading is left at the foot of a sheet, and a proposal takes at most three', async () => {
  const left: string[] = [];
  let all = 0;
  for (const { path } of pageKinds()) {
    const { sheets, headings } = await printed(path);
    if (/^\/proposals\/[^/]+\/$/.test(path)) expect([1, 2, 3], path).toContain(sheets);
    all += headings.size;
    for (const { title, above } of headings.values()) if (above < lowest) left.push(`${path} ${title}`);
  }
  expect(all).toBeGreaterThan(100);
  expect(left).toEqual([]);
});

test('an answer stands on the sheet of the value that heads it', async () => {
  const apart: string[] = [];
  let all = 0;
  const questions = builtPages().filter(({ path }) => /^\/questions\/[^/]+\/$/.test(path));
  for (const { path } of questions.sort((a, b) => b.html.length - a.html.length).slice(0, 6)) {
    const { headings } = await printed(path);
    for (const { title, sheet, first } of headings.values()) {
      const under = first && headings.get(first);
      if (!under || under.first) continue;
      all += 1;
      if (under.sheet !== sheet) apart.push(`${path} ${title}`);
    }
  }
  expect(all).toBeGreaterThan(5);
  expect(apart).toEqual([]);
});
