import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';

/** What one search from an empty cache fetched, until nothing more was. */
export interface Fetched {
  /** Gzipped. */
  readonly bytes: number;
  readonly requests: number;
}

/** How long it took to the first results, in milliseconds. */
export interface Timed {
  /** From the key or click that opens the box. */
  readonly opening: number;
  /** From the words, typed as soon as there is a box to type in. */
  readonly typing: number;
}

/** Does a search in a page. */
export type Search = (page: Page) => Promise<Timed>;

/** The engine's files are gzipped already. */
const packed = /\.pf_\w+$|\.pagefind$/;

/**
 * Times one search from an empty cache, in a fresh browser context. Nothing listens to what is fetched: reading it costs time of its own,
 * and the more of it the more files there are.
 *
 * @param address of the page on which it begins
 */
export async function timeSearch(browser: Browser, address: string, search: Search): Promise<Timed> {
  return inFreshPage(browser, address, search);
}

/** Weighs what one search from an empty cache fetches; see {@link timeSearch}. */
export async function weighSearch(browser: Browser, address: string, search: Search): Promise<Fetched> {
  return inFreshPage(browser, address, async (page) => {
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => sizes.push(packedSize(response)));
    await search(page);
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(300);
    const all = await Promise.all(sizes);
    return { bytes: all.reduce((sum, size) => sum + size, 0), requests: all.length };
  });
}

async function packedSize(response: Response): Promise<number> {
  // The driver gives the bytes of a file that was loaded ahead as if they were text.
  if (packed.test(new URL(response.url()).pathname)) return Number(response.headers()['content-length'] ?? 0);
  return response.body().then(
    (body) => gzipSync(body).length,
    () => 0,
  );
}

async function inFreshPage<T>(
  browser: Browser,
  address: string,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const result = await work(page);
  await context.close();
  return result;
}

/** The engine's own script and the first five of its results, without any interface. */
export function bareEngine(folder: string, query: string): Search {
  return (page) =>
    page.evaluate(
      async ([from, text]) => {
        const start = performance.now();
        const engine = await import(`${from}pagefind.js`);
        const { results } = await engine.search(text);
        await Promise.all(results.slice(0, 5).map((result: { data(): Promise<unknown> }) => result.data()));
        const took = performance.now() - start;
        return { opening: took, typing: took };
      },
      [folder, query] as const,
    );
}

/** Our box: `/`, then the whole query at once, until results stand there. */
export function ownBox(query: string): Search {
  return (page) => page.evaluate(typeAndWait, ['', 'dialog input', 'dialog .found', query] as const);
}

/** Starlight's box: a click on its button, the rest as with ours. */
export function starlightBox(query: string): Search {
  return (page) =>
    page.evaluate(typeAndWait, [
      'button[data-open-modal]',
      'dialog input',
      'dialog .pagefind-ui__result-link',
      query,
    ] as const);
}

/** Our box with everything loaded: another query in the same page. */
export function warmBox(first: string, query: string): Search {
  return async (page) => {
    await ownBox(first)(page);
    return await page.evaluate(
      ([text]) =>
        new Promise<Timed>((done) => {
          const input = document.querySelector('dialog input') as HTMLInputElement;
          const status = document.querySelector('dialog [role=status]') as HTMLElement;
          const start = performance.now();
          new MutationObserver(() => {
            const took = performance.now() - start;
            if (status.textContent?.includes(text)) done({ opening: took, typing: took });
          }).observe(status, { childList: true });
          input.value = text;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        }),
      [query] as const,
    );
  };
}

/** Runs in the page. */
async function typeAndWait([button, field, result, query]: readonly [
  string,
  string,
  string,
  string,
]): Promise<Timed> {
  const until = <T>(look: () => T | null): Promise<T> =>
    new Promise((done) => {
      const tick = () => {
        const found = look();
        if (found) done(found);
        else setTimeout(tick, 2);
      };
      tick();
    });
  const start = performance.now();
  if (button === '') document.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
  else document.querySelector<HTMLElement>(button)?.click();
  const input = await until(() => {
    const found = document.querySelector<HTMLInputElement>(field);
    return found && found.offsetParent !== null ? found : null;
  });
  const typed = performance.now();
  input.value = query;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await until(() => document.querySelector(result));
  const now = performance.now();
  return { opening: now - start, typing: now - typed };
}
