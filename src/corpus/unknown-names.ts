import type { Span } from '../text/quotes.ts';
import { capitalWord, isOrdinary } from './capital-words.ts';
import type { Corpus } from './load-corpus.ts';
import { mentionsOf } from './mentions.ts';
import { finderOf } from './names-in.ts';
import type { Transcription } from './transcription.ts';

/** A name in a document that no actor goes by. */
export interface UnknownName {
  readonly name: string;
  readonly times: number;
  /** The block of its first occurrence. */
  readonly block: string;
}

const joined = `${capitalWord}(?: ${capitalWord})*`;
/** Words with capitals; small words may join them ("Group of Five for the Danube"), and an "and" after these ("Movement for Unity and Jihad"). */
const run = new RegExp(
  `${joined}(?: (?:of|for|the|de|du|des|la|al|el|ould|ag)(?: the)? ${joined}(?: and ${joined})?)*`,
  'gu',
);
/** A word with strokes or brackets in it, and the year behind it in brackets. */
const stroked = /(?<![^\s"“«([])[\p{Lu}\d][^\s,;"”»/()]*[/(][^\s,;"”»]*(?: \([\dIVXLC]+\))?/gu;
/** A Roman number of two letters or more; "MDC" and "MCC" are bodies more often than numbers. */
const roman = /^(?=[MDCLXVI]*[IVX])(?=..)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;
/**
 * Names of a document that are no actor's: words with capitals inside a sentence, most frequent first. It is a list for somebody to
 * look through: it holds places and titles too, and texts in capitals throughout give none.
 */
export function unknownNames(corpus: Corpus, document: Transcription): UnknownName[] {
  const finder = finderOf(corpus, document);
  const found = new Map<string, { times: number; block: string }>();
  const count = (name: string, block: string) => {
    const entry = found.get(name) ?? { times: 0, block };
    found.set(name, { ...entry, times: entry.times + 1 });
  };
  for (const { block, longer } of mentionsOf(corpus, document).undecided) if (longer) count(longer, block);
  for (const block of document.blocks) {
    if (isInCapitals(block.text)) continue;
    const taken: readonly Span[] = [...finder.find(block.text), ...symbolsIn(block.text)];
    for (const match of block.text.matchAll(run)) {
      const start = match.index + ordinaryLead(match[0]);
      const end = match.index + match[0].length;
      if (start === match.index && startsSentence(block.text, start)) continue;
      if (taken.some((span) => span.start < end && start < span.end)) continue;
      const name = block.text.slice(start, end).replace(/[’']s?$/, '');
      const isNone = (word: string) => isOrdinary(word) || roman.test(word);
      if (name.split(' ').every(isNone) || name.length < 3) continue;
      count(name, block.id);
    }
  }
  return [...found]
    .map(([name, entry]) => ({ name, ...entry }))
    .sort((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1));
}

/** The numbers of documents in a text, whose parts are no names: "PSC/AHG/COMM.(CCCXLI)", "S/RES/2085 (2012)", "COM(2012)". */
function symbolsIn(text: string): Span[] {
  return [...text.matchAll(stroked)].flatMap(({ 0: found, index }) => {
    const parts = found.split('/');
    const isSymbol =
      /^\p{Lu}{2,}\(\d{4}\)/u.test(found) ||
      (parts.length > 1 &&
        (parts.slice(1).some((part) => /[\d(]/.test(part)) ||
          parts.some((part) => /^\p{Lu}$/u.test(part)) ||
          (parts.length > 2 && parts.every((part) => /^\p{Lu}+\W*$/u.test(part)))));
    return isSymbol ? [{ start: index, end: index + found.length }] : [];
  });
}

/** Length of the ordinary words before a name: "In Gao", "Both the Movement". */
function ordinaryLead(words: string): number {
  let lead = 0;
  for (const word of words.split(' ').slice(0, -1)) {
    if (!isOrdinary(word) && !/^\p{Ll}/u.test(word)) break;
    lead += word.length + 1;
  }
  return lead;
}

function startsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:;]["”’')]*\s+|^["“(]*)["“‘(]*$/u.test(text.slice(Math.max(0, at - 4), at)) || at === 0;
}

function isInCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(/\p{Lu}/gu)?.length ?? 0) * 2 > letters;
}
