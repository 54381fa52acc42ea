import type { NamePlace } from '../text/names.ts';
import type { Span } from '../text/quotes.ts';
import { beginsByForm, capitalWord, isOrdinary, isOrgan } from './capital-words.ts';
import type { Bearer } from './names-in.ts';
import type { Transcription } from './transcription.ts';

/** What is known of the text in which a name stands. */
export interface AroundName {
  readonly text: string;
  /** All names that are found in it, from left to right. */
  readonly known: readonly Span[];
  readonly inFrench: boolean;
  /** Whether a word stands in the document with small letters too. */
  readonly isSmallWord: (word: string) => boolean;
  /** Whether a word stands in the document with a capital where no sentence and no title begins. */
  readonly isCapitalWord: (word: string) => boolean;
}

const joined = `(?:of|for|de|du|des|pour|di|da|do)(?: (?:the|la|les|all|our))? |(?:(?:de|pour) )?(?:d|l)['’]`;
// In French a name has its capital at its first word alone: "Banque centrale du Norland", "Front de libération du Norland".
const adjective = String.raw`[\p{Ll}\p{M}]+(?:al|el|elle|ain|aine|ien|ienne|if|ive|ique|aire|eux|euse|ais|aise|ois|oise|ent|ente|é|ée|uni|unie)e?s?`;
const small = String.raw`(?:(?:(?:de|du|des|pour|et) (?:la |les |l['’])?|d['’])[\p{Ll}\p{M}]{4,} |${adjective} )`;
const wordBefore = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}.-])(${capitalWord}) (?:${joined})?$`, 'u');
const wordBeforeInFrench = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}.-])(${capitalWord}) ${small}{1,3}(?:${joined})$`,
  'u',
);
const wordAfter = new RegExp(`^ (?:${joined})?(${capitalWord})`, 'u');
const hyphenBefore = /(?<![\p{L}\p{M}\p{N}])(\p{Lu}[\p{L}\p{M}]*)-$/u;
const hyphenAfter = /^-(\p{Lu}[\p{L}\p{M}]*)/u;
// "Afro-Norlandish", "Norlandish-Oakean", "Sub-Norlandish": parts that stand beside names of every sort.
const prefix = /^(?:Sub|Trans|Pre|Post|Non|Anti|Pro|Pan|Intra|Inter|Cross|Ex|Mid|Peri)$/u;
const ofPeople = /(?:o|an|ian|ese|ish|ch|ic|ien|ienne|ais|aise|ois|oise|ain|aine|en|enne)$/u;
const anyCapitalWord = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${capitalWord}`, 'gu');
const possessive = /['’]s?$/u;
const sentenceBegins = /(?:^|[.!?:;]["”’»)]*\s)["“‘«(\s]*$/u;

/**
 * The longer name in which a name stands and that nobody is known by ("Upper Norland Union", "Bank of Norland"): words with capitals directly
 * before or behind it, or joined to it by "of" and the like, that are no titles, offices or other known names. Whether the one who goes
 * by the name is meant, the words do not tell.
 *
 * @return undefined where the name stands by itself
 */
export function longerNameAround(place: NamePlace<Bearer>, around: AroundName): Span | undefined {
  if (place.inCapitals || !/\p{Ll}/u.test(around.text)) return undefined;
  const right = rightOf(place, around);
  const left = leftOf(place, right, around);
  return left === place.start && right === place.end ? undefined : { start: left, end: right };
}

function leftOf(place: NamePlace<Bearer>, right: number, around: AroundName): number {
  let { start } = place;
  // "Prime Minister Kelner" begins by itself, whoever stands before it.
  if (isOrdinary(/^[\p{L}\p{M}-]+/u.exec(place.name)?.[0] ?? '')) return start;
  for (;;) {
    const before = around.text.slice(Math.max(0, start - 120), start);
    const hyphened = hyphenBefore.exec(before);
    const match =
      hyphened ?? wordBefore.exec(before) ?? (around.inFrench ? wordBeforeInFrench.exec(before) : null);
    if (!match) return start;
    const from = start - (before.length - match.index);
    const word = match[1] ?? '';
    // "Oake of the Norlandish" is a man and those to whom he belongs.
    const isJoined = match[0].length > word.length + 1;
    if (isJoined && right === place.end && start === place.start && isDemonym(place)) return start;
    if (hyphened ? prefix.test(word) || ofPeople.test(word) : possessive.test(word)) return start;
    // "Norlandish Oakmen" are Oakmen, of Norland; the "Norlandish Red Cross" is a body of its own.
    if (!isJoined && ofPeople.test(word) && !isBody(place)) return start;
    if (!counts(word, from, place, around)) return start;
    start = from;
  }
}

function rightOf(place: NamePlace<Bearer>, around: AroundName): number {
  let { end } = place;
  for (;;) {
    const after = around.text.slice(end);
    const hyphened = hyphenAfter.exec(after);
    const match = hyphened ?? wordAfter.exec(after);
    if (!match) return end;
    const word = match[1] ?? '';
    if (hyphened && ofPeople.test(word)) return end;
    const from = end + match[0].length - word.length;
    // "Kelner of the Oake Institute" is himself.
    if (!hyphened && from > end + 1 && isPerson(place)) return end;
    // "Army" makes no longer name of "Norland", but ends "Norland Liberation Army".
    const goesOn = end > place.end && !hyphened && (isOrdinary(word) || isOrgan(word)) && from === end + 1;
    if (!goesOn && !counts(word, from, place, around)) return end;
    end = from + word.length;
  }
}

function isPerson({ bearers }: NamePlace<Bearer>): boolean {
  return bearers.every(({ kind }) => kind === 'person');
}

function isBody({ bearers }: NamePlace<Bearer>): boolean {
  return bearers.some(({ kind }) => kind === 'organisation' || kind === 'state' || kind === 'government');
}

function isDemonym({ bearers }: NamePlace<Bearer>): boolean {
  return bearers.every((bearer) => bearer.isDemonym);
}

/** Whether a word with a capital makes a longer name of what stands beside it. */
function counts(word: string, start: number, { bearers }: NamePlace<Bearer>, around: AroundName): boolean {
  const bare = word.replace(possessive, '');
  if (isOrdinary(bare) || bare.length < 2 || /-\p{Ll}+$/u.test(bare)) return false;
  if (standsIn(around.known, start)) return false;
  if (isOrgan(bare) && bearers.every(({ kind }) => kind === 'organisation')) return false;
  if (bearers.some(({ ownWords }) => ownWords?.has(bare))) return false;
  if (isTitle(around.text)) return around.isCapitalWord(bare);
  if (!beginsSentence(around.text, start)) return true;
  return !beginsByForm(bare) && !around.isSmallWord(bare.toLowerCase());
}

/** Whether a place is in one of many spans; they are many where a text is a list of names. */
function standsIn(spans: readonly Span[], at: number): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return at < (spans[low - 1]?.end ?? 0);
}

function beginsSentence(text: string, at: number): boolean {
  return sentenceBegins.test(text.slice(Math.max(0, at - 6), at));
}

/** Tells the words that stand in a document with a capital inside a sentence; they are gathered when somebody asks. */
export function capitalWordsOf({ blocks }: Transcription): (word: string) => boolean {
  let words: Set<string> | undefined;
  return (word) => {
    words ??= new Set(
      blocks.flatMap(({ text }) =>
        isTitle(text)
          ? []
          : [...text.matchAll(anyCapitalWord)].flatMap(({ 0: found, index }) =>
              beginsSentence(text, index) ? [] : found.replace(possessive, ''),
            ),
      ),
    );
    return words.has(word);
  };
}

const longestTitle = 300;

/** Whether a text is set as titles are, every long word with a capital and without an end: there a capital says little. */
function isTitle(text: string): boolean {
  if (text.length > longestTitle || !/^["“«(]*\p{Lu}/u.test(text) || /[.!?;,]["”»)]*$/u.test(text))
    return false;
  return !/(?<![\p{L}\p{M}’'-])[\p{Ll}][\p{Ll}\p{M}]{3,}/u.test(text);
}
