import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from '../../scripts/pictures/find-browser.ts';

test('takes the browser that CHROME_PATH names, before all others', async () => {
  const named = join(mkdtempSync(join(tmpdir(), 'browser-')), 'my browser');
  writeFileSync(named, '');
  expect((await findBrowser({ ...process.env, CHROME_PATH: named })).path).toBe(named);
});

test('says so when CHROME_PATH names nothing, and takes no other in its place', async () => {
  await expect(findBrowser({ ...process.env, CHROME_PATH: '/no/such/browser' })).rejects.toThrow(
    'CHROME_PATH is "/no/such/browser"; there is no such file.',
  );
});

test.skipIf(process.platform !== 'linux')('finds an installed browser by its name in PATH', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'path-'));
  writeFileSync(join(folder, 'chromium'), '');
  expect((await findBrowser({ PATH: folder })).path).toBe(join(folder, 'chromium'));
});

test.skipIf(process.platform !== 'linux')(
  'takes a headless shell before a whole browser, wherever they are',
  async () => {
    const folders = ['a', 'b'].map((name) => mkdtempSync(join(tmpdir(), `path-${name}-`)));
    writeFileSync(join(folders[0] ?? '', 'google-chrome'), '');
    writeFileSync(join(folders[1] ?? '', 'chromium-headless-shell'), '');
    const { path } = await findBrowser({ PATH: folders.join(delimiter) });
    expect(path).toBe(join(folders[1] ?? '', 'chromium-headless-shell'));
  },
);

test.skipIf(process.platform === 'win32')('gives up the sandbox only for root', async () => {
  const { switches } = await findBrowser({ ...process.env, CHROME_PATH: process.execPath });
  expect(switches.includes('--no-sandbox')).toBe(process.getuid?.() === 0);
});
