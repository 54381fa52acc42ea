/** A maximal run of non-space characters of a source, the unit in which every account is kept. */
export interface Token {
  /** Place in the source's token sequence, from 0. */
  readonly index: number;
  /** Line of the source, from 1. */
  readonly line: number;
  /** First column, from 1, in UTF-16 code units. */
  readonly column: number;
  /** The characters as received. */
  readonly text: string;
}

/** A source as received, cut into lines and tokens. */
export interface Source {
  /** Lines without their ends; `lines[0]` is line 1. */
  readonly lines: readonly string[];
  readonly tokens: readonly Token[];
}

/** What ends a line, in any file that somebody may bring: LF, and what other systems and programs set in its place. */
export const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029]/g;

/** The lines of a text without their ends. */
export function linesOf(text: string): string[] {
  return text.split(lineEnd);
}

/**
 * Cuts a text into lines and tokens.
 *
 * What separates tokens is what ends a line and what JavaScript's `\s` matches: Unicode white space, the non-breaking space, the form
 * feed and the byte-order mark among it.
 */
export function tokenise(text: string): Source {
  const lines = linesOf(text);
  const tokens: Token[] = [];
  lines.forEach((content, at) => {
    const words = /\S+/g;
    for (let match = words.exec(content); match; match = words.exec(content))
      tokens.push({ index: tokens.length, line: at + 1, column: match.index + 1, text: match[0] });
  });
  return { lines, tokens };
}
