/** A control word and its number: `\b0`; or a control sign: `~`, `*`, `-`. */
export interface RtfControl {
  readonly is: 'control';
  readonly word: string;
  readonly number: number | undefined;
}

/** Bytes of the text in the encoding that is in force, a character each. */
export interface RtfText {
  readonly is: 'text';
  readonly bytes: string;
}

/** A piece of an RTF file. */
export type RtfToken = { readonly is: 'open' | 'close' } | RtfControl | RtfText;

const form =
  /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([\s\S])|([{}])|([^\\{}\r\n]+)|[\r\n]+/g;

/** Cuts an RTF file into its pieces; binary data is left out. */
export function* rtfTokens(source: string): Generator<RtfToken> {
  form.lastIndex = 0;
  for (let found = form.exec(source); found; found = form.exec(source)) {
    const [, word, number, hex, sign, brace, text] = found;
    if (word === 'bin') form.lastIndex += Math.max(0, Number(number ?? 0));
    else if (word !== undefined)
      yield { is: 'control', word, number: number === undefined ? undefined : Number(number) };
    else if (hex !== undefined) yield { is: 'text', bytes: String.fromCharCode(Number.parseInt(hex, 16)) };
    else if (sign !== undefined) {
      if (/[{}\\]/.test(sign)) yield { is: 'text', bytes: sign };
      // A line end behind a backslash ends a paragraph.
      else yield { is: 'control', word: /[\r\n]/.test(sign) ? 'par' : sign, number: undefined };
    } else if (brace !== undefined) yield { is: brace === '{' ? 'open' : 'close' };
    else if (text !== undefined) yield { is: 'text', bytes: text };
  }
}
