import { expect, test } from 'vitest';
import { decode, sizeLimit, unexpectedBytes } from '../../src/convert/decode.ts';
import { Refusal } from '../../src/messages/message.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

function refused(content: Uint8Array) {
  try {
    decode(content, 's.txt');
  } catch (error) {
    if (error instanceof Refusal) return error.messages;
    throw error;
  }
  return [];
}

test('text comes out as it is', () => {
  expect(decode(bytes('a ¶\nb'), 's.txt')).toEqual({ text: 'a ¶\nb', byteOrderMark: false });
});

test.each([
  ['an empty file', bytes(' \n '), { found: 'an empty file', line: 1 }],
  ['NUL', bytes('a\nb\0c'), { found: 'a NUL byte', line: 2 }],
  [
    'UTF-16',
    new Uint8Array([0xff, 0xfe, 0x61, 0, 0x62, 0]),
    { found: expect.stringContaining('UTF-16'), line: 1 },
  ],
  [
    'Windows-1252',
    new Uint8Array([0x61, 0x0a, 0x92, 0x62]),
    { found: 'the byte 0x92, which is not UTF-8', line: 2 },
  ],
  [
    'a torn last character',
    new Uint8Array([0x61, 0xc3]),
    { found: 'the byte 0xc3, which is not UTF-8', line: 1 },
  ],
  [
    'a word without an end',
    bytes(`a\nb ${'http://'.repeat(10_000)}`),
    { found: expect.stringMatching(/^70,000 characters without a space, from "http:/), line: 2 },
  ],
  ['too much', new Uint8Array(sizeLimit + 1).fill(97), { found: '2,097,153 bytes' }],
])('%s is refused with its line', (_, content, message) => {
  expect(refused(content)).toMatchObject([{ name: 'decode-source', file: 's.txt', ...message }]);
});

test('a byte-order mark is an error unless the seed says that it was received', () => {
  const decoded = decode(bytes('\uFEFFa\nb'), 's.txt');
  expect(unexpectedBytes(decoded, {}, 's.txt')).toMatchObject([{ line: 1 }]);
  expect(unexpectedBytes(decoded, { byteOrderMark: true }, 's.txt')).toEqual([]);
});

test.each([
  ['a\r\nb\r\nc', 'crlf', 'CR LF', 1],
  ['a\rb\r\rc', 'cr', 'CR alone', 1],
  ['a\nb\r\nc', 'mixed', 'CR LF', 2],
  ['a\nb\u0085c', 'mixed', 'U+0085', 2],
  ['a\u2028b\u2029c', 'mixed', 'U+2029', 1],
] as const)(
  '%j ends its lines in a way that a message names and a seed may say',
  (text, lineEnds, name, line) => {
    const decoded = decode(bytes(text), 's.txt');
    expect(unexpectedBytes(decoded, {}, 's.txt')).toMatchObject([
      { line, found: expect.stringContaining(name) },
    ]);
    expect(unexpectedBytes(decoded, { lineEnds }, 's.txt')).toEqual([]);
  },
);
