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
    // On a busy machine a page is painted, and its fonts are used, some seconds after it is loaded.
    if (message.text().includes('was preloaded using link preload but not used within a few seconds')) return;
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => complaints.push(`a dialog opened: ${dialog.message()}`));
  await before?.(page);
  await page.goto(addressOf(path));
  return { page, complaints };
}

/** Goes to an address of the site and loads it anew, whatever is open: with a "#" it could be taken for a place on the page that is there. */
export async function loadAnew(page: Page, path: string): Promise<void> {
  if (path.includes('#')) await page.goto('about:blank');
  await page.goto(addressOf(path));
}

/** Unfolds all that a reader can unfold; what it gives back folds that again. */
export async function openEverything(page: Page): Promise<() => Promise<void>> {
  const folded = await page.evaluateHandle(() => {
    const those = [...document.querySelectorAll('details:not([open])')] as HTMLDetailsElement[];
    for (const details of those) details.open = true;
    return those;
  });
  return () =>
    folded.evaluate((those) => {
      for (const details of those) details.open = false;
    });
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Takes out of a page what repeats itself: elements with the same tags, classes and attributes, outside and inside, of which two stand there
 * already. What axe has against one it has against the others, and it would be nearly all that it looks at. That ids are unique and that
 * references lead to one is held on whole pages.
 */
async function leaveOutRepeats(page: Page): Promise<void> {
  await page.evaluate(() => {
    const outside = new Map<Element | null, string>([[null, '']]);
    const inside = new Map<Element, string>();
    const ownOf = (element: Element) =>
      `${element.tagName} ${element.getAttribute('class')} ${element.getAttributeNames()}`;
    const outsideOf = (element: Element | null): string => {
      const known =
        outside.get(element) ??
        `${outsideOf((element as Element).parentElement)} > ${ownOf(element as Element)}`;
      outside.set(element, known);
      return known;
    };
    const insideOf = (node: Node): string => {
      if (!(node instanceof Element)) return node.nodeValue?.trim() ? 'text' : '';
      const known =
        inside.get(node) ?? `${ownOf(node)} (${[...new Set([...node.childNodes].map(insideOf))]})`;
      inside.set(node, known);
      return known;
    };
    const seen = new Map<string, number>();
    for (const element of document.querySelectorAll(
      'main :is(li, tr, dt, dd, details, section, figure, blockquote, div, p)',
    )) {
      if (!element.isConnected) continue;
      const form = `${outsideOf(element)} ${insideOf(element)}`;
      const times = (seen.get(form) ?? 0) + 1;
      seen.set(form, times);
      if (times > 2) element.remove();
    }
  });
}

/**
 * What axe has against a page, in its light and in its dark colours. The page is not whole any more afterwards.
 *
 * @param part a selector, where only a part of the page is looked at
 */
export async function accessibilityFaults(page: Page, part = 'html'): Promise<string[]> {
  await leaveOutRepeats(page);
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
