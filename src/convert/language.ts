import { francAll } from 'franc-min';
import type { Message } from '../messages/message.ts';
import { languageName, ownLanguage, unknownLanguage } from '../text/languages.ts';

/** A text is judged by so many stretches of it, from its beginning to its end, each of so many characters (the detector reads 2,048 at most). */
const stretches = 8;
const length = 1000;
/** A text of two languages has so many stretches of the second, and it has this share. */
const second = { fewest: 2, share: 0.25 };
/** A text with fewer letters says too little. */
const fewest = 20;
/** By how much the best language has to be ahead of the second: a short text of names and numbers is like several. */
const ahead = (letters: number) => (letters < 300 ? 0.03 : 0);

/** Languages whose dates, line ends, titles and forms the readers know; each with words that stand everywhere in it and seldom in others. */
const commonWords: Readonly<Record<string, ReadonlySet<string>>> = {
  [ownLanguage]: wordsIn(
    'the of and to in that is was for on with as by are this from be it not which have has been were will',
  ),
  fr: wordsIn(
    'le les des du et dans une pour est sur qui par au aux il ne pas avec cette sont ont été leur ces ou',
  ),
};
const read = Object.keys(commonWords);
/** A stretch of so many words of which this share is common in one of these languages, and hardly any in the other, is in that language. */
const plainly = { words: 40, share: 0.15, other: 0.04 };

/** The languages of a text as BCP 47 tags. */
export interface Languages {
  /** That of most of its stretches; `und` where the text is too short or too mixed to say. */
  readonly language: string;
  /** Others that a good part of it is in. */
  readonly others: readonly string[];
}

/**
 * Tells the language of a text.
 *
 * @param lines the source as received, without line ends
 */
export function languagesOf(lines: readonly string[]): Languages {
  const text = lines
    .join('\n')
    .normalize('NFC')
    .replace(/\u00AD/g, '');
  const votes = new Map<string, number>();
  // All stretches are of one length: a few words at the end, of names and offices, do not outvote the text.
  const count = Math.min(stretches, Math.max(1, Math.round(text.length / length)));
  const step = Math.ceil(text.length / count);
  const starts = fromBothEnds(count);
  let read = 0;
  let [best, lead] = [unknownLanguage, 0];
  // What is still to be read may no longer change it.
  while (read < starts.length && lead <= starts.length - read) {
    const from = (starts[read] ?? 0) * step;
    read += 1;
    const language = languageOfStretch(text.slice(from, from + length));
    if (language === undefined) continue;
    votes.set(language, (votes.get(language) ?? 0) + 1);
    const [[first, most], [, next] = ['', 0]] = [...votes].sort(([, a], [, b]) => b - a) as [
      [string, number],
    ];
    [best, lead] = [first, most - next];
  }
  const language = lead > 0 ? best : unknownLanguage;
  // Of a short text that is half in one language and half in another, each has one stretch.
  const enough = lead > 0 ? second.fewest : 1;
  const others = [...votes].filter(
    ([tag, count]) => tag !== language && count >= enough && count / read >= second.share,
  );
  const found = [...others.map(([tag]) => tag), ...byScript(text)].filter((tag) => tag !== language);
  return { language, others: [...new Set(found)] };
}

/** The languages of a text in two scripts, paragraph by paragraph perhaps: each stretch is mostly in the one. None where it has but one. */
function byScript(text: string): string[] {
  if (!/(?!\p{Script=Latin})\p{L}/u.test(text)) return [];
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  const { true: latin = [], false: rest = [] } = Object.groupBy(words, (word) =>
    String(/\p{Script=Latin}/u.test(word)),
  ) as Partial<Record<'true' | 'false', string[]>>;
  if (Math.min(latin.length, rest.length) < second.share * words.length) return [];
  return [latin, rest].flatMap((some) => languageOfStretch(some.join(' ').slice(0, length)) ?? []);
}

/** The first stretch, the last, the second, the last but one …: two versions of a text stand one behind the other. */
function fromBothEnds(count: number): number[] {
  return Array.from({ length: count }, (_, at) => (at % 2 === 0 ? at / 2 : count - (at + 1) / 2));
}

function languageOfStretch(text: string): string | undefined {
  return plainLanguage(text) ?? detected(text);
}

/** Nearly every text is in a language that the readers know: a look at its commonest words spares the detector, which weighs 82 languages. */
function plainLanguage(text: string): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < plainly.words) return undefined;
  const shares = read
    .map((language) => {
      const common = words.filter((word) => commonWords[language]?.has(word)).length;
      return { language, share: common / words.length };
    })
    .sort((a, b) => b.share - a.share);
  const [first, second] = shares;
  if (!first || first.share < plainly.share || (second?.share ?? 0) > plainly.other) return undefined;
  return first.language;
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

function detected(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewest) return undefined;
  const [[code, best] = ['und', 0], [, next] = ['', 0]] = francAll(text);
  if (code === 'und' || best - next <= ahead(letters)) return undefined;
  // The detector names languages by three letters (ISO 639-3); the shortest tag is the right one.
  return new Intl.Locale(code).language;
}

/**
 * What an editor should know of a document's language: that nobody could tell it, that no reader knows it, that it is not the only one.
 *
 * @param file the source's path
 * @param seedFile where the language can be given
 */
export function languageWarnings({ language, others }: Languages, file: string, seedFile: string): Message[] {
  const warn = (found: string, expected: string, cure: string): Message[] => [
    { level: 'warning', name: 'know-language', file, line: 1, found, expected, cure },
  ];
  const known = read.map(languageName).join(' or ');
  const give = `give it in ${seedFile}: language: en, or fr`;
  const apart = 'if they are two versions of one text, add each by itself, as a document of its own';
  const all = others.map(languageName).join(' and ');
  if (language === unknownLanguage)
    return warn(
      others.length > 1 ? `a text in ${all}` : 'a text whose language could not be told',
      `a text in ${known}: dates, titles, broken words and names are read in these`,
      others.length > 1 ? `${apart}; else ${give}` : give,
    );
  if (!read.includes(language))
    return warn(
      `a text in ${languageName(language)}`,
      `a text in ${known}: dates, titles, broken words and names are read in these`,
      `read the page word by word; if the language is another, ${give}`,
    );
  if (others.length === 0) return [];
  return warn(
    `a text in ${languageName(language)} of which a good part is in ${all}`,
    'one language a document: all of the page is said to be in the one',
    `${apart}; if ${languageName(language)} is not the right one, ${give}`,
  );
}
