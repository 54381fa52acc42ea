import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as waiting } from 'node:timers/promises';
import { build } from 'astro';
import { afterEach, expect, test, vi } from 'vitest';
import { FirstFailure } from '../../src/command/first-failure.ts';

// Every page takes its time, so that others are being drawn when one cannot be: the second of them fails as well.
const pages = `
export const getStaticPaths = () => [...Array(40).keys()].map((n) => ({ params: { n: String(n) } }));
export async function GET({ params: { n } }) {
  globalThis.begun.push(Number(n));
  await new Promise((done) => setTimeout(done, 10 + 10 * Number(n)));
  if (n === '1' || n === '2') throw new Error('page ' + n + ' cannot be drawn');
  return new Response(n);
}`;

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

test('where a page cannot be drawn, no other is begun, and nothing is drawn when the build has ended', async () => {
  const root = mkdtempSync(join(tmpdir(), 'first-failure-'));
  mkdirSync(join(root, 'src/pages'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  writeFileSync(join(root, 'src/pages/[n].txt.ts'), pages);
  const begun: number[] = [];
  vi.stubGlobal('begun', begun);
  vi.stubEnv('ASTRO_TELEMETRY_DISABLED', '1');
  const failure = new FirstFailure();
  await expect(
    build({
      root,
      configFile: false,
      logLevel: 'silent',
      build: { concurrency: 4 },
      integrations: [failure.integration],
    }),
  ).rejects.toThrow(/^page [12] cannot be drawn/);
  await failure.settled();
  rmSync(root, { recursive: true });
  const before = [...begun];
  await waiting(100);
  expect(begun).toEqual(before);
  // Four at once, and those that came after the ones that could be drawn.
  expect(begun.length).toBeLessThan(8);
});
