/** Encodings of texts in the languages of Western Europe, in which one byte is one character; of two that fit a text alike the first is taken. */
const singleByte = ['windows-1252', 'iso-8859-15', 'macintosh'] as const;

const small = /\p{Ll}/u;
const large = /\p{Lu}/u;
/** Letters that French, Spanish, Portuguese, German and Italian have besides those of ASCII. */
const usual = /[àâäáãåæçéèêëíìîïñóòôöõœúùûüÿßÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕŒÚÙÛÜŸ]/;
const marks = /[‘’“”«»–—…•€£§°©®™ªº¡¿·\u00a0]/;

/**
 * The encodings in which some bytes, which are no UTF-8, make sense, the likeliest first; empty where none does.
 *
 * @returns those that fit alike but make different texts stand beside each other: more than one means that nobody can tell
 */
export function likelyEncodings(bytes: Uint8Array): string[] {
  const wide = wideEncoding(bytes);
  if (wide) return [wide];
  if (bytes.some(isControl)) return [];
  const read = singleByte.map((name) => {
    const text = new TextDecoder(name).decode(bytes);
    return { name, text, sense: senseOf(text) };
  });
  const most = Math.max(...read.map(({ sense }) => sense));
  const best = read.filter(({ sense }) => sense === most && sense > 0);
  return best
    .filter(({ text }, at) => best.findIndex((other) => other.text === text) === at)
    .map(({ name }) => name);
}

/** What no text has: a control character other than tab, line ends and form feed. */
function isControl(byte: number): boolean {
  return byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d);
}

/** UTF-16, by its byte-order mark or by the zeros that every second byte of a European text is. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 4000);
  if (bytes.length % 2 !== 0 || start.length < 8) return undefined;
  const zeros = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length * 0.35 && even === 0) return 'utf-16le';
  return even > start.length * 0.35 && odd === 0 ? 'utf-16be' : undefined;
}

/** How much sense the characters beyond ASCII make where they stand: letters in words, marks where marks stand. */
function senseOf(text: string): number {
  let sense = 0;
  for (const { index, 0: character } of text.matchAll(/\P{ASCII}/gu))
    sense += worth(character, text[index - 1] ?? ' ', text[index + 1] ?? ' ');
  return sense;
}

function worth(character: string, before: string, after: string): number {
  const inWord = /\p{L}/u.test(before) || /\p{L}/u.test(after);
  if (usual.test(character)) {
    if (small.test(character)) return large.test(before) && large.test(after) ? -3 : inWord ? 3 : 1;
    return small.test(before) ? -3 : inWord ? 2 : 1;
  }
  if (/[’‘]/.test(character)) return inWord ? 3 : -1;
  if (/[“«¿¡]/.test(character)) return /\s|[([]/.test(before) ? 2 : -2;
  if (/[”»…]/.test(character)) return /\s|[.,;:!?)\]]/.test(after) || character === '…' ? 2 : -2;
  if (/[–—]/.test(character)) return /\s/.test(before) === /\s/.test(after) ? 2 : -1;
  if (marks.test(character)) return /\p{L}/u.test(before) && /\p{L}/u.test(after) ? -2 : 1;
  if (/[½¼¾]/.test(character)) return inWord ? -4 : /\d|\s/.test(before) ? 1 : -1;
  return inWord ? -4 : -2;
}
