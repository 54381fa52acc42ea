import type { Line, WorkingText } from '../../segment/working-text.ts';
import type { Chunk } from './chunks.ts';
import { Phrase } from './phrase.ts';
import { beginsBlock, endsSentence } from './sentence.ts';

/**
 * Whether lines that stand together are a heading: a dashed rule stood directly below them, or rules stood above and below; or,
 * without rules, one short line that is no sentence stands alone above a numbered paragraph.
 */
export function isHeading(rules: ReadonlySet<number>, chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at];
  if (!chunk || chunk.starts !== undefined) return false;
  const whole = wholeOf(chunk.lines);
  if (whole.length > 160 || chunk.lines.length > 3 || beginsBlock(whole)) return false;
  const first = chunk.lines[0]?.number ?? 0;
  const last = chunk.lines.at(-1)?.number ?? 0;
  const below = chunks[at + 1]?.lines[0]?.number ?? last + 3;
  if (rules.has(last + 1)) return true;
  if (rules.has(first - 1) && anyBetween(rules, last, below)) return true;
  if (
    chunk.lines.length > 1 ||
    whole.length > 80 ||
    !/^[A-Z"“]/.test(whole) ||
    endsSentence(whole.replace(/:$/, ''))
  )
    return false;
  const above = chunks[at - 1];
  const open =
    above !== undefined && !endsSentence(wholeOf(above.lines)) && !isHeading(rules, chunks, at - 1);
  return !open && chunk.afterGap && chunks[at + 1]?.starts === 'number';
}

function anyBetween(rules: ReadonlySet<number>, above: number, below: number): boolean {
  for (let line = above + 1; line < below; line += 1) if (rules.has(line)) return true;
  return false;
}

function wholeOf(lines: readonly Line[]): string {
  return new Phrase(lines.flatMap((line) => line.words)).text;
}

/** The source lines on which a dashed rule stood. */
export function ruleLines(text: WorkingText): Set<number> {
  const lines = new Set<number>();
  for (const [word, departure] of text.departed)
    if (departure.by === 'drop-dashed-rules') for (const token of word.tokens) lines.add(token.line);
  return lines;
}
