import type { Message } from '../messages/message.ts';
import type { Emendation } from '../schema/seed.ts';
import { takeOutFurniture } from '../segment/pages/close-up.ts';
import { rowsOf } from '../segment/pages/rows.ts';
import { byEditor, type Word, type WorkingText } from '../segment/working-text.ts';
import { findQuote, singleSpaced } from '../text/quotes.ts';
import { sameLetters } from '../text/same-letters.ts';
import type { Token } from '../text/tokens.ts';

/** An emendation (or a *sic*) with the tokens that it touches and its number, from 1, in the order of its file. */
export interface PlacedEmendation extends Emendation {
  readonly number: number;
  readonly tokens: readonly Token[];
}

/** What `emend` did, and what it could not do. */
export interface Emended {
  readonly placed: readonly PlacedEmendation[];
  readonly messages: readonly Message[];
}

/**
 * Puts an editor's emendations into a working text on which nothing has worked yet (each word is one token).
 *
 * Each entry must match the source exactly once and touch no token that another entry touches; where one does not, the text
 * stays as it is there and a message says so.
 *
 * @param file path of `emendations.yml`, for messages
 * @param lineOf line of `emendations.yml` on which the entry of an index (from 0) begins
 */
export function emend(
  text: WorkingText,
  emendations: readonly Emendation[],
  file: string,
  lineOf: (index: number) => number,
): Emended {
  // Most new documents have none, and a long one is not read twice for nothing.
  if (emendations.length === 0) return { placed: [], messages: [] };
  const { tokens } = text.source;
  const flat = flatten(tokens);
  const wordOf = new Map(text.words.map((word) => [word.tokens[0]?.index, word]));
  const taken = new Map<number, number>();
  const placed: PlacedEmendation[] = [];
  const messages: Message[] = [];
  const dropped: Word[] = [];
  emendations.forEach((entry, index) => {
    const number = index + 1;
    const problem = (name: string, found: string, expected: string, cure: string) =>
      messages.push({ level: 'error', name, file, line: lineOf(index), found, expected, cure });
    const spans = findQuote(flat.text, entry);
    const [span] = spans;
    if (!span || spans.length > 1) {
      const [same] = span ? [] : sameLetters(flat.text, entry.exact);
      const where = spans.map(({ start }) => tokens[flat.tokenAt(start)]?.line).join(', ');
      problem(
        'match-emendation-once',
        span
          ? `emendation ${number}, "${entry.exact}", stands ${spans.length} times in the source (lines ${where})`
          : `emendation ${number}, "${entry.exact}", does not stand in the source`,
        'words that stand in source.txt exactly once',
        span
          ? 'add a "prefix" or "suffix" with the words directly before or after'
          : same
            ? `copy them from line ${tokens[flat.tokenAt(same.start)]?.line} of source.txt: it has them in other characters, as accents or quotation marks may be, or with other spaces`
            : 'copy the words from source.txt as received (a line end counts as one space), or take the entry out',
      );
      return;
    }
    const first = flat.tokenAt(span.start);
    const touched = tokens.slice(first, flat.tokenAt(span.end - 1) + 1);
    const clash = touched.map((token) => taken.get(token.index)).find((other) => other !== undefined);
    if (clash !== undefined) {
      problem(
        'match-emendation-once',
        `emendation ${number}, "${entry.exact}", touches a word that emendation ${clash} touches`,
        'one emendation a word',
        'make one entry of the two',
      );
      return;
    }
    if (entry.note === undefined && singleSpaced(entry.reading ?? '') === singleSpaced(entry.exact)) {
      problem(
        'emendation-changes-words',
        `emendation ${number}, whose reading is the words that stand there, "${entry.exact}"`,
        'a reading that differs from the source',
        'give the right reading, or "sic: true" if the words are right as they stand',
      );
      return;
    }
    if (entry.drop && !areWholeLines(touched, tokens)) {
      problem(
        'drop-whole-lines',
        `emendation ${number}, which drops "${entry.exact}", a part of line ${touched[0]?.line}`,
        'one whole line or more',
        'give all words of the line; where furniture stands in a line with words of the text, give the reading without it',
      );
      return;
    }
    const lost = marksOf(flat.text.slice(span.start, span.end + 1), tokens).filter(
      (mark) => !(entry.reading ?? mark).includes(mark),
    );
    const [behind = ''] = /(?:\[\^\d+\])*$/.exec(entry.exact) ?? [];
    if (lost.some((mark) => !behind.includes(mark))) {
      problem(
        'emendation-keeps-marks',
        `emendation ${number}, whose reading is without ${lost.join(' and ')}`,
        'the marks of notes that stand among the words',
        `put them into the reading too, each behind the word that bears the note; marks are no words of the text`,
      );
      return;
    }
    for (const token of touched) taken.set(token.index, number);
    placed.push({ ...entry, number, tokens: touched });
    const old = touched.map((token) => wordOf.get(token.index)).filter((word) => word !== undefined);
    if (entry.reading !== undefined) {
      const offset = flat.startOf(first);
      const before = flat.text.slice(offset, span.start);
      const last = touched.at(-1);
      const after = last ? flat.text.slice(span.end, flat.startOf(last.index) + last.text.length) : '';
      const fresh = align(old, `${before}${entry.reading}${lost.join('')}${after}`, String(number));
      text.replace(old, withNote(fresh, entry.note));
    } else if (entry.drop) for (const word of old) dropped.push(word);
    else if (entry.note) text.replace(old, withNote(old, entry.note));
  });
  dropLines(text, dropped);
  return { placed, messages };
}

