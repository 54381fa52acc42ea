import { asFound } from '../text/text-directive.ts';
import { pieceAt } from './client/excerpt.ts';
import { usualContext, type Ways } from './file-shapes.ts';
import { runsOfText } from './words/words.ts';

/** More words beside one are not told: an address has to stay readable. */
const mostContext = 12;
/** Where even the rarest of some words stands oftener, three together are looked for: a long text of few words took minutes. */
const fewPlaces = 50;

/**
 * How the browser can be led to each word of a text: it marks the first place on the page where the word and those beside it stand, so that
 * they have to stand there once.
 *
 * @param page all that the page prints, see `asFound`
 * @returns for a block, with the places in its text where a line ends or the mark of a note stands; undefined where the usual way leads to
 *   every word.
 */
export function waysOn(page: string): (text: string, breaks?: readonly number[]) => Ways | undefined {
  const all = keysOf(page);
  const places = placesOf(all);
  let threes: ReturnType<typeof placesOf> | undefined;
  const placesOfThree = (keys: readonly string[], nth: number) => {
    threes ??= placesOf(all.map((_, at) => threeAt(all, at)));
    return threes.get(threeAt(keys, nth)) ?? [];
  };
  const stands = (keys: readonly string[], from: number, to: number, place: number) => {
    for (let nth = from; nth < to; nth += 1) if (all[place + nth - from] !== keys[nth]) return false;
    return true;
  };
  /** Whether the words from one to another stand on the page once: they are looked for where the rarest of them stands. */
  const isOnce = (
    keys: readonly string[],
    found: readonly (readonly number[])[],
    from: number,
    to: number,
  ) => {
    let rarest = from;
    for (let nth = from; nth < to; nth += 1)
      if ((found[nth]?.length ?? 0) < (found[rarest]?.length ?? 0)) rarest = nth;
    let candidates = found[rarest] ?? [];
    if (candidates.length > fewPlaces)
      for (let nth = from; nth + 3 <= to; nth += 1) {
        const rarer = placesOfThree(keys, nth);
        if (rarer.length < candidates.length) [candidates, rarest] = [rarer, nth];
      }
    let count = 0;
    for (const place of candidates) if (stands(keys, from, to, place - rarest + from)) count += 1;
    return count === 1;
  };
  return (text, breaks = []) => {
    const runs = runsOfText(text);
    const keys: string[] = [];
    // Where the words of each run begin among all of the block; the last one is where they end.
    const begins: number[] = [];
    for (const run of runs) {
      begins.push(keys.length);
      keys.push(...keysOfRun(run));
    }
    begins.push(keys.length);
    const found = keys.map((key) => places.get(key) ?? []);
    const { starts, never } = cutAt(text, breaks);
    let near = usualContext;
    for (const at of runs.keys()) {
      if (never.includes(at) || begins[at] === begins[at + 1]) continue;
      const [from, to] = pieceAt(at, starts, runs.length);
      let context = usualContext;
      while (
        context <= mostContext &&
        !isOnce(
          keys,
          found,
          begins[Math.max(from, at - context)] ?? 0,
          begins[Math.min(to, at + context + 1)] ?? keys.length,
        )
      )
        context += 1;
      if (context > mostContext) never.push(at);
      else near = Math.max(near, context);
    }
    if (near === usualContext && starts.length + never.length === 0) return undefined;
    return {
      ...(near !== usualContext && { near }),
      ...(starts.length > 0 && { starts }),
      ...(never.length > 0 && { never }),
    };
  };
}

/** Where each key stands among others. */
function placesOf(keys: readonly string[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, key] of keys.entries()) {
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  return places;
}

function threeAt(keys: readonly string[], at: number): string {
  return keys.slice(at, at + 3).join(' ');
}

/** The words of a text without what parts them: where the browser takes two places for the same, so do these. */
function keysOf(found: string): string[] {
  return found.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** {@link keysOf} of a run of characters as it is printed. Nearly all are a small word of plain letters. */
function keysOfRun(run: string): readonly string[] {
  return /^[a-z]+$/.test(run) ? [run] : keysOf(asFound(run));
}

/** Where a text is cut for the browser, in runs of characters. What stands directly before a mark, or around one, is one word with it. */
function cutAt(text: string, breaks: readonly number[]): { starts: number[]; never: number[] } {
  const starts = new Set<number>();
  const never: number[] = [];
  for (const at of breaks) {
    const before = runsOfText(text.slice(0, at)).length;
    const isWithin = /\S/.test(text[at] ?? '') && /\S/.test(text[at - 1] ?? '');
    if (isWithin || /[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) {
      never.push(before - 1);
      starts.add(before - 1);
    }
    starts.add(before);
  }
  return { starts: [...starts].sort((a, b) => a - b), never };
}
