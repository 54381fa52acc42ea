import { encoded } from '../../text/text-directive.ts';
import { type TextBlock, usualContext, type Ways } from '../file-shapes.ts';
import { tellingWords, wordsOf } from '../words/words.ts';
import type { Results } from './find.ts';

/**
 * Which words of a block are marked, from 0.
 *
 * @param marked stems, and phrases with a space at both ends
 * @param language of the text, if it is not the edition's own
 * @param foreign names as {@link tellingWords} takes them
 */
export function hitsIn(
  { text, also = [] }: TextBlock,
  marked: Results['marked'],
  language?: string,
  foreign?: readonly string[],
): number[] {
  const hits = new Set(
    tellingWords(text, language, foreign).flatMap(({ stem, at }) => (marked.stems.has(stem) ? [at] : [])),
  );
  for (const [word, as] of also)
    if (tellingWords(as, language).some(({ stem }) => marked.stems.has(stem))) hits.add(word);
  const words = wordsOf(text);
  for (const phrase of marked.phrases) {
    const wanted = phrase.trim().split(' ');
    for (let from = 0; from + wanted.length <= words.length; from += 1)
      if (wanted.every((key, nth) => words[from + nth]?.key === key))
        for (const { at } of words.slice(from, from + wanted.length)) hits.add(at);
  }
  return [...hits].sort((a, b) => a - b);
}

const longest = 44;
const lead = 12;

/** A stretch of words, and whether it begins or ends inside a sentence. */
export interface Excerpt {
  readonly from: number;
  readonly to: number;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** The words of a text to show: the sentence with the most hits, cut around them if it is long. */
export function sentenceOf(words: readonly string[], hits: readonly number[]): Excerpt {
  let best = { from: 0, to: words.length, hits: -1 };
  for (const { from, to } of sentences(words)) {
    const count = hits.filter((hit) => hit >= from && hit < to).length;
    if (count > best.hits) best = { from, to, hits: count };
  }
  if (best.to - best.from <= longest)
    return { from: best.from, to: best.to, cutBefore: false, cutAfter: false };
  const first = hits.find((hit) => hit >= best.from) ?? best.from;
  const from = Math.max(best.from, Math.min(first - lead, best.to - longest));
  const to = Math.min(best.to, from + longest);
  return { from, to, cutBefore: from > best.from, cutAfter: to < best.to };
}

/** The beginning of a text, which tells more of an answer than a sentence out of its middle. */
export function beginningOf(words: readonly string[]): Excerpt {
  return { from: 0, to: Math.min(words.length, longest), cutBefore: false, cutAfter: words.length > longest };
}

/**
 * A full stop ends a sentence where a capital follows, unless initials, an abbreviation of initials or a title stands before it. A raised dot
 * parts the pieces of a head.
 */
function sentences(words: readonly string[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  words.forEach((word, at) => {
    const dot = word === '·';
    const stop =
      /[.?!][”’"')]*$/.test(word) && !/^[“‘"'(]?(?:(?:\p{L}\.)+|Ref|St|Dr|Mr|Mrs|No|Gen|Col)\.?$/u.test(word);
    if (!dot && !(stop && /^[“"'(]?\p{Lu}/u.test(words[at + 1] ?? '')) && at + 1 < words.length) return;
    const to = dot ? at : at + 1;
    if (to > from) found.push({ from, to });
    from = at + 1;
  });
  return found;
}

/** Hits that follow one another, as runs from one word up to before another. @param starts words with which a run has to begin anew */
export function runsOf(hits: readonly number[], starts: readonly number[] = []): [number, number][] {
  const runs: [number, number][] = [];
  for (const hit of hits) {
    const last = runs.at(-1);
    if (last && last[1] === hit && !starts.includes(hit)) last[1] = hit + 1;
    else runs.push([hit, hit + 1]);
  }
  return runs;
}

/** Few, so that an address stays readable. */
const mostMarks = 6;

/**
 * What is put behind an anchor to have the browser mark the words: `:~:text=` (Scroll to Text Fragment, WICG). The words beside them are
 * given too, word for word as they are printed, because the browser marks the first place on the page that fits.
 *
 * @param shown the words that the reader saw: if not all hits can be marked, those among them are
 * @param ways what the build found out about the words of this text; without it the usual way leads to each
 */
export function markDirective(
  words: readonly string[],
  hits: readonly number[],
  shown: { from: number; to: number },
  { near = usualContext, starts = [], never = [] }: Ways = {},
): string {
  const seen = ([start]: readonly [number, number]) => (start >= shown.from && start < shown.to ? 0 : 1);
  const marks = runsOf(
    hits.filter((hit) => !never.includes(hit)),
    starts,
  )
    .sort((a, b) => seen(a) - seen(b))
    .slice(0, mostMarks)
    .map(([from, to]) => {
      const [first, end] = pieceAt(from, starts, words.length);
      const [lead = '', inner = '', tail = ''] = bareEnds(words.slice(from, to).join(' '));
      const before = [...words.slice(Math.max(first, from - near), from), lead].join(' ').trim();
      const after = [tail, ...words.slice(to, Math.min(end, to + near))].join(' ').trim();
      const parts = [before && `${encoded(before)}-`, encoded(inner), after && `-${encoded(after)}`];
      return `text=${parts.filter((part) => part !== '').join(',')}`;
    });
  return marks.length > 0 ? `:~:${marks.join('&')}` : '';
}

/** From which run up to which the piece of a text goes in which a run stands. @param starts the runs with which pieces begin */
export function pieceAt(at: number, starts: readonly number[], length: number): [from: number, to: number] {
  return [starts.findLast((start) => start <= at) ?? 0, starts.find((start) => start > at) ?? length];
}

/** Punctuation before a run of words, the run, and punctuation after it. */
export function bareEnds(run: string): string[] {
  return /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(run)?.slice(1) ?? ['', run];
}
