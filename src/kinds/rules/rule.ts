import type { Fate } from '../../schema/vocabulary.ts';
import type { WorkingText } from '../../segment/working-text.ts';

/** Lines as received, and what a rule makes of them (no lines where it leaves nothing): the tests run it, the method page prints it. */
export interface RuleExample {
  readonly source: readonly string[];
  readonly text: readonly string[];
}

/** A systematic cleaning step, between the emendations and the reader. One file a rule, named as the rule. */
export interface Rule {
  /** Verb-object, the same as the file's name. */
  readonly name: string;
  /** The fates that it may give; the account refuses any other. */
  readonly fates: readonly Fate[];
  /** What it does, and why that loses nothing. Blank lines part its paragraphs; words in backticks are set as code. */
  readonly description: string;
  readonly examples: readonly [RuleExample, ...RuleExample[]];
  /** Whether it reads marks that an extractor wrote: a source that was received as plain text has none, and its signs are its own. */
  readonly ofMarks?: true;
  /** What is to be said after the examples. */
  readonly remark?: string;
  apply(text: WorkingText): void;
}
