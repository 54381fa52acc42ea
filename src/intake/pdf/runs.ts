import type { PdfPage, TextItem } from './library.ts';

/** Text that stands together on a page, in points from its upper left corner. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** Right end. */
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  /** Size of the letters. */
  readonly size: number;
  /** Whether it stands above the line that it belongs to. */
  readonly raised?: boolean;
}

/** What a page has of text: what runs from left to right, and what stands otherwise. */
export interface PageRuns {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  /** Watermarks, text at the margin. */
  readonly turned: readonly string[];
}

/** Bullets of symbol fonts have no characters of their own. */
const bullets = /[\uf0b7\uf0a7\uf0d8\uf076\uf02d\uf06c\u25cf\u25aa\uf0fc]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is for
const controls = /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff]/g;

/** Reads the text of a page with its places. */
export async function runsOf(page: PdfPage): Promise<PageRuns> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ includeMarkedContent: false });
  const runs: Run[] = [];
  const turned: string[] = [];
  for (const item of items) {
    if (!('str' in item)) continue;
    const text = item.str.replace(bullets, '•').replace(controls, '');
    if (text.trim() === '') continue;
    const [a, b, , d, x, y] = multiplied(transform, item.transform);
    const size = Math.hypot(item.transform[2], item.transform[3]);
    if (Math.abs(b) > Math.abs(a) * 0.05 || a < 0 || d > 0 || size === 0) turned.push(text);
    else if (x < width && x + item.width > 0 && y > 0 && y < height + size)
      runs.push({ text, x, right: x + item.width, y, size });
  }
  return { width, height, runs: withoutShadows(runs), turned };
}

type Matrix = readonly [number, number, number, number, number, number];

function multiplied(outer: readonly number[], inner: TextItem['transform']): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [p, q, r, s, t, u] = inner;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f];
}

/** Some programs print bold letters by printing them twice, a little apart. */
function withoutShadows(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run[]>();
  return runs.filter((run) => {
    const same = seen.get(run.text) ?? [];
    if (same.some(({ x, y }) => Math.abs(x - run.x) < run.size * 0.1 && Math.abs(y - run.y) < run.size * 0.1))
      return false;
    seen.set(run.text, [...same, run]);
    return true;
  });
}
