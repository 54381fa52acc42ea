import type { Source, Token } from '../../text/tokens.ts';

/** A token of a source, or the two that a hyphen at a line end parts. */
export interface RunningWord {
  readonly tokens: readonly Token[];
  /** As it reads: halves joined, the hyphen gone. */
  readonly text: string;
  /** Number of the run of lines without a blank one between them that it stands in. */
  readonly run: number;
  /** Whether it is the first of its line. */
  readonly opensLine: boolean;
}

/** How a word is used in a text. */
export interface Use {
  readonly count: number;
  /** Whether it stands anywhere with a small first letter, and with a capital. */
  readonly small: boolean;
  readonly capital: boolean;
  readonly first: RunningWord;
}

/** A source as its detectors of slips read it. */
export interface RunningText {
  readonly words: readonly RunningWord[];
  /** By word in lower case, without punctuation and possessive endings; the parts of compounds one by one. All-capital words are not in it. */
  readonly uses: ReadonlyMap<string, Use>;
}

/** Makes a running text of a source: line ends do not count, words that they break are whole. */
export function runningText(source: Source): RunningText {
  const words: RunningWord[] = [];
  let run = 0;
  let line = 0;
  let half: Token | undefined;
  for (const [at, token] of source.tokens.entries()) {
    if (token.line > line + 1 && hasBlank(source, line, token.line)) run += 1;
    const opensLine = token.line !== line;
    // Longer runs of characters are no words, and nothing can be a slip in them.
    const text = token.text.length > 200 ? '' : token.text;
    line = token.line;
    const next = source.tokens[at + 1];
    if (half) {
      words.push({ tokens: [half, token], text: half.text.slice(0, -1) + text, run, opensLine: false });
      half = undefined;
    } else if (/\p{L}[-\u00AD¬]$/u.test(text) && next && next.line === line + 1 && /^\p{Ll}/u.test(next.text))
      half = token;
    else words.push({ tokens: [token], text, run, opensLine });
  }
  if (half) words.push({ tokens: [half], text: half.text, run, opensLine: false });
  return { words, uses: usesOf(words) };
}

/** The words that a token spells: without punctuation around them and possessive endings, compounds in their parts. */
export function spelt(text: string): string[] {
  if (/^[a-z]+$/.test(text)) return [text];
  // An address or a routing indicator spells nothing.
  if (/[@/\\_<>=\d]/.test(text)) return [];
  return text
    .split(/[-–—]/)
    .map((part) => part.replace(/^[^\p{L}]+/u, '').replace(/(?:['’]+s)?[^\p{L}]*$/u, ''))
    .filter((part) => /^\p{L}+$/u.test(part) && /\p{Ll}/u.test(part));
}

function usesOf(words: readonly RunningWord[]): Map<string, Use> {
  const uses = new Map<string, { -readonly [Key in keyof Use]: Use[Key] }>();
  for (const word of words)
    for (const part of spelt(word.text)) {
      const form = part.toLowerCase();
      const small = part.charAt(0) === form.charAt(0);
      const known = uses.get(form);
      if (known) {
        known.count += 1;
        known.small ||= small;
        known.capital ||= !small;
      } else uses.set(form, { count: 1, small, capital: !small, first: word });
    }
  return uses;
}

function hasBlank(source: Source, from: number, to: number): boolean {
  for (let line = from + 1; line < to; line += 1)
    if ((source.lines[line - 1] ?? '').trim() === '') return true;
  return false;
}
