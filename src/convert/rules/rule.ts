import type { Fate, Kind } from '../../schema/vocabulary.ts';
import type { WorkingText } from '../../segment/working-text.ts';

/**
 * A systematic cleaning step. One file a rule, named as the rule; its first doc comment says what it does and why, with at least
 * one example as two fenced blocks, `source` and `text`: the tests run them and the method page prints them.
 */
export interface Rule {
  /** Verb-object, the same as the file's name. */
  readonly name: string;
  readonly kinds: readonly Kind[];
  /** The fates that it may give; the account refuses any other. */
  readonly fates: readonly Fate[];
  apply(text: WorkingText): void;
}
