import { refuse } from '../../messages/message.ts';
import { lineEnd } from '../../text/tokens.ts';
import { likelyEncodings, wideEncoding } from './encodings.ts';

/** A text in UTF-8 needs no decoding: it is its own source, byte for byte. */
export function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.includes(0) && wideEncoding(bytes)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A text, and the encoding in which it was received. */
export interface DecodedText {
  readonly encoding: string;
  /** Lines end with LF; without byte-order mark. */
  readonly text: string;
}

/**
 * Makes text of bytes in any encoding.
 *
 * @param named the encoding, where somebody knows it; told from the bytes if absent
 * @throws Refusal where nothing tells the encoding, or the bytes are not in the one that was named
 */
export function decodeText(bytes: Uint8Array, file: string, named?: string): DecodedText {
  const likely = named === undefined ? (isUtf8(bytes) ? ['utf-8'] : likelyEncodings(bytes)) : [named];
  const [encoding, other] = likely;
  if (named === undefined) refuseMixed(bytes, file, encoding);
  if (encoding === undefined || other !== undefined)
    return refuse(
      'tell-encoding',
      file,
      encoding === undefined
        ? 'bytes that are no UTF-8 and that make no sense in a usual encoding'
        : `bytes that make sense as ${likely.join(' and as ')}, but not the same`,
      'plain text in an encoding that can be told',
      `open it in an editor that shows encodings, and name the right one: npm run add -- ${file} --encoding windows-1252, for instance`,
    );
  const text = decoderOf(encoding, file)
    .decode(bytes)
    .replace(/^\uFEFF/, '')
    .replace(lineEnd, '\n');
  if (/\uFFFD/.test(text) && named !== undefined)
    return refuse(
      'tell-encoding',
      file,
      `bytes that are not ${named}`,
      'a text in the encoding that was named',
      'name another encoding, or leave --encoding out: what can be told is told',
    );
  return { encoding, text };
}

/** Signs that UTF-8 makes of two or three bytes, as they look in an encoding of single bytes: "Ã³", "â€™". */
const ofUtf8 = /[ÃÂ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€\S/gu;
const western = /^(?:windows-1252|iso-8859-1|iso-8859-15)$/i;

/**
 * @param encoding what its bytes make sense in, if in one
 * @throws Refusal for a text that was put together of two, each in an encoding of its own
 */
function refuseMixed(bytes: Uint8Array, file: string, encoding = 'windows-1252'): void {
  if (!western.test(encoding)) return;
  const text = new TextDecoder(encoding).decode(bytes);
  const [first, second] = text.matchAll(ofUtf8);
  if (!first || !second) return;
  const line = text.slice(0, first.index).split('\n').length;
  refuse(
    'tell-encoding',
    file,
    `bytes in two encodings: in UTF-8 here ("${first[0]}"), and in ${encoding} or another elsewhere`,
    'a text in one encoding',
    `take each part from the file that it came from; or name the one that most of it is in (--encoding ${encoding}), and emend what stays wrong`,
    line,
  );
}

function decoderOf(encoding: string, file: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding);
  } catch {
    return refuse(
      'tell-encoding',
      file,
      `the encoding "${encoding}"`,
      'a name that the Encoding Standard knows: utf-8, utf-16le, windows-1252, iso-8859-15, macintosh, windows-1251 …',
      'give one of these, or leave --encoding out',
    );
  }
}
