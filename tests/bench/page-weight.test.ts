import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { weigh, weighDocuments } from '../../scripts/bench/page-weight.ts';

const css = 'p { color: black }';
const script = 'console.log(1)';
let site: string;
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), 'weight-'));
  await writeFile(join(site, 'a.css'), css);
  await writeFile(join(site, 'a.js'), script);
  for (const id of ['short', 'long']) {
    await mkdir(join(site, 'documents', id), { recursive: true });
    await writeFile(join(site, 'documents', id, 'index.html'), id === 'long' ? randomLooking(4000) : 'short');
  }
  await writeFile(join(site, 'documents', 'index.html'), 'the list');
});

test('counts each linked style sheet once, and no JavaScript where there is none', async () => {
  const html =
    '<link rel="stylesheet" href="/a.css"><link href="/a.css?v=1" rel="icon"><link rel="stylesheet" href="/a.css">' +
    '<script type="application/ld+json">{}</script>';
  expect(await weigh(html, site)).toEqual({
    html: gzipSync(html).length,
    css: gzipSync(css).length,
    javascript: 0,
  });
});

test('counts scripts in every form', async () => {
  const one = gzipSync(script).length;
  expect((await weigh('<script src="/a.js"></script>', site)).javascript).toBe(one);
  expect((await weigh('<script type="module" src="/a.js"></script>', site)).javascript).toBe(one);
  expect((await weigh('<link rel="modulepreload" href="/a.js">', site)).javascript).toBe(one);
  expect((await weigh(`<script>${script}</script>`, site)).javascript).toBe(one);
});

test('lists document pages, the heaviest first', async () => {
  expect((await weighDocuments(site)).map(({ id }) => id)).toEqual(['long', 'short']);
});

function randomLooking(length: number): string {
  return Array.from({ length }, (_, at) => ((at * 7919) % 1009).toString(36)).join('');
}
