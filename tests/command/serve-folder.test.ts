import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Serving, serveFolder } from '../../src/command/serve-folder.ts';

let folder: string;
let atRoot: Serving;
let atBase: Serving;

beforeAll(async () => {
  const outer = mkdtempSync(join(tmpdir(), 'site-'));
  folder = join(outer, 'dist');
  mkdirSync(join(folder, 'documents'), { recursive: true });
  writeFileSync(join(outer, 'secret.txt'), 'secret');
  // A neighbour whose name begins like the folder's.
  mkdirSync(join(outer, 'dist-old'));
  writeFileSync(join(outer, 'dist-old', 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'index.html'), 'home');
  writeFileSync(join(folder, '404.html'), 'not here');
  writeFileSync(join(folder, 'documents', 'index.html'), 'documents');
  for (const name of ['a.css', 'a.js', 'a.json', 'a.svg', 'a.txt', 'a.wasm', 'a.woff2'])
    writeFileSync(join(folder, name), 'é');
  atRoot = await serveFolder({ folder, base: '/', port: 0 });
  atBase = await serveFolder({ folder, base: '/sahel/', port: 0 });
});

afterAll(async () => {
  await atRoot.close();
  await atBase.close();
});

interface Answer {
  status: number | undefined;
  type: string | undefined;
  location: string | undefined;
  body: string;
}

/** Sends a path exactly as it is: `fetch` would tidy it first. */
function get(serving: Serving, path: string, method = 'GET', host = '127.0.0.1'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host, port: serving.port, path, method }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      const { 'content-type': type, location } = response.headers;
      response.on('end', () => resolve({ status: response.statusCode, type, location, body }));
    })
      .on('error', reject)
      .end();
  });
}

test('serves the index of a folder at its address with a slash, and sends there from without', async () => {
  expect(await get(atRoot, '/')).toMatchObject({
    status: 200,
    type: 'text/html; charset=utf-8',
    body: 'home',
  });
  expect(await get(atRoot, '/documents/')).toMatchObject({ status: 200, body: 'documents' });
  expect(await get(atRoot, '/documents?q=a')).toMatchObject({ status: 302, location: '/documents/?q=a' });
});

test('answers what is not there with 404.html and status 404', async () => {
  expect(await get(atRoot, '/nope/')).toMatchObject({
    status: 404,
    type: 'text/html; charset=utf-8',
    body: 'not here',
  });
});

test.each([
  ['a.css', 'text/css; charset=utf-8'],
  ['a.js', 'text/javascript; charset=utf-8'],
  ['a.json', 'application/json; charset=utf-8'],
  ['a.svg', 'image/svg+xml'],
  ['a.txt', 'text/plain; charset=utf-8'],
  ['a.wasm', 'application/wasm'],
  ['a.woff2', 'font/woff2'],
])('says that %s is %s', async (name, type) => {
  expect(await get(atRoot, `/${name}`)).toMatchObject({ status: 200, type, body: 'é' });
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/..\\secret.txt',
  '/..%5csecret.txt',
  '/../dist-old/secret.txt',
  '/documents/../../secret.txt',
  '/%00',
  '/%E0%A4%A',
])('gives nothing away at %s', async (path) => {
  const answer = await get(atRoot, path);
  expect(answer.body).not.toContain('secret');
  expect(answer.status).toBe(404);
});

test('does not send readers to another host', async () => {
  expect((await get(atRoot, '//documents')).location).toBe('/documents/');
});

test('serves under the base path alone', async () => {
  expect(atBase.address).toBe(`http://localhost:${atBase.port}/sahel/`);
  expect(await get(atBase, '/sahel/documents/')).toMatchObject({ status: 200, body: 'documents' });
  expect(await get(atBase, '/sahel')).toMatchObject({ status: 302, location: '/sahel/' });
  expect(await get(atBase, '/')).toMatchObject({ status: 302, location: '/sahel/' });
  expect(await get(atBase, '/documents/')).toMatchObject({ status: 404 });
  expect(await get(atBase, '/sahelian/')).toMatchObject({ status: 404 });
});

test('reads only', async () => {
  expect(await get(atRoot, '/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  expect(await get(atRoot, '/', 'POST')).toMatchObject({ status: 405 });
});

test('shows a file that a new build has put there', async () => {
  writeFileSync(join(folder, 'new.txt'), 'new');
  expect(await get(atRoot, '/new.txt')).toMatchObject({ status: 200, body: 'new' });
});

test('takes the next free port', async () => {
  const next = await serveFolder({ folder, base: '/', port: atRoot.port });
  expect(next.port).toBeGreaterThan(atRoot.port);
  expect(await get(next, '/')).toMatchObject({ body: 'home' });
  await next.close();
  await expect(get(next, '/')).rejects.toThrow();
});
