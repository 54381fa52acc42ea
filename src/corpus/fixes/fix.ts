import type { Corpus } from '../load-corpus.ts';

/** One stretch of a hand-written file that becomes another: offsets in UTF-16 code units, the end not included. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What was done, for whoever looks at the difference. */
  readonly done: string;
}

/**
 * Mends what one check refuses, where there is only one thing that can be meant. One file a fix, named as the check. The rest of a file
 * stays as it is, byte for byte.
 */
export interface Fix {
  /** The name of the messages that it answers. */
  readonly name: string;
  /**
   * The edits that one file needs, in any order, without overlaps.
   * @param file path from the project's root
   * @param corpus all that could be read
   */
  edits(file: string, text: string, corpus: Corpus): Edit[];
}

/** A text with edits made. */
export function edited(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((result, { start, end, text: put }) => result.slice(0, start) + put + result.slice(end), text);
}

/** A text as YAML writes it in quote marks. */
export function inQuotes(text: string): string {
  return JSON.stringify(text);
}
