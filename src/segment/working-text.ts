import type { Fate } from '../schema/vocabulary.ts';
import { ownLanguage } from '../text/languages.ts';
import type { Source, Token } from '../text/tokens.ts';

/** A word of the transcription in the making, tied to the source tokens that it was read from. */
export interface Word {
  /** The tokens it was read from, in order; two words may share a token that was split between them. */
  readonly tokens: readonly Token[];
  /** What is printed; the empty string prints nothing (a note's own mark, say). */
  readonly text: string;
  /** How it came to differ from the source: by which rule or by which emendation (its number, from 1). */
  readonly change?: { readonly fate: 'joined' | 'normalised' | 'emended'; readonly by: string };
  /** Set in bold in the source. */
  readonly strong?: boolean;
  /** Set in italics in the source. */
  readonly emphasis?: boolean;
  /** Of a heading that the source itself marks as one: its level from 1, or 0 for the title. */
  readonly heading?: number;
  /** Label of the note that begins with this word, where the source marks it. */
  readonly opensNote?: string;
  /** Label of the note whose mark stands after this word. */
  readonly note?: string;
  /** The words that stood here before a note's mark was taken off: they stand again where the text turns out to have no such note. */
  readonly unlinked?: readonly Word[];
}

/** What a word's change is once a rule has worked on its signs: an editor's emendation outranks the rule, and stays. */
export function normalisedBy(by: string, word: Word): NonNullable<Word['change']> {
  return word.change?.fate === 'emended' ? word.change : { fate: 'normalised', by };
}

/** What stands in the place of a rule where an editor took words out. */
export const byEditor = 'editor';

/** What became of words that are not printed. */
export interface Departure {
  readonly fate: 'metadata' | 'furniture' | 'duplicate';
  /** The metadata field, the rule that took the words out, or `editor`. */
  readonly by: string;
  /** For duplicates: the source lines that say the same. */
  readonly of?: readonly number[];
}

/** The words that still stand on one source line. */
export interface Line {
  /** Line of the source, from 1. */
  readonly number: number;
  /** Columns of space before its first word as received; a tab counts four. */
  indent: number;
  /** Its length as received, in characters, without the space around it. */
  readonly width: number;
  /** Whether its end says nothing of the text: an extractor set a blank line between two paragraphs, or a page ended inside one. */
  wrapped: boolean;
  words: Word[];
}

/**
 * A source on its way to a transcription. Emendations and rules change its words, readers take them out line by line; what
 * was taken out as metadata, furniture or duplicate is remembered for the account.
 *
 * A word stands on the line of its first token. Lines that were blank in the source stay, without words; lines that a rule
 * emptied are removed by the rule if the text is to close up over them (see `removeLines`).
 */
export class WorkingText {
  readonly source: Source;
  /** The language of the text, as a BCP 47 tag. */
  readonly language: string;
  lines: Line[];
  readonly departed = new Map<Word, Departure>();
  private readonly byNumber: ReadonlyMap<number, Line[]>;

  /** @param wrapped whether its lines are those of a print, with a blank line between two paragraphs */
  constructor(source: Source, language: string = ownLanguage, wrapped = false) {
    this.source = source;
    this.language = language;
    this.lines = source.lines.map((received, at) => {
      const space = received.slice(0, received.length - received.trimStart().length);
      return { number: at + 1, indent: columnsIn(space), width: received.trim().length, wrapped, words: [] };
    });
    this.byNumber = new Map(this.lines.map((line) => [line.number, [line]]));
    for (const token of source.tokens)
      this.lines[token.line - 1]?.words.push({ tokens: [token], text: token.text });
  }

  /** The words that still stand, in order. */
  get words(): Word[] {
    return this.lines.flatMap((line) => line.words);
  }

