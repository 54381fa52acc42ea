/** A text in which words are to be marked. */
export interface MarkedText {
  readonly text: string;
  /** Where a line ends in it or the mark of a note stands: the browser finds no words that stand on both sides of one. */
  readonly breaks?: readonly number[];
}

/** How many words at the beginning and end of a passage the browser is told to look for, where that is enough. */
const enough = 4;

/**
 * What tells a browser to mark a passage: `text=before-,first%20words,last%20words,-after` (Scroll to Text Fragment, WICG). It marks the first
 * place on the page that fits, so that the words are made longer until they stand there once, and then those beside the passage are added.
 *
 * @param page all that the page prints, see {@link asFound}
 * @returns an empty text where no number of words leads to that place alone
 */
export function textDirective(
  page: string,
  { text, breaks = [] }: MarkedText,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  if (breaks.some((at) => at > start && at < end) || !isBorder(text, start) || !isBorder(text, end))
    return '';
  // What stands directly before the mark of a note is one word with it.
  if (breaks.includes(end) && /[\p{L}\p{N}]/u.test(text[end - 1] ?? '')) return '';
  const isOnce = (words: string) => {
    const wanted = asFound(words);
    const first = page.indexOf(wanted);
    return first !== -1 && page.indexOf(wanted, first + 1) === -1;
  };
  const passage = text.slice(start, end);
  if (isOnce(passage)) return `text=${endsOf(passage, isOnce).map(encoded).join(',')}`;
  const from = breaks.findLast((at) => at <= start) ?? 0;
  const to = breaks.find((at) => at >= end);
  const before = text.slice(from, start).split(' ');
  const after = text.slice(end, to).split(' ');
  if (to !== undefined) after.pop();
  // A first piece that is empty is the space between the passage and the next word.
  for (let count = 1; count < Math.max(before.length, after.length) + 1; count += 1) {
    const left = before.slice(-count - 1).join(' ');
    const right = after.slice(0, count + 1).join(' ');
    if (!isOnce(left + passage + right)) continue;
    const parts = [
      left.trim() && `${encoded(left)}-`,
      encoded(passage),
      right.trim() && `-${encoded(right)}`,
    ];
    return `text=${parts.filter((part) => part !== '').join(',')}`;
  }
  return '';
}

/** Text as a browser compares it: without regard to capitals, accents, forms of quotation marks, and how much space there is. */
export function asFound(text: string): string {
  // Most words are plain ASCII, and need but two of these.
  if (/^[ -~]*$/.test(text)) return text.replace(/ +/g, ' ').toLowerCase().trim();
  const plain = text.normalize('NFKD').replace(/[\p{M}\u00ad]/gu, '');
  return plain
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/\s+/g, ' ')
    .toLowerCase()
    .trim();
}

/** The first and the last words of a passage, as few as lead to its ends; the passage whole where that is as short. */
function endsOf(passage: string, isOnce: (words: string) => boolean): readonly string[] {
  const words = passage.split(' ');
  for (let count = enough; count + enough <= words.length; count += 1) {
    const first = words.slice(0, count).join(' ');
    if (!isOnce(first)) continue;
    const rest = asFound(words.slice(count).join(' '));
    for (let size = enough; count + size <= words.length; size += 1) {
      const last = words.slice(-size).join(' ');
      // The browser takes the first place of them behind the first words.
      const at = rest.indexOf(asFound(last));
      if (at + asFound(last).length === rest.length) return [first, last];
    }
  }
  return [passage];
}

// Marked as pure: the search interface, which needs none, leaves it out.
const segmenter = /* @__PURE__ */ new Intl.Segmenter('en', { granularity: 'word' });

/** Whether a word begins or ends there: the browser finds no part of one. */
function isBorder(text: string, at: number): boolean {
  // Between a space and a letter or a sign of ASCII there always is one, and nearly all places are such.
  if (/^(?: [!-~]|[!-~] )$/.test(text.slice(Math.max(0, at - 1), at + 1))) return true;
  return at >= text.length || segmenter.segment(text).containing(at)?.index === at;
}

/** Words as a part of a directive: a hyphen, a comma and an ampersand have a meaning in it, and encodeURIComponent leaves the hyphen. */
export function encoded(text: string): string {
  return encodeURIComponent(text.trim()).replaceAll('-', '%2D').replaceAll("'", '%27');
}
