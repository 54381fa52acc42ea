import type { RecordFile } from '../file-shapes.ts';

/** A block with hits. */
export interface Hit {
  /** Which block of the page. */
  readonly block: number;
  /** Which words of the block's text are marked, in order. */
  readonly words: readonly number[];
}

/**
 * The blocks in which the words stand, best first: those in which most of them follow one another, and of them those with the most hits.
 * Blocks that have fewer of the terms than the page's best are left out.
 *
 * @param sizes how many positions each block takes up; one more stands between two blocks
 * @param places positions of the hits, by term
 */
export function hitsIn(sizes: readonly number[], places: readonly (readonly number[])[]): Hit[] {
  const starts: number[] = [];
  let end = 0;
  for (const size of sizes) {
    starts.push(end);
    end += size + 1;
  }
  const found = new Map<number, { words: Set<number>; terms: Set<number> }>();
  places.forEach((positions, term) => {
    let block = 0;
    for (const position of positions) {
      while (block + 1 < starts.length && (starts[block + 1] ?? 0) <= position) block += 1;
      const hit = found.get(block) ?? { words: new Set(), terms: new Set() };
      found.set(block, hit);
      hit.words.add(position - (starts[block] ?? 0));
      hit.terms.add(term);
    }
  });
  const most = Math.max(0, ...[...found.values()].map(({ terms }) => terms.size));
  const closest = ({ words }: Hit) => Math.max(...runsOf(words).map(([from, to]) => to - from));
  return [...found]
    .filter(([, { terms }]) => terms.size === most)
    .map(([block, { words }]) => ({ block, words: [...words].sort((a, b) => a - b) }))
    .sort((a, b) => closest(b) - closest(a) || b.words.length - a.words.length || a.block - b.block);
}

/** The same, with other forms (which stand behind a block's words) as the words that they stand for. */
export function shownHits({ words, also }: RecordFile, places: readonly (readonly number[])[]): Hit[] {
  const forms = also.map((targets) => targets || []);
  const sizes = words.map((count, at) => count + (forms[at]?.length ?? 0));
  return hitsIn(sizes, places).map((hit) => {
    const count = words[hit.block] ?? 0;
    const shown = hit.words.map((word) => (word < count ? word : (forms[hit.block]?.[word - count] ?? 0)));
    return { ...hit, words: [...new Set(shown)].sort((a, b) => a - b) };
  });
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
    // The first part of a page's head is its title, which stands above: what follows tells more.
    if (count > best.hits || (count === best.hits && words[from - 1] === '·'))
      best = { from, to, hits: count };
  }
  if (best.to - best.from <= longest)
    return { from: best.from, to: best.to, cutBefore: false, cutAfter: false };
  const first = hits.find((hit) => hit >= best.from) ?? best.from;
  const from = Math.max(best.from, Math.min(first - lead, best.to - longest));
  const to = Math.min(best.to, from + longest);
  return { from, to, cutBefore: from > best.from, cutAfter: to < best.to };
}

/** A full stop ends a sentence where a capital follows, unless an initial or a title stands before it. A raised dot parts the pieces of a head. */
function sentences(words: readonly string[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let from = 0;
  words.forEach((word, at) => {
    const dot = word === '·';
    const stop = /[.?!][”’"')]*$/.test(word) && !/^(?:\p{Lu}|Ref|St|Dr|Mr|No)\.$/u.test(word);
    if (!dot && !(stop && /^[“"'(]?\p{Lu}/u.test(words[at + 1] ?? '')) && at + 1 < words.length) return;
    const to = dot ? at : at + 1;
    if (to > from) found.push({ from, to });
    from = at + 1;
  });
  return found;
}

/** Hits that follow one another, as runs from one word up to before another. */
export function runsOf(hits: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const hit of hits) {
    const last = runs.at(-1);
    if (last && last[1] === hit) last[1] = hit + 1;
    else runs.push([hit, hit + 1]);
  }
  return runs;
}

/** Few, so that an address stays readable. */
const mostMarks = 6;
const context = 2;

/**
 * What is put behind an anchor to have the browser mark the words: `:~:text=` (Scroll to Text Fragment, WICG). The words beside them are
 * given too, because the browser marks the first place on the page that fits.
 *
 * @param shown the words that the reader saw: if not all hits can be marked, those among them are
 */
export function markDirective(
  words: readonly string[],
  hits: readonly number[],
  shown: { from: number; to: number },
): string {
  const seen = ([start]: readonly [number, number]) => (start >= shown.from && start < shown.to ? 0 : 1);
  const marks = runsOf(hits)
    .sort((a, b) => seen(a) - seen(b))
    .slice(0, mostMarks)
    .map(([from, to]) => {
      const last = words[to - 1] ?? '';
      const parts = [encoded(words.slice(from, to).map(bare))];
      if (from > 0) parts.unshift(`${encoded(words.slice(Math.max(0, from - context), from))}-`);
      // Marks of punctuation stand between the words marked and what follows: the browser allows nothing but space there.
      if (to < words.length && bare(last) === last) parts.push(`-${encoded(words.slice(to, to + context))}`);
      return `text=${parts.join(',')}`;
    });
  return marks.length > 0 ? `:~:${marks.join('&')}` : '';
}

function bare(word: string): string {
  return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '') || word;
}

// A hyphen, a comma and an ampersand have a meaning in the directive.
function encoded(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ')).replaceAll('-', '%2D').replaceAll("'", '%27');
}
