import { ownLanguage } from '../text/languages.ts';
import { askable, isSmall } from './words/small-words.ts';
import { spaced, stemInName, wordsOf } from './words/words.ts';

/** Whether a name is in another language than the edition's own: it has a small word of one that the search was taught ("pays du champ"). */
function isForeign(name: string): boolean {
  return wordsOf(name).some(
    ({ key }) =>
      key.length > 1 &&
      !isSmall(key) &&
      askable.some((language) => language !== ownLanguage && isSmall(key, language)),
  );
}

/**
 * The foreign names among names of which a word would be taken for a form of another: as their keys, with spaces between.
 *
 * @param names as they are written
 * @param texts only those that stand in one of them
 */
export function foreignNames(names: Iterable<string>, texts: readonly string[]): string[] {
  const keys = [...new Set(names)]
    .filter(isForeign)
    .map((name) => wordsOf(name).map(({ key }) => key))
    .filter((words) => words.length > 1 && words.some((key) => stemInName(key) !== key))
    .map((words) => words.join(' '));
  if (keys.length === 0) return [];
  const all = texts.map(spaced);
  return [...new Set(keys)].filter((name) => all.some((text) => text.includes(` ${name} `)));
}
