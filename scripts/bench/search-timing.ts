import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

/** One search from an empty cache, from the first key to the first results. */
export interface ColdSearch {
  readonly milliseconds: number;
  /** Bytes, gzipped, of all that was fetched for it, until nothing more was. */
  readonly bytes: number;
  readonly requests: number;
}

/** The engine's files are gzipped already. */
const packed = /\.pf_\w+$|\.pagefind$/;

/**
 * Runs one search in a fresh browser context.
 *
 * @param address of the page on which it begins
 * @param search does it in the page and says how long it took, in milliseconds
 */
export async function coldSearch(
  browser: Browser,
  address: string,
  search: (page: Page) => Promise<number>,
): Promise<ColdSearch> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname;
    sizes.push(
      response.body().then(
        (body) => (packed.test(path) ? body.length : gzipSync(body).length),
        () => 0,
      ),
    );
  });
  const milliseconds = await search(page);
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(300);
  const all = await Promise.all(sizes);
  await context.close();
  return { milliseconds, bytes: all.reduce((sum, size) => sum + size, 0), requests: all.length };
}

/** The engine's own script and the first five of its results, without any interface. */
export function bareEngine(folder: string, query: string): (page: Page) => Promise<number> {
  return (page) =>
    page.evaluate(
      async ([from, text]) => {
        const start = performance.now();
        const engine = await import(`${from}pagefind.js`);
        const { results } = await engine.search(text);
        await Promise.all(results.slice(0, 5).map((result: { data(): Promise<unknown> }) => result.data()));
        return performance.now() - start;
      },
      [folder, query] as const,
    );
}

/** Our box: `/`, then the whole query at once, until results stand there. */
export function ownBox(query: string): (page: Page) => Promise<number> {
  return (page) => page.evaluate(typeAndWait, ['', 'dialog input', 'dialog .found', query] as const);
}

/** Starlight's box: a click on its button, the rest as with ours. */
export function starlightBox(query: string): (page: Page) => Promise<number> {
  return (page) =>
    page.evaluate(typeAndWait, [
      'button[data-open-modal]',
      'dialog input',
      'dialog .pagefind-ui__result-link',
      query,
    ] as const);
}

/** Our box with everything loaded: another query in the same page. */
export function warmBox(first: string, query: string): (page: Page) => Promise<number> {
  return async (page) => {
    await ownBox(first)(page);
    return await page.evaluate(
      ([text]) =>
        new Promise<number>((done) => {
          const input = document.querySelector('dialog input') as HTMLInputElement;
          const status = document.querySelector('dialog [role=status]') as HTMLElement;
          const start = performance.now();
          new MutationObserver(
            () => status.textContent?.includes(text) && done(performance.now() - start),
          ).observe(status, {
            childList: true,
          });
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
]): Promise<number> {
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
  input.value = query;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await until(() => document.querySelector(result));
  return performance.now() - start;
}
