/** Stands for the encoding of fonts that have signs for letters: Symbol, Wingdings. */
export const symbols = 'symbols';

/** The characters that control words stand for. */
export const characters: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '\u2011',
  '-': '\u00ad',
  tab: ' ',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  // Between what stands above and below the line of a fraction.
  mden: '/',
};

/** Signs that stand before items, by their places in those fonts; of all others a text says too little. */
const signs: Readonly<Record<number, string>> = {
  110: '■',
  113: '❑',
  118: '❖',
  167: '▪',
  168: '▫',
  183: '•',
  216: '➢',
  252: '✓',
};

/** The text of some bytes in an encoding. */
export function textIn(bytes: Uint8Array, encoding: string): string {
  if (encoding !== symbols) return new TextDecoder(encoding).decode(bytes);
  const letters = new TextDecoder('windows-1252').decode(bytes);
  return bytes.length === 1 ? (signs[bytes[0] ?? 0] ?? letters) : letters;
}

/** A character by its number; the signs of those fonts have numbers that nothing else has. */
export function symbolAt(number: number): string {
  const sign = number >= 0xf000 && number <= 0xf0ff ? signs[number & 0xff] : undefined;
  return sign ?? String.fromCharCode(number);
}
