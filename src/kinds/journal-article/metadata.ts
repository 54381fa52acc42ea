import type { Word, WorkingText } from '../../segment/working-text.ts';

/** Gathers metadata with the lines that each field was read from, and takes the words that said it out of the text. */
export class Metadata {
  readonly values: Record<string, unknown> = {};
  readonly lines: Record<string, readonly number[]> = {};
  readonly #text: WorkingText;

  constructor(text: WorkingText) {
    this.#text = text;
  }

  has(field: string): boolean {
    return field in this.values;
  }

  /** Sets a field; what it held before is replaced. */
  set(field: string, value: unknown, lines: readonly number[]): void {
    this.values[field] = value;
    this.lines[field] = [...new Set(lines)].sort((a, b) => a - b);
  }

  takeOut(field: string, words: readonly Word[]): void {
    this.#text.depart([...words], { fate: 'metadata', by: field });
  }
}
