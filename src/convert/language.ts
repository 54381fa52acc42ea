import { francAll } from 'franc-min';
import type { Message } from '../messages/message.ts';
import { languageName, ownLanguage, unknownLanguage } from '../text/languages.ts';

/** A text is judged by so many stretches of it, from its beginning to its end, each of so many characters (the detector reads no more at once). */
const stretches = 6;
const length = 2000;
/** A text with fewer letters says too little. */
const fewest = 20;
/** By how much the best language has to be ahead of the second: a short text of names and numbers is like several. */
const ahead = (letters: number) => (letters < 300 ? 0.03 : 0);

/** Languages whose dates, line ends, titles and forms the readers know. */
const read = [ownLanguage, 'fr'];

/**
 * The language of a text as a BCP 47 tag: that of most of its stretches; `und` where the text is too short or too mixed to say.
 *
 * @param lines the source as received, without line ends
 */
export function languageOf(lines: readonly string[]): string {
  const text = lines
    .join('\n')
    .normalize('NFC')
    .replace(/\u00AD/g, '');
  const votes = new Map<string, number>();
  const step = Math.max(length, Math.ceil(text.length / stretches));
  let [best, lead] = [unknownLanguage, 0];
  // What is still to be read may no longer change it.
  for (let from = 0; from < text.length && lead <= Math.ceil((text.length - from) / step); from += step) {
    const language = languageOfStretch(text.slice(from, from + length));
    if (language === undefined) continue;
    votes.set(language, (votes.get(language) ?? 0) + 1);
    const [[first, most], [, second] = ['', 0]] = [...votes].sort(([, a], [, b]) => b - a) as [
      [string, number],
    ];
    [best, lead] = [first, most - second];
  }
  return lead > 0 ? best : unknownLanguage;
}

function languageOfStretch(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewest) return undefined;
  const [[code, best] = ['und', 0], [, second] = ['', 0]] = francAll(text);
  if (code === 'und' || best - second <= ahead(letters)) return undefined;
  // The detector names languages by three letters (ISO 639-3); the shortest tag is the right one.
  return new Intl.Locale(code).language;
}

/**
 * What an editor should know of a document's language: that nobody could tell it, or that no reader knows it.
 *
 * @param file the source's path
 * @param seedFile where the language can be given
 */
export function languageWarnings(language: string, file: string, seedFile: string): Message[] {
  if (read.includes(language)) return [];
  const known = read.map(languageName).join(' or ');
  const isUnknown = language === unknownLanguage;
  return [
    {
      level: 'warning',
      name: 'know-language',
      file,
      line: 1,
      found: isUnknown ? 'a text whose language could not be told' : `a text in ${languageName(language)}`,
      expected: `a text in ${known}: dates, titles, broken words and names are read in these`,
      cure: isUnknown
        ? `give it in ${seedFile}: language: en, or fr`
        : `read the page word by word; if the language is another, give it in ${seedFile}: language: en, say`,
    },
  ];
}
