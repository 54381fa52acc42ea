import type { Word } from '../../segment/working-text.ts';

/** Words written out with single spaces, and the way back from a stretch of that text to the words that it touches. */
export class Phrase {
  readonly text: string;
  readonly words: readonly Word[];
  private readonly starts: readonly number[];

  constructor(words: readonly Word[]) {
    this.words = words;
    const starts: number[] = [];
    let text = '';
    for (const word of words) {
      if (text !== '' && word.text !== '') text += ' ';
      starts.push(text.length);
      text += word.text;
    }
    this.text = text;
    this.starts = starts;
  }

  /** The words that stand, wholly or in part, between two places of `text` (the second one excluded). */
  between(start: number, end: number): Word[] {
    const first = this.count((from, length) => from + Math.max(length, 1) <= start);
    return this.words.slice(
      first,
      Math.max(
        first,
        this.count((from) => from < end),
      ),
    );
  }

  /** How many words stand before a place: they come in order. */
  private count(isBefore: (from: number, length: number) => boolean): number {
    let [low, high] = [0, this.words.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (isBefore(this.starts[middle] ?? 0, this.words[middle]?.text.length ?? 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
