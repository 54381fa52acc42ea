import { isAffiliation, isPublisher, readAuthors } from '../../segment/byline.ts';
import { type Passage, wordsIn } from '../../segment/passages.ts';
import { textOf, type Word } from '../../segment/working-text.ts';

/**
 * Finds the words of the title among the passages of an article's head that are still there: those that the citation names,
 * or else the first lines that are no sentence, up to the authors.
 */
export function findTitle(passages: readonly Passage[], cited: string | undefined): Word[] | undefined {
  if (cited) {
    const longest = cited.split(/\s+/).length + 2;
    for (const passage of passages) {
      const words = wordsIn(passage).slice(0, longest);
      for (let count = words.length; count > 0; count -= 1)
        if (sameWords(textOf(words.slice(0, count)), cited)) return words.slice(0, count);
    }
    return undefined;
  }
  const marked = passages.find((passage) => wordsIn(passage)[0]?.heading === 0);
  if (marked) return wordsIn(marked);
  const isAbout = (passage: Passage | undefined): boolean =>
    passage?.lines[0] !== undefined && isAboutAuthors(textOf(passage.lines[0].words));
  // Whose paper it is may stand above its title.
  const publishers = passages.findIndex(
    (passage, at) => !isOfPublisher(passage) || isAbout(passages[at + 1]),
  );
  const [first, second] = passages.slice(Math.max(publishers, 0));
  if (!first) return undefined;
  const byline = second?.lines[0] !== undefined && readAuthors(textOf(second.lines[0].words)) !== undefined;
  const authors = byline ? 0 : authorsIn(first);
  const followed = authors > 0 || isAbout(second);
  const words = (authors > 0 ? first.lines.slice(0, authors) : first.lines).flatMap((line) => line.words);
  const printed = textOf(words);
  return followed && words.length <= 40 && !/[.,;:]$/.test(printed) && /^["“‘'(]?[\p{Lu}\d]/u.test(printed)
    ? words
    : undefined;
}

function isOfPublisher({ lines }: Passage): boolean {
  return lines.every(({ words }) => isPublisher(textOf(words)));
}

/** Whether two texts say the same words, capitals and punctuation aside. */
export function sameWords(a: string, b: string): boolean {
  return spoken(a) !== '' && spoken(a) === spoken(b);
}

/** The line of a passage on which the authors begin; 0 where none does. In a head all in capitals a line of the title may look like names. */
function authorsIn(passage: Passage): number {
  const lines = passage.lines.map((line) => textOf(line.words));
  const about = lines.flatMap((line, at) => (at > 0 && isAboutAuthors(line) ? [at] : []));
  const inCapitals = (text = '') => !/\p{Ll}/u.test(text);
  const other = about.find((at) => inCapitals(lines[at]) !== inCapitals(lines[0]));
  const named = about.filter((at) => readAuthors(lines[at] ?? ''));
  return (inCapitals(lines[0]) ? (named.find((at) => at === other) ?? named.at(-1)) : about[0]) ?? 0;
}

function isAboutAuthors(text: string): boolean {
  return readAuthors(text) !== undefined || isAffiliation(text);
}

function spoken(text: string): string {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}
