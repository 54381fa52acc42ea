import { refuse } from '../messages/message.ts';

/**
 * Text of bytes, a byte-order mark kept.
 *
 * @param file path for messages
 * @throws Refusal with the line of the first byte that is not UTF-8
 */
export function utf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const at = firstInvalid(bytes);
    return refuse(
      'decode-source',
      file,
      `the byte 0x${bytes[at]?.toString(16).padStart(2, '0')}, which is not UTF-8`,
      'plain text in UTF-8',
      /^(?:fffe|feff)/.test(Buffer.from(bytes.subarray(0, 2)).toString('hex'))
        ? 'convert it: iconv -f UTF-16 -t UTF-8'
        : 'find out the encoding (Windows-1252 is a usual one) and convert: iconv -f WINDOWS-1252 -t UTF-8',
      lineAt(bytes, at),
    );
  }
}

/** The line, from 1, in which a byte stands. */
export function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at += 1) if (bytes[at] === 0x0a) line += 1;
  return line;
}

function firstInvalid(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  // Bisect on the longest prefix that decodes as a stream.
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle;
    }
  }
  // The sequence that is broken off began with its lead byte.
  let start = low;
  while (start > 0 && low - start < 3 && ((bytes[start - 1] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start > 0 && (bytes[start - 1] ?? 0) >= 0xc0 ? start - 1 : low;
}
