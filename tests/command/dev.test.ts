import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { project } from '../../src/command/project.ts';

// What somebody sees who writes while "npm run dev" runs, in an edition of his own.

const edition = mkdtempSync(join(tmpdir(), 'edition-'));
let server: ChildProcess;
let address = '';
let said = '';

beforeAll(async () => {
  cpSync(join(project, 'tests/river-edition'), edition, {
    recursive: true,
    filter: (path) => !/[\\/](?:dist|\.cache)$/.test(path),
  });
  const { NODE_ENV: _mode, VITEST: _vitest, ...environment } = process.env;
  server = spawn(process.execPath, ['scripts/dev.ts'], {
    cwd: project,
    env: { ...environment, EDITION: edition, PORT: '0', NO_COLOR: '1' },
  });
  address = await new Promise<string>((resolve, reject) => {
    for (const stream of [server.stdout, server.stderr])
      stream?.on('data', (chunk) => {
        said += chunk;
        const [found] = /http:\/\/\S+?(?=\/\s)/.exec(said) ?? [];
        if (found) resolve(found);
      });
    server.once('exit', () => reject(new Error(said)));
  });
});
afterAll(() => server?.kill());

/** What the server answers. Without fetch, which other tests put something else in the place of. */
async function answer(path: string): Promise<{ status: number; text: string }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(address + path, resolve).once('error', reject);
  });
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += chunk;
  return { status: response.statusCode ?? 0, text };
}
const page = async (path: string) => (await answer(path)).text;

/** Until a page says something. */
const says = (path: string, words: string) =>
  expect.poll(() => page(path), { timeout: 60_000, interval: 200 }).toContain(words);

const write = (file: string, change: (text: string) => string) => {
  const path = join(edition, file);
  writeFileSync(path, change(existsSync(path) ? readFileSync(path, 'utf8') : ''));
};

test('a page shows what was saved since it was shown last: a word, a name, a thing that was not there', async () => {
  const [text, table, actor] = ['/documents/okell-1932/', '/proposals/', '/actors/the-surveyor/'];
  expect(await page(text)).toContain('Each met gravel');
  expect(await page(table)).toContain('A tunnel in the clay');
  expect((await answer(actor)).status).toBe(404);

  write(
    'seeds/okell-1932/emendations.yml',
    () => '- exact: Each met gravel\n  reading: Each met pebbles\n  reason: A test.\n',
  );
  await says(text, 'Each met pebbles');
  write('content/proposals/tunnel.yml', (yaml) => yaml.replace('in the clay', 'under the mud'));
  await says(table, 'A tunnel under the mud');
  write(
    'content/actors/the-surveyor.yml',
    () => 'name: The Surveyor\nkind: person\ndescription: Measures the river.\nnames:\n  - the Surveyor\n',
  );
  await says(actor, 'Measures the river.');
});

test('what cannot be read is told with its place, without a word of code, and the page comes back', async () => {
  const file = 'content/proposals/tunnel.yml';
  const whole = readFileSync(join(edition, file), 'utf8');
  const before = said.length;
  write(file, (yaml) => yaml.replace('name:', 'nmae:'));
  await expect.poll(async () => (await answer('/proposals/')).status, { timeout: 60_000 }).toBe(500);
  const told = said.slice(before);
  expect(told).toMatch(/content\/proposals\/tunnel\.yml:1:\d+ error/);
  expect(told).not.toContain('Browser APIs');
  write(file, () => whole);
  await says('/proposals/', 'A tunnel');
});
