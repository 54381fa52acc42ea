import type { Word } from './working-text.ts';

/** What a block begins with: a paragraph's number, an item's letter, a section's number. */
export interface Marker {
  readonly kind: 'number' | 'small' | 'roman' | 'capital' | 'bracketed' | 'decimal' | 'bullet';
  /** The number or letter without its brackets and stops, in lower case: `5`, `a`, `iv`. */
  readonly value: string;
  /** The words that print it. */
  readonly words: readonly Word[];
  /** Columns of space before it, where its depth says to which list it belongs. */
  readonly indent?: number;
  /** The words of a marking directly behind it ("(C/NF)"). */
  readonly marking?: readonly Word[];
}

const forms: readonly [Marker['kind'], RegExp][] = [
  // A quoted text has its mark before each number; some set a dash behind it: "“1." and "1.-".
  ['number', /^["“«]?(\d{1,3})(?:[.)]|\.\)|\.[-–—])$/],
  ['decimal', /^(\d{1,2}(?:\.\d{1,2})+)[.)]?$/],
  ['bracketed', /^["“«]?\((\d{1,3})\)$/],
  // French counts "1°, 2°".
  ['bracketed', /^(\d{1,2})°\)?[.-]?$/],
  ['small', /^["“«]?\(?([a-z])\)$/],
  ['small', /^([a-z])\.$/],
  ['roman', /^["“«]?\(?([ivxl]{1,6})\)$/],
  ['roman', /^([ivxl]{1,6})\.$/],
  ['capital', /^\(?([A-Z])[.)]$/],
  ['roman', /^([IVXL]{1,6})[.)]$/],
  ['bullet', /^(--|[•◦▪‣·–—*+-])$/],
];

/**
 * The markers that a block's first words can be read as, the likeliest first: "(i)" is the letter i or the first Roman number,
 * "C." the letter C or a hundred; which of them it is, the blocks before it say. Empty where it begins with none.
 */
export function markersOf(words: readonly Word[]): Marker[] {
  const [first, second] = words;
  if (!first) return [];
  const article = articleNumber(words);
  if (article) return [article];
  if (second && isRing(first, second)) return [{ kind: 'bullet', value: 'o', words: [first] }];
  return forms.flatMap(([kind, form]) => {
    const value = form.exec(first.text)?.[1]?.toLowerCase();
    return value === undefined ? [] : [{ kind, value, words: [first] }];
  });
}

/** A hollow bullet, which word processors write as the letter o, with a gap behind it. */
function isRing(first: Word, second: Word): boolean {
  const [from, to] = [first.tokens[0], second.tokens[0]];
  return first.text === 'o' && from?.line === to?.line && (to?.column ?? 0) - (from?.column ?? 0) > 2;
}

const articles = /^(?:article|art\.?|paragraphe?|para\.?)$/i;
const articleOne = /^(?:(\d{1,3})(?:er|ᵉʳ)?|premier)([.:)]|\.[-–—])?$/i;
/** What comes in between bears the number before it: "Art. 2 bis." */
const between = /^(bis|ter|quater|quinquies)([.:)]|\.[-–—])?$/i;

/** "Article 5.", and in French with a space before its stop, "Article 1er :", or a dash behind it, "Art. 2 bis. -". */
function articleNumber(words: readonly Word[]): Marker | undefined {
  if (!articles.test(words[0]?.text ?? '')) return undefined;
  const found = articleOne.exec(words[1]?.text ?? '');
  if (!found) return undefined;
  const more = found[2] ? null : between.exec(words[2]?.text ?? '');
  const value = (found[1] ?? '1') + (more?.[1]?.toLowerCase() ?? '');
  const length = more ? 3 : 2;
  const isStop = /^[:–—-]$/.test(words[length]?.text ?? '');
  if (!isStop && !found[2] && !more?.[2]) return undefined;
  return { kind: 'number', value, words: words.slice(0, isStop ? length + 1 : length) };
}

/** The likeliest marker, if there is one. */
export function markerOf(words: readonly Word[]): Marker | undefined {
  return markersOf(words)[0];
}

/** The number that a Roman numeral in lower case stands for; 0 where it is none. */
export function romanValue(text: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  let total = 0;
  [...text].forEach((letter, at) => {
    const value = values[letter] ?? 0;
    total += value < (values[text[at + 1] ?? ''] ?? 0) ? -value : value;
  });
  return total;
}

/** How a marker is set: the same for "1." and "2.", another for "1)"; articles are of one style however each is set. */
export function styleOf({ words }: Marker): string {
  const [, of] = /^(art|para)/i.exec(words[0]?.text ?? '') ?? [];
  if (of && words.length > 1) return of.toLowerCase();
  const plain = (text: string) => text.replace(/^["“«]|(?<=\.)[-–—]$/g, '').replace(/[\dA-Za-z]+/g, '#');
  return words.map((word) => plain(word.text)).join(' ');
}

/** Numbers of paragraphs: 5., 1.1, and Roman ones in capitals; small Roman ones are items. */
export function isNumber(marker: Marker): boolean {
  if (marker.kind === 'roman') return /^\(?[IVXL]/.test(marker.words[0]?.text ?? '');
  return marker.kind === 'number' || marker.kind === 'decimal';
}

/** Whether a mark is the next after another, set in the same way: "B." after "A.", "(ii)" after "(i)", a bullet after one like it. */
export function isNext(marker: Marker, before: Marker): boolean {
  if (marker.kind !== before.kind || styleOf(marker) !== styleOf(before)) return false;
  if (marker.kind === 'bullet') return marker.value === before.value;
  const within = ({ kind, value }: Marker) => (kind === 'decimal' ? value.replace(/\d+$/, '') : '');
  return within(marker) === within(before) && ordinalOf(marker) === ordinalOf(before) + 1;
}

/** Whether a block's first words bear the next mark after another's. */
export function isNextMarker(words: readonly Word[], before: readonly Word[]): boolean {
  const others = markersOf(before);
  return markersOf(words).some((marker) => others.some((other) => isNext(marker, other)));
}

/** The place of a number or letter in its order, from 1; of "2.3", in its section's. */
export function ordinalOf({ kind, value }: Marker): number {
  if (kind === 'roman') return romanValue(value);
  if (kind === 'number' || kind === 'bracketed' || kind === 'decimal')
    return Number.parseInt(value.split('.').at(-1) ?? '', 10);
  return value.charCodeAt(0) - 96;
}
