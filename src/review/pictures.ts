import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import sharp from 'sharp';
import { pagePaths } from '../addresses/paths.ts';

/** How a page is looked at. */
export const looks = {
  phone: { width: 390, height: 844 },
  wide: { width: 1440, height: 900 },
  dark: { width: 1440, height: 900 },
  print: { width: 794, height: 1123 },
} as const;
export type Look = keyof typeof looks;

/** A page as it was and as it is. */
export interface Picture {
  /** The page, from the site's root. */
  readonly path: string;
  /** How many pages of its kind changed. */
  readonly of: number;
  readonly look: Look;
  /** Share of the points that are not the same, 0 to 1. */
  readonly share: number;
  /** Names of the files in the folder of the pictures. */
  readonly old: string;
  readonly new: string;
}

/** Points below this of a page are not drawn: what comes after is more of the same, and pictures have to stay small. */
const deepest = 1_800;
/** How far a point's red, green or blue may be from what it was, of 255, and still be the same to the eye. */
const likeness = 8;

/** One page for each kind of page that changed, and how many of its kind did: `/actors/x/` stands for all actors. */
export function pagesToDraw(changed: readonly string[]): { path: string; of: number }[] {
  // What has the same first part and as many parts: the second names a thing, and so does the third on the pages of pairs.
  const kinds = Map.groupBy(changed, (path) => {
    const [, first, second, third] = path.split('/');
    return [first, second ? '*' : '', third === 'source' || third === 'cite' ? third : third ? '*' : ''].join(
      '/',
    );
  });
  return [...kinds.values()].map(([path = pagePaths.home, ...others]) => ({ path, of: others.length + 1 }));
}

/** Two sites that are served, and where to put what is drawn. */
export interface Drawing {
  readonly browser: Browser;
  /** Addresses of the sites' roots, with a slash at the end. */
  readonly old: string;
  readonly new: string;
  readonly pages: readonly { readonly path: string; readonly of: number }[];
  /** Keeps a picture. */
  readonly keep: (name: string, bytes: Buffer) => void;
}

/** Draws pages of two sites in each {@link Look}, and says where they differ; what looks the same is not kept. */
export async function drawPages({ browser, pages, keep, ...sites }: Drawing): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const look of Object.keys(looks) as Look[]) {
    const context = await browser.newContext(contextOf(look));
    try {
      const page = await context.newPage();
      if (look === 'print') await page.emulateMedia({ media: 'print' });
      for (const { path, of } of pages) {
        const old = await draw(page, sites.old, path);
        const next = await draw(page, sites.new, path);
        const share = await shareThatMoved(old, next);
        if (share === 0) continue;
        const name = `${path.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'home'}_${look}`;
        const names = { old: `${name}_old.webp`, new: `${name}_new.webp` };
        for (const [file, bytes] of [
          [names.old, old],
          [names.new, next],
        ] as const)
          keep(file, await sharp(bytes).webp({ quality: 50 }).toBuffer());
        pictures.push({ path, of, look, share, ...names });
      }
    } finally {
      await context.close();
    }
  }
  return pictures.toSorted((a, b) => b.share - a.share);
}

function contextOf(look: Look): BrowserContextOptions {
  const { width, height } = looks[look];
  const colorScheme = look === 'dark' ? 'dark' : 'light';
  return { viewport: { width, height }, reducedMotion: 'reduce', colorScheme };
}

async function draw(page: Page, site: string, path: string): Promise<Buffer> {
  await page.goto(new URL(path.slice(1), site).href);
  const depth = await page.evaluate(async () => {
    await document.fonts.ready;
    // The version stands on every page, and moves with every change.
    const version = /\bversion(?:"?: ?"| )([0-9a-f]{12})\b/.exec(document.documentElement.innerHTML)?.[1];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (version && texts.nextNode())
      if (texts.currentNode.nodeValue?.includes(version))
        texts.currentNode.nodeValue = texts.currentNode.nodeValue.replaceAll(version, '0'.repeat(12));
    return document.documentElement.scrollHeight;
  });
  const { width, height } = page.viewportSize() ?? looks.wide;
  const clip = { x: 0, y: 0, width, height: Math.min(Math.max(depth, height), deepest) };
  return await page.screenshot({ fullPage: true, clip, animations: 'disabled', caret: 'hide' });
}

/** Of two pictures of one width, the share of points that are not the same; what only one of them has counts as moved. */
export async function shareThatMoved(old: Buffer, next: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [old, next].map((bytes) => sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  if (!a || !b) return 1;
  const shared = Math.min(a.data.length, b.data.length);
  const all = Math.max(a.data.length, b.data.length);
  let moved = (all - shared) / 3;
  for (let at = 0; at < shared; at += 3)
    if (
      Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0)) > likeness ||
      Math.abs((a.data[at + 1] ?? 0) - (b.data[at + 1] ?? 0)) > likeness ||
      Math.abs((a.data[at + 2] ?? 0) - (b.data[at + 2] ?? 0)) > likeness
    )
      moved += 1;
  return moved / (all / 3);
}
