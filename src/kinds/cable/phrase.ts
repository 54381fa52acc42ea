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
    return this.words.filter((word, at) => {
      const from = this.starts[at] ?? 0;
      return from < end && from + Math.max(word.text.length, 1) > start;
    });
  }
}
