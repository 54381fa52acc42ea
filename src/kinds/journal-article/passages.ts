import { type Line, textOf, type Word, type WorkingText } from '../../segment/working-text.ts';
import { type Chunk, columnWidth, textIn, widthOf, wordsIn } from './chunks.ts';
import {
  depthOf,
  isCaption,
  isNumbered,
  isSectionTitle,
  looksLikeHeading,
  opensNotes,
  opensReferences,
} from './headings.ts';
import { isOpen, isSentenceEnd } from './sentences.ts';

/** What the body of an article consists of, in order. */
export type Passage =
  | { readonly type: 'heading'; readonly depth: 2 | 3 | 4; readonly words: readonly Word[] }
  /** `doubtful` where a blank line was closed up over which the sentence may not go on. */
  | { readonly type: 'paragraph'; readonly words: Word[]; doubtful?: Word }
  /** The lines under the heading of the notes. */
  | { readonly type: 'notes'; readonly lines: Line[] };

/**
 * Rebuilds the passages of a body from its lines. A blank line ends a paragraph only where the sentence ends too: columns and
 * pages end anywhere. A line that looks like a heading is one only where the text before it has ended and another begins.
 */
export function passagesOf(text: WorkingText, chunks: readonly Chunk[]): Passage[] {
  const assembly = new Assembly(text, columnWidth(text, chunks));
  for (const [at, chunk] of chunks.entries()) assembly.add(chunk, chunks[at + 1]);
  return assembly.passages;
}

class Assembly {
  readonly passages: Passage[] = [];
  readonly #text: WorkingText;
  readonly #width: number;
  #section: 'text' | 'notes' | 'references' = 'text';
  /** The last line that was put into a paragraph; empty where no paragraph is open. */
  #before = '';

  constructor(text: WorkingText, width: number) {
    this.#text = text;
    this.#width = width;
  }

  add(chunk: Chunk, next: Chunk | undefined): void {
    const heading = this.#isHeading(chunk, next);
    if (heading) this.#open(wordsIn(chunk));
    else this.#addLines(chunk);
  }

  #addLines(chunk: Chunk): void {
    for (const [place, line] of chunk.lines.entries()) {
      if (chunk.lines.length > 1 && this.#isHeadingLine(chunk, place)) this.#open(line.words);
      else if (this.#section === 'notes') this.#addNoteLine(line);
      else
        this.#addLine(
          line,
          place === 0 ? this.#isNewAfterBlank(line) : this.#isNew(chunk.lines[place - 1], line),
          place === 0,
        );
    }
  }

  #open(words: readonly Word[]): void {
    const title = textOf(words);
    this.#section = opensNotes(title) ? 'notes' : opensReferences(title) ? 'references' : 'text';
    this.#before = '';
    this.passages.push({ type: 'heading', depth: depthOf(words), words });
  }

  #isHeading(chunk: Chunk, next: Chunk | undefined): boolean {
    if (chunk.lines.length > 3) return false;
    const printed = textIn(chunk);
    if (isSectionTitle(printed)) return true;
    if (this.#section !== 'text' || !next || !looksLikeHeading(printed) || !this.#hasEnded()) return false;
    return /^["“‘'(¿[]?[\p{Lu}\p{Lo}\d]/u.test(textOf(next.lines[0]?.words ?? []));
  }

  /** A heading without a blank line around it: a title that every journal has, or a number at the head of its lines. */
  #isHeadingLine(chunk: Chunk, place: number): boolean {
    const line = chunk.lines[place];
    if (!line || line.words.length > 18 || (place > 0 && !this.#hasEnded())) return false;
    const printed = textOf(line.words);
    if (isSectionTitle(printed)) return true;
    const next = chunk.lines[place + 1];
    if (place > 0 || !next || !isNumbered(line.words) || !looksLikeHeading(printed)) return false;
    const short = widthOf(this.#text, line) < this.#width * 0.8;
    return short && next.words.length > 3 && /^["“‘'(]?\p{Lu}/u.test(textOf(next.words));
  }

  #hasEnded(): boolean {
    return this.#before === '' || isSentenceEnd(this.#before) || this.#before.endsWith(':');
  }

  /** Whether a line after a blank one begins a paragraph, and is not the rest of a sentence. */
  #isNewAfterBlank(line: Line): boolean {
    const printed = textOf(line.words);
    const small = /^\p{Ll}[\p{L}\s]/u.test(printed);
    if (this.#before === '' || isBullet(printed) || (isCaption(this.#before) && !small)) return true;
    // The entries of a list of references may end as they like.
    if (this.#section === 'references') return !small && !isOpen(this.#before);
    return this.#hasEnded() && !(small && isOpen(this.#before));
  }

  /** Whether a line without a blank one before it begins a paragraph, an item or an entry. */
  #isNew(before: Line | undefined, line: Line): boolean {
    const printed = textOf(line.words);
    if (isBullet(printed)) return true;
    const ended = isSentenceEnd(this.#before);
    if (this.#section === 'references')
      return (ended || /:\/\/\S+$/.test(this.#before)) && startsEntry(printed);
    const deeper = before && this.#indent(line) >= this.#indent(before) + 2;
    return ended && deeper === true && /^["“‘'(]?\p{Lu}/u.test(printed);
  }

  #addLine(line: Line, anew: boolean, afterBlank: boolean): void {
    const last = this.passages.at(-1);
    if (anew || last?.type !== 'paragraph') this.passages.push({ type: 'paragraph', words: [...line.words] });
    else {
      const sure = !afterBlank || isOpen(this.#before) || /^\p{Ll}/u.test(line.words[0]?.text ?? '');
      if (!sure && !last.doubtful && line.words[0]) last.doubtful = line.words[0];
      last.words.push(...line.words);
    }
    this.#before = textOf(line.words);
  }

  #addNoteLine(line: Line): void {
    const last = this.passages.at(-1);
    if (last?.type === 'notes') last.lines.push(line);
    else this.passages.push({ type: 'notes', lines: [line] });
    this.#before = textOf(line.words);
  }

  #indent(line: Line): number {
    return (
      /^\s*/.exec(this.#text.source.lines[line.number - 1] ?? '')?.[0].replaceAll('\t', '    ').length ?? 0
    );
  }
}

// "Boukhars, A. 2012 …", "[3] A. Boukhars …", "3. Boukhars …"
function startsEntry(printed: string): boolean {
  return /^(?:\[\d+\]|\d{1,3}\.)\s/.test(printed) || /^\p{Lu}[\p{L}'’ -]+,\s+\p{Lu}/u.test(printed);
}

function isBullet(printed: string): boolean {
  return /^[•◦▪‣●]\s/.test(printed);
}
