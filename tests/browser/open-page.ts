import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';

/** A page of the built site, and whatever the browser complains of while it is open: a refusal of the security policy too. */
export interface OpenPage {
  readonly page: Page;
  readonly complaints: string[];
}

/** A context's options, and what is done to the page before it is asked for. */
export interface OpenOptions extends BrowserContextOptions {
  /**
   * Sets routes, say: on a page that is open already, the browser takes some milliseconds until it heeds a new route, and what the page
   * asks for meanwhile goes past it.
   */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** The address of a page of the site that the tests serve. @param path from the site's root: `/compare/?swap` */
export function addressOf(path: string): string {
  return new URL(path.replace(/^\//, ''), inject('address')).href;
}

/** Opens a page of the site, in a context of its own. @param path from the site's root */
export async function openPage(
  browser: Browser,
  path: string,
  { before, ...options }: OpenOptions = {},
): Promise<OpenPage> {
  const page = await (await browser.newContext(options)).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => complaints.push(`a dialog opened: ${dialog.message()}`));
  await before?.(page);
  await page.goto(addressOf(path));
  return { page, complaints };
}

/** Unfolds all that a reader can unfold. */
export async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe has against a page, in its light and in its dark colours.
 *
 * @param part a selector, where only a part of the page is looked at
 */
export async function accessibilityFaults(page: Page, part = 'html'): Promise<string[]> {
  await page.evaluate(axeSource);
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const options: Axe.RunOptions = {
      resultTypes: ['violations'],
      // Style sheets are fetched once more only for rules that are not on.
      preload: false,
      // In the dark only colours can be at fault anew.
      ...(colorScheme === 'dark' ? { runOnly: ['color-contrast'] } : {}),
    };
    const found = await page.evaluate(
      async ([selector, choice]) => {
        const { axe } = window as unknown as { axe: typeof Axe };
        const { violations } = await axe.run(selector, choice);
        return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
      },
      [part, options] as const,
    );
    faults.push(...found.map((fault) => `${colorScheme}: ${fault}`));
  }
  return faults;
}
