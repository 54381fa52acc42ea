import type { Message } from '../../report/message.ts';
import type { Line, WorkingText } from '../../segment/working-text.ts';
import { ruleLines } from './heading.ts';
import { itemLabelAt } from './item-label.ts';
import { type ParagraphStart, paragraphStart } from './paragraph-number.ts';
import { Phrase } from './phrase.ts';
import { portionMarkingAt } from './portion-marking.ts';
import { endsSentence, isBullet } from './sentence.ts';

/** Lines that make one block. */
export interface Chunk {
  readonly lines: Line[];
  /** What its first line begins with, if it is a number or an item's label in its turn. */
  readonly starts?: 'number' | 'item';
  /** Whether a blank line stands above it, or nothing at all. */
  readonly afterGap: boolean;
}

/**
 * Cuts a cable's text into blocks: at blank lines, at numbers and item labels that are in their turn, at bullets and markings. A
 * number at the start of a line that is not in its turn ("2009. He said") is a word of the sentence.
 */
export function cutIntoChunks(
  text: WorkingText,
  lines: readonly Line[],
  file: string,
): { chunks: Chunk[]; warnings: Message[] } {
  const chunks: Chunk[] = [];
  const warnings: Message[] = [];
  const turn = new Turn(lines);
  const rules = ruleLines(text);
  let gap = true;
  let before = '';
  for (const [at, line] of lines.entries()) {
    if (line.words.length === 0) {
      gap = true;
      continue;
    }
    const whole = wholeOf(line);
    const free = gap || endsSentence(before);
    const starts = turn.startOf(whole, at, free);
    if (starts === 'number' && turn.jumped) warnings.push(outOfTurn(file, line, turn.jumped));
    const own = free && (portionMarkingAt(whole) !== undefined || isBullet(whole));
    const heading =
      !gap &&
      endsSentence(before) &&
      rules.has(line.number + 1) &&
      whole.length <= 80 &&
      !endsSentence(whole);
    const current = chunks.at(-1);
    if (gap || starts || own || heading || !current)
      chunks.push({ lines: [line], ...(starts ? { starts } : {}), afterGap: gap });
    else current.lines.push(line);
    gap = false;
    before = whole;
  }
  return { chunks, warnings };
}

function wholeOf(line: Line): string {
  return new Phrase(line.words).text;
}

/** Knows which number and which letter come next. */
class Turn {
  /** The number before, where the one just read does not follow it. */
  jumped: { readonly from: number; readonly to: number } | undefined;
  private readonly starts: readonly (ParagraphStart | undefined)[];
  /** For each number, the last line that bears it with a marking. */
  private readonly marked = new Map<number, number>();
  private number = 0;
  private letter = '';
  private form = '';

  constructor(lines: readonly Line[]) {
    this.starts = lines.map((line) => paragraphStart(wholeOf(line)));
    for (const [at, start] of this.starts.entries()) if (start?.marking) this.marked.set(start.number, at);
  }

  startOf(line: string, at: number, free: boolean): 'number' | 'item' | undefined {
    const start = this.starts[at];
    if (start && this.isParagraph(start, at, free)) {
      this.jumped = start.number === this.number + 1 ? undefined : { from: this.number, to: start.number };
      this.number = start.number;
      this.letter = '';
      return 'number';
    }
    return free && this.isItem(line) ? 'item' : undefined;
  }

  // A list inside a paragraph counts, too; its numbers bear no marking where the paragraphs' do.
  private isParagraph(start: ParagraphStart, at: number, free: boolean): boolean {
    if (start.marking) return true;
    if (!free || start.number !== this.number + 1) return false;
    return (this.marked.get(start.number) ?? -1) < at;
  }

  private isItem(line: string): boolean {
    const label = itemLabelAt(line);
    if (!label) return false;
    const next = this.letter === '' ? 'a' : String.fromCharCode(this.letter.charCodeAt(0) + 1);
    if (label.letter !== next || (this.letter !== '' && label.form !== this.form)) return false;
    this.letter = label.letter;
    this.form = label.form;
    return true;
  }
}

function outOfTurn(file: string, line: Line, { from, to }: { from: number; to: number }): Message {
  return {
    level: 'warning',
    name: 'paragraph-number-in-turn',
    file,
    line: line.number,
    found: from === 0 ? `the first numbered paragraph is ${to}` : `paragraph ${to} follows paragraph ${from}`,
    expected: `paragraph ${from + 1}`,
    cure: 'If the source is torn or misread here, mend the number in emendations.yml',
  };
}
