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
  ['too much', new Uint8Array(sizeLimit + 1).fill(97), { found: '2,097,153 bytes' }],
])('%s is refused with its line', (_, content, message) => {
  expect(refused(content)).toMatchObject([{ name: 'decode-source', file: 's.txt', ...message }]);
});

test('a byte-order mark and CR LF are errors unless the seed says that they were received', () => {
  const decoded = decode(bytes('\uFEFFa\nb\r\nc'), 's.txt');
  expect(unexpectedBytes(decoded, {}, 's.txt')).toMatchObject([{ line: 1 }, { line: 2 }]);
  expect(unexpectedBytes(decoded, { lineEnds: 'crlf', byteOrderMark: true }, 's.txt')).toEqual([]);
});