  /**
   * Takes words out of the text and remembers why. Of a token that was split, no part stays behind, for each token has one fate; a part that
   * has left with another is passed over. Words that do not stand (any more) otherwise are an error of the caller.
   */
  depart(words: readonly Word[], departure: Departure): void {
    const own = words.filter((word) => !this.departed.has(word));
    const leaving = new Set(own);
    const tokens = new Set(own.flatMap((word) => word.tokens));
    const homes = [...new Set([...tokens].map(({ line }) => line))].flatMap(
      (line) => this.byNumber.get(line) ?? [],
    );
    const rest = homes.flatMap((line) =>
      line.words.filter((word) => !leaving.has(word) && word.tokens.some((token) => tokens.has(token))),
    );
    for (const word of rest) leaving.add(word);
    for (const line of homes) line.words = line.words.filter((word) => !leaving.delete(word));
    if (leaving.size > 0)
      throw new Error(`not in the text: ${[...leaving].map((word) => word.text).join(' ')}`);
    for (const word of [...own, ...rest]) this.departed.set(word, departure);
  }

  /**
   * Puts other words in the place of a run of words that stand one after another (over a line end too), each on the line of its
   * first token. Each token of the old words must be a token of a new one, so that none is lost.
   */
  replace(old: readonly Word[], fresh: readonly Word[]): void {
    this.replaceAll([[old, fresh]]);
  }

  /** Replaces many runs, no word of which stands in two, in one pass over their lines. */
  replaceAll(changes: readonly (readonly [old: readonly Word[], fresh: readonly Word[]])[]): void {
    const leaving = new Map<Word, readonly Word[]>();
    for (const [old, fresh] of changes) {
      const kept = new Set(fresh.flatMap((word) => word.tokens));
      for (const token of old.flatMap((word) => word.tokens))
        if (!kept.has(token)) throw new Error(`line ${token.line}: the token "${token.text}" would be lost`);
      for (const word of old) leaving.set(word, fresh);
    }
    for (const line of this.homesOf([...leaving.keys()])) {
      const here = new Set(line.words.flatMap((word) => (leaving.has(word) ? word.tokens.slice(0, 1) : [])));
      const done = new Set<readonly Word[]>();
      line.words = line.words.flatMap((word) => {
        const fresh = leaving.get(word);
        if (!fresh) return [word];
        if (done.has(fresh)) return [];
        done.add(fresh);
        return fresh.filter(({ tokens: [first] }) => first && here.has(first));
      });
    }
  }

  /** Drops lines that have no words, so that the text before and after them meets. */
  removeLines(numbers: ReadonlySet<number>): void {
    if (numbers.size === 0) return;
    this.lines = this.lines.filter((line) => !(numbers.has(line.number) && line.words.length === 0));
  }

  /** Breaks lines before some of their words, where a copy has run several together. All parts bear the number of the source line. */
  breakLines(before: ReadonlySet<Word>): void {
    if (before.size === 0) return;
    this.lines = this.lines.flatMap((line) => {
      const cuts = line.words.flatMap((word, at) => (at > 0 && before.has(word) ? [at] : []));
      if (cuts.length === 0) return [line];
      const parts = [0, ...cuts].map((from, nth) => ({ ...line, words: line.words.slice(from, cuts[nth]) }));
      const home = this.byNumber.get(line.number);
      home?.splice(home.indexOf(line), 1, ...parts);
      return parts;
    });
  }

  private homesOf(words: readonly Word[]): Line[] {
    const numbers = new Set(words.map((word) => word.tokens[0]?.line ?? 0));
    return [...numbers].flatMap((number) => this.byNumber.get(number) ?? []);
  }
}

/** How many columns a stretch of a line as received takes: a tab counts four. */
export function columnsIn(received: string): number {
  return received.replaceAll('\t', '    ').length;
}

/** The text of words, with single spaces. */
export function textOf(words: readonly Word[]): string {
  // It is asked for every run of words again and again: without lists in between.
  let whole = '';
  for (const { text } of words) if (text !== '') whole = whole === '' ? text : `${whole} ${text}`;
  return whole;
}

/** The source lines that words were read from, each once, in order. */
export function linesOf(words: readonly Word[]): number[] {
  return [...new Set(words.flatMap((word) => word.tokens.map((token) => token.line)))].sort((a, b) => a - b);
}

/** The one printed fate of a word. */
export function fateOf(word: Word): Fate {
  return word.change?.fate ?? 'printed';
}

/** Where a word begins in its source, lines and columns from 1. */
export function placeOf(word: Word): { line: number; column: number } {
  const [token] = word.tokens;
  return { line: token?.line ?? 1, column: token?.column ?? 1 };
}
