import type { Reading } from '../segment/reading.ts';
import type { WorkingText } from '../segment/working-text.ts';
import type { Rule } from './rules/rule.ts';

/** What a reader is told besides the text. */
export interface ReaderContext {
  /** Path of the source, for messages. */
  readonly file: string;
  /** Fields that the seed gives as facts: that the text lacks one is not told. */
  readonly given?: readonly string[];
}

/** What the conversion does with a kind's texts. Two kinds may share any part of it. */
export interface Reader {
  /** How sure it is, 0 to 1, that a text is of its kind, from marks that only this kind has. */
  detect(lines: readonly string[]): number;
  /** The kind's own rules and those that it shares, in the order in which they run. */
  readonly rules: readonly Rule[];
  read(text: WorkingText, context: ReaderContext): Reading;
}
