import type { SearchRecord } from './search-record.ts';
import { askable, isSmall } from './words/small-words.ts';
import { stemsOf, tellingWords, wordsOf } from './words/words.ts';

/** Names and synonyms, sorted by whether a text has them. */
export interface SortedNames {
  /** Lines of `shelf.json`. */
  readonly lines: readonly string[];
  /** Words that no text has, each with a name that stands in one, in stems. */
  readonly elsewhere: ReadonlyMap<string, string>;
}

/**
 * Gathers what means the same. What a text has is looked for when another of the group is typed; what none has only leads to the others.
 *
 * @param stems those of each block
 * @param languages of the texts
 * @param foreign names of which the words are found as they are written
 */
export function namesIn(
  records: readonly SearchRecord[],
  stems: readonly (readonly string[])[],
  synonyms: readonly (readonly string[])[],
  { languages, foreign }: { readonly languages: readonly string[]; readonly foreign: readonly string[] },
): SortedNames {
  const blocksWith = new Map<string, number[]>();
  for (const [block, some] of stems.entries())
    for (const stem of some) {
      const blocks = blocksWith.get(stem);
      if (blocks) blocks.push(block);
      else blocksWith.set(stem, [block]);
    }
  const singles = new Set(
    [...records.flatMap(({ names }) => names), ...synonyms.flat()]
      .map(wordsOf)
      .flatMap((words) => (words.length === 1 ? words.map(({ key }) => key) : [])),
  );
  const lines: string[] = [];
  const elsewhere = new Map<string, string>();
  const sort = (head: number, names: readonly string[], same: boolean) => {
    const items = [
      ...new Set(names.flatMap((name) => languages.map((one) => stemsOf(name, one, foreign).join(' ')))),
    ];
    // As they come out of a query, in which nobody knows yet that they are names: with small words of another language or, in it, without.
    const isKept = (key: string) => singles.has(key) || !askable.some((language) => isSmall(key, language));
    const typed = names
      .map((name) => tellingWords(name))
      .flatMap((words) => [words, words.filter(({ key }) => isKept(key))])
      .map((words) => words.map(({ stem }) => stem).join(' '))
      .filter((item, nth, all) => item !== '' && !items.includes(item) && all.indexOf(item) === nth);
    const stands = (item: string) =>
      item.split(' ').every((stem) => blocksWith.get(stem)?.some((block) => block !== head));
    const there = shortest(items.filter((item) => item !== '' && stands(item)));
    // Words that all stand somewhere, as "take place", can be a name together.
    const known = [
      ...items.filter((item) => !stands(item) && item.split(' ').every((stem) => blocksWith.has(stem))),
      ...(there.length > 0 ? typed : []),
    ];
    // A name that is the only one stands in its page's head, and needs no line.
    if (there.length + known.length > (same ? 1 : 0))
      lines.push(
        `${head}${same ? '=' : '!'}${there.join('|')}${known.length > 0 ? `;${known.join('|')}` : ''}`,
      );
    const target = there[0] ?? known[0];
    if (!same || target === undefined) return;
    for (const name of names)
      for (const { key, stem } of languages.flatMap((one) => tellingWords(name, one)))
        if (!blocksWith.has(stem) && !elsewhere.has(key)) elsewhere.set(key, target);
  };
  let head = 0;
  for (const { names, sameNames, blocks } of records) {
    sort(head, names, sameNames === true);
    head += blocks.length;
  }
  for (const group of synonyms) sort(-1, group, true);
  return { lines, elsewhere };
}

/** What has "president okell" has "okell" too, and need not be looked for; but the first name is what a page is called. */
function shortest(names: readonly string[]): string[] {
  const words = (name: string) => name.split(' ');
  return names.filter(
    (name, nth) =>
      nth === 0 ||
      !names.some((other) => other !== name && words(other).every((word) => words(name).includes(word))),
  );
}
