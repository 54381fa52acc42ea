import { type Line, type Word, WorkingText } from '../../src/segment/working-text.ts';
import { tokenise } from '../../src/text/tokens.ts';

/** The words of a text. */
export function wordsFrom(text: string): Word[] {
  return new WorkingText(tokenise(text)).words;
}

/** The lines of a text. */
export function linesFrom(text: string): Line[] {
  return new WorkingText(tokenise(text)).lines;
}