/** The marks of notes among some words and the sign behind them, where an extractor set them and the notes stand in the text. */
function marksOf(words: string, tokens: readonly Token[]): string[] {
  const marks = words.match(/\[\^\d+\](?!:)/g) ?? [];
  return marks.filter((mark) => tokens.some(({ text }) => text === `${mark}:`));
}

function areWholeLines(touched: readonly Token[], tokens: readonly Token[]): boolean {
  const [before, after] = [tokens[(touched[0]?.index ?? 0) - 1], tokens[(touched.at(-1)?.index ?? 0) + 1]];
  return before?.line !== touched[0]?.line && after?.line !== touched.at(-1)?.line;
}

/** Takes furniture out, and closes the text up over it as the rule does that finds it. */
function dropLines(text: WorkingText, words: readonly Word[]): void {
  if (words.length === 0) return;
  const rows = rowsOf(text);
  const leaving = new Set(words);
  const furniture = new Set(
    rows.flatMap((row, at) => (row.words.some((word) => leaving.has(word)) ? [at] : [])),
  );
  takeOutFurniture(text, rows, furniture, { fate: 'furniture', by: byEditor });
}

// The source's tokens as one text with single spaces, and the way back.
function flatten(tokens: readonly Token[]) {
  const starts: number[] = [];
  let at = 0;
  for (const token of tokens) {
    starts.push(at);
    at += token.text.length + 1;
  }
  return {
    text: tokens.map((token) => token.text).join(' '),
    startOf: (index: number) => starts[index] ?? 0,
    tokenAt(offset: number): number {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

// Words that the reading leaves alone keep their fate: only what differs is emended. Words that the reading only adds stand on a
// neighbour's token, for a word without a token would be printed nowhere.
function align(old: readonly Word[], reading: string, by: string): Word[] {
  const texts = reading.split(/\s+/).filter((part) => part !== '');
  let head = 0;
  while (head < old.length && head < texts.length && old[head]?.text === texts[head]) head += 1;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < texts.length - head &&
    old.at(-1 - tail)?.text === texts.at(-1 - tail)
  )
    tail += 1;
  if (head + tail === old.length) {
    if (head > 0) head -= 1;
    else tail -= 1;
  }
  const middle = old.slice(head, old.length - tail);
  const fresh = texts.slice(head, texts.length - tail);
  return [
    ...old.slice(0, head),
    ...distribute(
      middle.flatMap((word) => word.tokens),
      fresh.length > 0 ? fresh : [''],
      by,
    ),
    ...old.slice(old.length - tail),
  ];
}

// Word n stands on token n; what is left over of either goes with the last.
function distribute(tokens: readonly Token[], texts: readonly string[], by: string): Word[] {
  return texts.map((text, at) => ({
    tokens:
      at === texts.length - 1
        ? tokens.slice(Math.min(at, tokens.length - 1))
        : tokens.slice(at, at + 1).concat(at >= tokens.length ? tokens.slice(-1) : []),
    text,
    change: { fate: 'emended', by },
  }));
}

function withNote(words: readonly Word[], note: string | undefined): Word[] {
  return words.map((word, at) => (note && at === words.length - 1 ? { ...word, note } : word));
}
