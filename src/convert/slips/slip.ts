import type { RunningText, RunningWord } from './running-text.ts';

/** Words that look like a slip of the recognition or the transmission and that an editor has to decide. */
export interface Slip {
  /** Line and column of the first of its tokens, from 1. */
  readonly line: number;
  readonly column: number;
  /** The tokens as received, with single spaces: what an emendation can quote. */
  readonly exact: string;
  /** What speaks for a slip, in a sentence. */
  readonly why: string;
}

/** Looks for one sort of slip. It reports what it finds in the order of the text. */
export type Detector = (text: RunningText) => Slip[];

/** The slip that some words of a text are suspected of. */
export function slipAt(words: readonly RunningWord[], why: string): Slip {
  const tokens = words.flatMap((word) => word.tokens);
  const [first] = tokens;
  return {
    line: first?.line ?? 1,
    column: first?.column ?? 1,
    exact: tokens.map((token) => token.text).join(' '),
    why,
  };
}
