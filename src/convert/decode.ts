import { lineAt, utf8 } from '../files/utf8.ts';
import { type Message, refuse } from '../messages/message.ts';
import { lineEnd } from '../text/tokens.ts';

// What one text may take. All that is done with it takes time in proportion to its length (tests/convert/growth.test.ts), but for what the
// site's compiler does with addresses in one word: so these two are enough for every text to be read, written and rendered in seconds.

/** Bytes. No document of the kinds that the edition publishes comes near this; a larger file is something else. */
export const sizeLimit = 2 * 1024 * 1024;
/** Characters between two spaces. A paragraph of a script without spaces has some thousands; more are a picture or a file in letters. */
const wordLimit = 50_000;

/** How lines end that do not end with LF: all with CR LF, all with CR, or otherwise. */
export type LineEnds = 'crlf' | 'cr' | 'mixed';

/** What a source may have because it was received so (said in `seed.yml`), and otherwise should not have. */
export interface Received {
  readonly lineEnds?: LineEnds | undefined;
  readonly byteOrderMark?: true | undefined;
}

/** A decoded source, with what was noticed about its bytes. */
export interface Decoded {
  readonly text: string;
  /** Absent where all lines end with LF. */
  readonly lineEnds?: LineEnds;
  /** Which other ends there are, as a message names them, and the line that the first of them ends. */
  readonly otherEnds?: { readonly names: string; readonly line: number };
  readonly byteOrderMark: boolean;
}

/**
 * Makes text of a source's bytes.
 *
 * @param file path for messages
 * @throws Refusal if the bytes are empty, too many, not UTF-8, contain NUL, or have no space for too long
 */
export function decode(bytes: Uint8Array, file: string): Decoded {
  const stop = (found: string, expected: string, cure: string, line?: number): never =>
    refuse('decode-source', file, found, expected, cure, line);
  if (bytes.length > sizeLimit)
    stop(
      `${bytes.length.toLocaleString('en')} bytes`,
      `a text of at most ${sizeLimit.toLocaleString('en')} bytes`,
      'give one document as plain text; cut a collection into its documents',
    );
  const nul = bytes.indexOf(0);
  if (nul !== -1)
    stop(
      bytes[nul + 1] === 0 || bytes[1] === 0 || bytes[0] === 0xff
        ? 'a NUL byte, as UTF-16 text or a binary file has'
        : 'a NUL byte',
      'plain text in UTF-8',
      'convert the text to UTF-8 before it is received, or take the byte out and say so in seed.yml',
      lineAt(bytes, nul),
    );
  const text = utf8(bytes, file);
  if (!/\S/.test(text))
    stop('an empty file', 'the text of a document', 'put the text as received into the file', 1);
  for (const { 0: word, index } of text.matchAll(/\S+/g))
    if (word.length > wordLimit)
      stop(
        `${word.length.toLocaleString('en')} characters without a space, from "${word.slice(0, 40)}" on`,
        `words of at most ${wordLimit.toLocaleString('en')} characters`,
        'this is no writing, but a picture, a table or a file among it: receive the text without it, and say so in the provenance',
        text.slice(0, index).split(lineEnd).length,
      );
  return { text, byteOrderMark: text.startsWith('\uFEFF'), ...endsOf(text) };
}

const endNames = new Map([
  ['\r\n', 'CR LF'],
  ['\r', 'CR alone'],
  ['\u0085', 'U+0085 (next line)'],
  ['\u2028', 'U+2028 (line separator)'],
  ['\u2029', 'U+2029 (paragraph separator)'],
]);

function endsOf(text: string): Pick<Decoded, 'lineEnds' | 'otherEnds'> {
  const found = new Map<string, number>();
  let line = 0;
  for (const [end] of text.matchAll(lineEnd)) {
    line += 1;
    if (!found.has(end)) found.set(end, line);
  }
  const others = [...found].filter(([end]) => end !== '\n');
  const [first] = others;
  if (!first) return {};
  const names = others.map(([end]) => endNames.get(end)).join(', ');
  const alone = found.size === 1;
  const lineEnds = alone && first[0] === '\r\n' ? 'crlf' : alone && first[0] === '\r' ? 'cr' : 'mixed';
  return { lineEnds, otherEnds: { names, line: first[1] } };
}

/** What a decoded source has that nobody said it was received with. */
export function unexpectedBytes(decoded: Decoded, received: Received, file: string): Message[] {
  const messages: Message[] = [];
  if (decoded.byteOrderMark && !received.byteOrderMark)
    messages.push({
      level: 'error',
      name: 'decode-source',
      file,
      line: 1,
      found: 'a byte-order mark before the first word',
      expected: 'text that begins with its first character',
      cure: 'if the file was received so, say "byteOrderMark: true" in seed.yml; otherwise restore the file as received',
    });
  if (decoded.otherEnds && received.lineEnds !== decoded.lineEnds)
    messages.push({
      level: 'error',
      name: 'decode-source',
      file,
      line: decoded.otherEnds.line,
      found: `a line that ends with ${decoded.otherEnds.names}`,
      expected: 'lines that end with LF',
      cure: `if the file was received so, say "lineEnds: ${decoded.lineEnds}" in seed.yml; otherwise git or an editor changed it: restore it as received`,
    });
  return messages;
}
