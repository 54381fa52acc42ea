import { endsSentence } from '../../../segment/sentences.ts';
import type { Line, Word } from '../../../segment/working-text.ts';
import type { Rule } from '../../rules/rule.ts';
import { type ParagraphStart, paragraphStart } from '../paragraph-number.ts';
import { Phrase } from '../phrase.ts';

/** A line with more characters was run together from several. */
const longest = 130;

export const partRunInParagraphs: Rule = {
  name: 'part-run-in-paragraphs',
  fates: [],
  description: `
    Begins a new line before a numbered paragraph that a copy has run on behind the one before it, or behind the header. The number has to be
    the next in order, behind the end of a sentence, and to have its portion marking, or to stand in a line so long that nobody wrote it.
    No word changes.`,
  examples: [
    {
      source: ['1. (C) Silva agreed.', 'He left. 2. (C) He came again.'],
      text: ['1. (C) Silva agreed.', 'He left.', '2. (C) He came again.'],
    },
  ],
  apply(text) {
    const begin = new Set<Word>();
    let number = 0;
    for (const line of text.lines) {
      const long = new Phrase(line.words).text.length > longest;
      for (const [at, word] of line.words.entries()) {
        if (!/^\d{1,3}(?:[.)]|$)/.test(word.text)) continue;
        const start = paragraphStart(new Phrase(line.words.slice(at, at + 4)).text);
        if (!start || (at > 0 && !isRunIn(start, number, line, at, long))) continue;
        if (at > 0) begin.add(word);
        if (start.number === number + 1 || start.marking) number = start.number;
      }
    }
    text.breakLines(begin);
  },
};

function isRunIn(start: ParagraphStart, last: number, line: Line, at: number, long: boolean): boolean {
  if (start.number !== last + 1) return false;
  const ended = endsSentence(line.words[at - 1]?.text ?? '');
  return (start.marking !== undefined && (ended || last === 0)) || (long && ended);
}
