import { endsSentence, type SentenceEnds } from '../../segment/sentences.ts';
import { paragraphStart } from './paragraph-number.ts';
import { portionMarkingAt } from './portion-marking.ts';
import { looksLikeSigner } from './signer.ts';

/** Lists are as common in cables as sentences. */
export const sentenceEnds: SentenceEnds = { lists: true };

/** Whether a line begins something of its own: a numbered paragraph, an item, a bullet, a marked paragraph. */
export function beginsBlock(line: string): boolean {
  return (
    paragraphStart(line) !== undefined ||
    portionMarkingAt(line) !== undefined ||
    /^(?:\([A-Za-z]\)|[A-Za-z][.)]) /.test(line) ||
    isBullet(line)
  );
}

/** Whether a line begins with the sign of a list: `--`, `-`, `*`, a bullet. */
export function isBullet(line: string): boolean {
  return /^(?:--+|[-*•–—])(?: |(?=[A-Z]))/.test(line);
}

/** Two stretches of lines with blank ones between them. */
export interface Break {
  /** The lines above, as text, with those that they were already joined to. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** Characters on the last line above, as received. */
  readonly width: number;
  /** Whether a page ended here. */
  readonly page: boolean;
  /** Whether a dashed rule stood here or directly below the second stretch. */
  readonly ruled: boolean;
  /** Whether the second stretch is the last of the text. */
  readonly closes: boolean;
}

/**
 * Whether a sentence goes on over blank lines. A small letter behind an open sentence proves it; a capital does only where the text
 * above is a paragraph and not a heading, and the text below neither a heading nor the signer. Where a page ended behind a full
 * sentence, the paragraph goes on if the last line had no room for the next word.
 */
export function sentenceGoesOn({ above, below, width, page, ruled, closes }: Break): boolean {
  const [last = '', next = ''] = [above.at(-1), below[0]];
  if (ruled || beginsBlock(next)) return false;
  if (/^[a-z]/.test(next)) return !/[:;?!]$/.test(last);
  if (closes && below.length === 1 && looksLikeSigner(next)) return false;
  if (endsSentence(last, sentenceEnds)) {
    const fullest = above.reduce((most, line) => Math.max(most, line.length), 0);
    return page && above.length > 1 && width + 1 + (next.split(' ')[0] ?? '').length > fullest;
  }
  const paragraphAbove = above.length > 1 || paragraphStart(above[0] ?? '') !== undefined || last.length > 80;
  const headingBelow = below.length === 1 && next.length <= 80 && !endsSentence(next, sentenceEnds);
  return page || (paragraphAbove && !headingBelow);
}
