import { fold } from '../../text/folding.ts';
import type { Line, Word, WorkingText } from '../working-text.ts';
import { type Evidence, evidenceOf } from './evidence.ts';

/** The name of the rule that joins words over line ends. */
export const joinsLines = 'join-hyphenated-lines';

/** How often each word stands in a text where no line end breaks it, in lower case, without punctuation around it or a possessive ending. */
export interface Vocabulary extends ReadonlyMap<string, number> {
  /** Whether the text is in capitals, so that one begins no name. */
  readonly capitals?: boolean;
}

/** What becomes of a hyphen at a line end, and on what ground. */
export interface Verdict {
  /** Whether the hyphen is real and is printed inside the word. */
  readonly keep: boolean;
  /** False where neither the text nor the form of the two halves says which it is. */
  readonly sure: boolean;
}

/** Two words that a hyphen at a line end may hold together. */
export interface Break {
  readonly left: Word;
  readonly right: Word;
}

// What some recognition programs put in the place of a soft hyphen is only ever set where a printer broke a word.
const discretionary = /¬$/;
// A letter may have its accent behind it.
const hyphen = /[\p{L}\p{N}\p{M}][¬\u2010\u2011-]$/u;
const address = /:\/\/|www\.|@/i;

/** Counts the words of a text; the two halves of a word that a line end breaks are not counted. */
export function vocabularyOf(text: WorkingText): Vocabulary {
  const halves = new Set(breaksOf(text).flatMap(({ left, right }) => [left, right]));
  const vocabulary = new Map<string, number>();
  let [small, large] = [0, 0];
  for (const line of text.lines)
    for (const word of line.words) {
      if (halves.has(word) || word.change?.fate === 'joined') continue;
      const form = bare(word.text);
      if (form !== '') vocabulary.set(form, (vocabulary.get(form) ?? 0) + 1);
      if (/\p{Ll}{2}/u.test(word.text)) small += 1;
      else if (isCapitals(word.text)) large += 1;
    }
  return Object.assign(vocabulary, { capitals: large > small * 3 });
}

/** The words with a hyphen at the end of their line, each with the word that begins the next line that has any. */
export function breaksOf(text: WorkingText): Break[] {
  const written = text.lines.filter((line) => line.words.length > 0);
  const blank = new Set(
    text.lines.filter((line, at) => line.words.length > 0 && text.lines[at - 1]?.words.length === 0),
  );
  return written.flatMap((line, at) => breakAfter(line, written[at + 1], blank));
}

function breakAfter(line: Line, next: Line | undefined, afterBlank: ReadonlySet<Line>): Break[] {
  const left = line.words.at(-1);
  const right = next?.words[0];
  if (!left || !right || !hyphen.test(left.text) || !/^[\p{L}\p{N}]/u.test(right.text)) return [];
  // An editor may have read two words in one: they stay together.
  const second = next?.words[1]?.tokens ?? [];
  if (right.tokens.some((token) => second.includes(token))) return [];
  // Over a blank line a small letter goes on, or a name after a name; anything else may be a page's own line.
  const goesOn =
    /^\p{Ll}/u.test(right.text) || (/^[\p{P}]*\p{Lu}/u.test(left.text) && /^\p{Lu}/u.test(right.text));
  if (next && afterBlank.has(next) && !goesOn) return [];
  // "short- and long-term": the hyphen hangs.
  if (/^(?:and|or|to|et|ou|und|oder)$/.test(right.text)) return [];
  return [{ left, right }];
}

/** The word that two halves make. */
export function joinHalves(left: string, right: string, keep: boolean): string {
  const stem = left.slice(0, -1);
  return keep ? `${stem}${discretionary.test(left) ? '-' : left.slice(-1)}${right}` : `${stem}${right}`;
}

/**
 * Decides whether a hyphen at a line end is real. In this order: the mark itself (a soft hyphen is never printed inside a line);
 * how the same text writes the word where no line breaks it; a capital or a figure after the hyphen, in a text that has small letters, too; the spelling of the language; an
 * ending that is no word. A first part that makes compounds, or a second half that is a word of the text, leaves it open.
 */
export function weigh(left: string, right: string, vocabulary: Vocabulary, evidence: Evidence): Verdict {
  if (discretionary.test(left)) return { keep: false, sure: true };
  if (address.test(left)) return { keep: true, sure: false };
  const first = bare(left.slice(0, -1));
  const second = bare(right);
  const joined = vocabulary.get(first + second) ?? 0;
  const hyphenated = vocabulary.get(`${first}-${second}`) ?? 0;
  if (joined !== hyphenated) return { keep: hyphenated > joined, sure: true };
  if (joined > 0) return { keep: true, sure: false };
  if (/^\p{N}/u.test(right)) return { keep: true, sure: true };
  if (/^\p{Lu}/u.test(right) && !vocabulary.capitals)
    return { keep: true, sure: !isCapitals(left) || !isCapitals(right) };
  const { endings, compounding } = evidence;
  const spelt = evidence.spelling(first, second);
  if (spelt !== undefined) return { keep: spelt === 'hyphen', sure: true };
  // "Anglo-Dutch-" goes on with a word of its own: who hyphenates twice means it.
  if (first.includes('-') && !endings.test(second))
    return { keep: vocabulary.has(second), sure: vocabulary.has(second) };
  if (endings.test(second)) return { keep: false, sure: true };
  const makesCompounds = compounding.test(first);
  const free = isWord(second, vocabulary);
  // In capitals a name cannot be told ("ANGLO-DANISH"): a second half that is a word of the text may be one.
  if (vocabulary.capitals && free) return { keep: true, sure: false };
  // Of the short ones ("ex-", "pro-") most begin a word that was one: only a word after them makes them doubtful.
  return {
    keep: free && (makesCompounds || isWord(first, vocabulary)),
    sure: !free && !(makesCompounds && first.length > 3),
  };
}

/** Joins at line ends that nothing in the text decides, once the rule has made them: the first token and the second, and what is printed. */
export function doubtfulJoins(text: WorkingText, rule: string): Word[] {
  const joined = text.words.filter((word) => word.change?.by === rule);
  if (joined.length === 0) return [];
  const vocabulary = vocabularyOf(text);
  const evidence = evidenceOf(text.language);
  return joined.filter((word) =>
    word.tokens.slice(1).some((token, at) => {
      const before = word.tokens[at];
      return (
        before && before.line !== token.line && !weigh(before.text, token.text, vocabulary, evidence).sure
      );
    }),
  );
}

// Short words ("in", "for", "out") begin too many longer ones to say that a half is a word.
function isWord(form: string, vocabulary: Vocabulary): boolean {
  return form.length > 3 && vocabulary.has(form);
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

function bare(text: string): string {
  const small = text.toLowerCase();
  if (/^[a-z]+$/.test(small)) return small;
  // Longer runs of characters are no words.
  if (small.length > 200) return '';
  return fold(small)
    .text.replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/'s?[^\p{L}\p{N}]*$/u, '')
    .replace(/[^\p{L}\p{N}]+$/u, '');
}
