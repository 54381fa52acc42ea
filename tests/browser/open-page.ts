import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';

/** A page of the built site, and whatever the browser complains of while it is open: a refusal of the security policy too. */
export interface OpenPage {
  readonly page: Page;
  readonly complaints: string[];
}

/**
 * Opens a page of the site that the tests serve, in a context of its own.
 *
 * @param path from the site's root: `/compare/?swap`
 */
export async function openPage(
  browser: Browser,
  path: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const page = await (await browser.newContext(options)).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => complaints.push(`a dialog opened: ${dialog.message()}`));
  await page.goto(new URL(path.replace(/^\//, ''), inject('address')).href);
  return { page, complaints };
}
