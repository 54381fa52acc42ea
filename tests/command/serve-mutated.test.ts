import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Serving, serveFolder } from '../../src/command/serve-folder.ts';
import { randomFrom } from '../../src/compare/random.ts';

let serving: Serving;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'documents'));
  writeFileSync(join(folder, 'index.html'), '<p>home</p>'.repeat(400));
  writeFileSync(join(folder, '404.html'), 'not here');
  writeFileSync(join(folder, 'data.csv'), 'a,b;c\n'.padEnd(200_000, '1,2;3\n'));
  serving = await serveFolder({ folder, base: '/sahel/', port: 0 });
});

afterAll(() => serving.close());

/** Sends bytes as they are, and waits for the server to close, or for the answer to begin and then leaves. */
function exchange(bytes: string | Buffer, patience: number): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(serving.port, '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('data', (part) => {
      answer += part.toString('latin1', 0, 400);
      if (patience < 100) socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

const ask = (head: string): Promise<string> =>
  exchange(`${head}\r\nHost: localhost\r\nConnection: close\r\n\r\n`, 10_000);

const methods = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'PROPFIND',
  'get',
  'G\u00e9T',
  '',
  'PRI',
];
const paths = [
  ...[
    '/sahel/',
    '/sahel',
    '/',
    '*',
    '//',
    '/sahel/documents',
    '/sahel/data.csv',
    '/sahel/%00',
    '/sahel/%E0%A4%A',
  ],
  ...[
    '/sahel/../..',
    '/sahel/..%2f..%2fetc/passwd',
    '/sahel/%2e%2e/',
    '/sahel/\\..\\',
    'http://other.example/sahel/',
  ],
  ...[
    '/sahel/%',
    '/sahel/\u00e9',
    `/sahel/${'a/'.repeat(3000)}`,
    '/sahel/data.csv/',
    '/sahel/\0',
    '/sahel/?%%%',
    '\t',
  ],
];
const ranges = [
  '5-2',
  '-5',
  '-0',
  '0-0',
  '0-,-5',
  '0-1,3-4,9-',
  '199999-',
  '200000-',
  '1-99999999999999999999',
  'a-b',
  '--',
];
const headers = [
  ...ranges.map((range) => `Range: bytes=${range}`),
  ...[
    'Range: lines=1-2',
    'Range: bytes',
    'If-Range: "x"',
    'If-Range: Thu, 99 Foo',
    'If-None-Match: *',
    'If-Match: "x"',
  ],
  ...[
    'If-Modified-Since: never',
    'If-Unmodified-Since: Thu, 01 Jan 1970 00:00:00 GMT',
    'Accept-Encoding: br;q=x, gzip',
  ],
  ...[
    'Accept-Encoding: gzip',
    'Accept-Encoding: br',
    'Accept-Encoding: *;q=0',
    'Expect: 100-continue',
    'Expect: wonders',
  ],
  ...[
    'Content-Length: -1',
    'Content-Length: 1000',
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: gzip, chunked',
  ],
  ...[
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Upgrade: h2c',
    ': empty',
    'No colon',
    `X: ${'x'.repeat(20_000)}`,
  ],
  ...['Host: \u0001', 'Connection: close', 'Connection: keep-alive', 'Cookie: \u00ff\u00fe'],
];

test('a range is answered as it was asked for', async () => {
  const get = (range: string) =>
    ask(`GET /sahel/data.csv HTTP/1.1\r\nAccept-Encoding: gzip\r\nRange: bytes=${range}`);
  const last = await get('-5');
  expect(last).toMatch(/^HTTP\/1\.1 206 /);
  expect(last).toContain('Content-Range: bytes 199995-199999/200000');
  expect(last).not.toContain('Content-Encoding');
  expect(last.split('\r\n\r\n')[1]).toHaveLength(5);
  expect(await ask('GET /sahel/data.csv HTTP/1.1\r\nAccept-Encoding: gzip')).toContain(
    'Content-Encoding: gzip',
  );
  expect(await get('200000-')).toMatch(/^HTTP\/1\.1 416 [\s\S]*Content-Range: bytes \*\/200000/);
  // Two answers are allowed to a range that makes no sense and to several at once; half a file is none.
  for (const range of ['5-2', 'a-b', '0-1,3-4'])
    expect(await get(range), range).toMatch(/^HTTP\/1\.1 (200|416) /);
});

test('ten thousand mutated requests do not end the server, and what it answers is HTTP', async () => {
  const random = randomFrom(13, 7);
  const request = (): { bytes: Buffer; isPart: boolean } => {
    const lines = [
      `${random.pick(methods)} ${random.pick(paths)} HTTP/${random.pick(['1.1', '1.1', '1.1', '1.0', '0.9', '2.0', 'x'])}`,
      'Host: localhost',
      ...random.sample(headers, random.whole(0, 4)),
      '',
      '',
    ];
    const bytes = Buffer.from(lines.join(random.pick(['\r\n', '\r\n', '\r\n', '\n', '\r'])), 'latin1');
    for (let flips = random.whole(-3, 3); flips > 0; flips -= 1)
      bytes[random.whole(0, bytes.length - 1)] = random.whole(0, 255);
    const isPart = random.whole(0, 9) === 0;
    return { bytes: isPart ? bytes.subarray(0, random.whole(0, bytes.length)) : bytes, isPart };
  };
  let left = 10_000;
  const strange: string[] = [];
  const send = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const { bytes, isPart } = request();
      const answer = await exchange(bytes, isPart ? 5 : 20);
      if (answer !== '' && !/^HTTP\/1\.1 \d{3} /.test(answer)) strange.push(answer.slice(0, 80));
    }
  };
  await Promise.all(Array.from({ length: 64 }, send));
  expect(strange).toEqual([]);
  expect(await ask('GET /sahel/ HTTP/1.1')).toMatch(/^HTTP\/1\.1 200 [\s\S]*<p>home/);
}, 120_000);

test('clients that dawdle keep nobody else waiting', async () => {
  const slow = Array.from({ length: 200 }, () => {
    const socket = connect(serving.port, '127.0.0.1', () => socket.write('GET /sahel/ HTTP/1.1\r\nHost:'));
    return socket.on('error', () => {});
  });
  expect(await ask('GET /sahel/ HTTP/1.1')).toMatch(/^HTTP\/1\.1 200 /);
  for (const socket of slow) socket.destroy();
});
