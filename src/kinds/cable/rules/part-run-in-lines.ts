import { endsSentence } from '../../../segment/sentences.ts';
import { type Line, textOf, type Word, type WorkingText } from '../../../segment/working-text.ts';
import type { Rule } from '../../rules/rule.ts';
import { isBareClassification } from '../classification.ts';
import { headerOf, numberedLine } from '../header-lines.ts';
import { pageHeadersWithin } from '../page-header.ts';
import { type ParagraphStart, paragraphStart } from '../paragraph-number.ts';
import { Phrase } from '../phrase.ts';
import { isTransmissionFoot } from '../transmission.ts';

/** A line with more characters was run together from several: teletypes had 69 columns. */
const longest = 76;
/** A note below the signature stands among so many last lines. */
const lastLines = 8;

export const partRunInLines: Rule = {
  name: 'part-run-in-lines',
  fates: [],
  description: `
    Begins a new line where a copy has run several together: before each field of the header; around a page's head; before a numbered paragraph, whose number
    is the next in order and has its portion marking, or stands behind the end of a sentence in a line so long that nobody wrote it;
    before the foot of the transmission, and before a note below the signature. No word changes.`,
  examples: [
    {
      source: ['TAGS: PREL, PO SUBJECT: SILVA', '1. (C) Silva agreed.', 'He left. 2. (C) He came again.'],
      text: ['TAGS: PREL, PO', 'SUBJECT: SILVA', '1. (C) Silva agreed.', 'He left.', '2. (C) He came again.'],
    },
  ],
  apply(text) {
    const { lines, text: opening } = headerOf(text);
    text.breakLines(
      new Set([...lines.flatMap(({ words }) => words.slice(0, 1)), ...(opening ? [opening] : [])]),
    );
    text.breakLines(pageHeads(text));
    const begin = new Set<Word>();
    let number = 0;
    for (const line of text.lines) {
      const long = textOf(line.words).length > longest;
      for (const [at, word] of line.words.entries()) {
        if (!/^¶?\d{1,3}(?:[.)]|$)/.test(word.text)) continue;
        const start = paragraphStart(textOf(line.words.slice(at, at + 4)).replace(/^¶/, ''));
        if (!start || (at > 0 && !isRunIn(start, number, line.words[at - 1]?.text ?? '', long))) continue;
        if (at > 0) begin.add(word);
        if (start.number === number + 1 || start.marking) number = start.number;
      }
    }
    const printed = text.lines.filter(({ words }) => words.length > 0);
    for (const word of closing(printed.slice(-lastLines))) begin.add(word);
    text.breakLines(begin);
  },
};

/** The words with which a page's head and foot begin inside a line, and those behind them. */
function pageHeads(text: WorkingText): Set<Word> {
  const begin = new Set<Word>();
  const post = numberedLine(text)?.post;
  for (const { words } of post === undefined ? [] : text.lines) {
    const phrase = new Phrase(words);
    let at = 0;
    for (const { start, end } of pageHeadersWithin(phrase.text, post ?? '')) {
      const head = phrase.between(start, end);
      at = words.indexOf(head[0] as Word, at);
      for (const word of [head[0], words[at + head.length], words[footBefore(words, at)]])
        if (word) begin.add(word);
    }
  }
  return begin;
}

/** Where a classification begins that ends before a word; -1 where none does. No classification has more words, its letters spaced. */
function footBefore(words: readonly Word[], end: number): number {
  for (let at = Math.max(0, end - 20); at < end; at += 1)
    if (isBareClassification(textOf(words.slice(at, end)))) return at;
  return -1;
}

function isRunIn(start: ParagraphStart, last: number, before: string, long: boolean): boolean {
  if (
    start.number !== last + 1 ||
    /^(?:paras?|paragraphs?|sections?|nos?|and|to|through|or|of|in|see|ref)\b\.?$/i.test(before)
  )
    return false;
  return start.marking !== undefined || (long && (endsSentence(before) || /^[-=_*]{3,}$/.test(before)));
}

/** The words that begin a foot, a classification or a note behind the end of the text. */
function* closing(lines: readonly Line[]): Iterable<Word> {
  const isFoot = ({ words }: Line): boolean =>
    isTransmissionFoot(textOf(words)) || isBareClassification(textOf(words));
  const last = lines.findLast((line) => !isFoot(line))?.words ?? [];
  let end = last.length;
  for (; end > 1 && isTransmissionFoot(last[end - 1]?.text ?? ''); end -= 1) yield last[end - 1] as Word;
  const foot = last[footBefore(last, end)];
  if (foot) yield foot;
  for (const { words } of lines)
    for (const [at, word] of words.entries())
      if (at > 0 && word.text === 'NOTE' && /^NOTE(?: BY [A-Z/]+)? ?:/.test(textOf(words.slice(at, at + 4))))
        yield word;
}
