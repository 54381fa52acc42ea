import { asFound } from '../text/text-directive.ts';
import { pieceAt } from './client/excerpt.ts';
import { usualContext, type Ways } from './file-shapes.ts';
import { runsOfText } from './words/words.ts';

/** More words beside one are not told: an address has to stay readable. */
const mostContext = 12;

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
  const places = new Map<string, number[]>();
  for (const [at, key] of all.entries()) {
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  }
  const isOnce = (keys: readonly string[]) => {
    const at = keys.reduce((best, key, nth) => (count(key) < count(keys[best] ?? '') ? nth : best), 0);
    const found = places
      .get(keys[at] ?? '')
      ?.filter((place) => keys.every((key, nth) => all[place - at + nth] === key));
    return found?.length === 1;
  };
  const count = (key: string) => places.get(key)?.length ?? 0;
  return (text, breaks = []) => {
    const keys = runsOfText(text).map((run) => keysOf(asFound(run)));
    const { starts, never } = cutAt(text, breaks);
    let near = usualContext;
    for (const at of keys.keys()) {
      if (never.includes(at) || keys[at]?.length === 0) continue;
      const [from, to] = pieceAt(at, starts, keys.length);
      let context = usualContext;
      while (
        context <= mostContext &&
        !isOnce(keys.slice(Math.max(from, at - context), Math.min(to, at + context + 1)).flat())
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

/** The words of a text without what parts them: where the browser takes two places for the same, so do these. */
function keysOf(found: string): string[] {
  return found.match(/[\p{L}\p{N}]+/gu) ?? [];
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
