import { fold } from '../../text/folding.ts';
import { ownLanguage } from '../../text/languages.ts';
import { askable, isSmall, tells, weak } from '../words/small-words.ts';
import { runsOfText, wordsOf } from '../words/words.ts';
import { datesIn } from './dates.ts';
import type { Term } from './names.ts';

/** What was typed, cut into what is looked for. */
export interface Query {
  /** Words that tell something, in small letters, each once. */
  readonly words: readonly string[];
  /** What stood between quotation marks: it has to stand in a text just so. */
  readonly phrases: readonly string[];
  /** Days and months, which are no words of {@link words}. */
  readonly dates: readonly Term[];
  /** How many words were left out because there were too many. */
  readonly leftOut: number;
  /** The language that it is asked in, where its small words tell. */
  readonly language?: string | undefined;
}

/** A pasted page is looked for by its longest words: more would find nothing else and take long. */
const mostWords = 16;

/**
 * Cuts a query. Tags of markup are no words.
 *
 * @param isName whether a word is a name of something: "UN" is no small word of French then, unless all else is French
 * @param languages of the edition and its texts
 */
export function readQuery(
  typed: string,
  isName: (key: string) => boolean,
  languages: readonly string[],
): Query {
  const text = fold(typed.replace(/<\/?[a-z!][^<>]*>/gi, ' ')).text;
  const phrases: string[] = [];
  const unquoted = text.replace(/"([^"]+)"/g, (_, phrase: string) => {
    if (tellingIn(phrase, isName).words.length > 0) phrases.push(phrase.trim());
    return ' ';
  });
  const { rest, dates } = datesIn(unquoted, languages);
  const { language, words } = tellingIn(rest, isName);
  const longest = [...words].sort((a, b) => b.length - a.length).slice(0, mostWords);
  const kept = words.filter((word) => longest.includes(word));
  return { words: kept, phrases, dates, leftOut: words.length - kept.length, language };
}

/** The words of a text that tell something, each once, and the language of which it has more small words than of any other. */
function tellingIn(text: string, isName: (key: string) => boolean): Pick<Query, 'words' | 'language'> {
  const words = wordsOf(text);
  const keys = words.map(({ key }) => key);
  const [first, second] = askable
    .map((language) => ({
      language,
      count: keys.filter((key) => isSmall(key, language) && (language === ownLanguage || !isName(key)))
        .length,
    }))
    .sort((a, b) => b.count - a.count);
  const language = first && first.count > (second?.count ?? 0) ? first.language : undefined;
  const runs = runsOfText(text);
  const isInitials = (at: number) =>
    isName(keys[at] ?? '') && /^\P{Ll}+$/u.test(runs[words[at]?.at ?? 0] ?? '');
  const telling = keys.filter((_, at) => tells(keys, at) && (tells(keys, at, language) || isInitials(at)));
  const strong = telling.filter((key) => !weak.has(key));
  return { words: [...new Set(strong.length > 0 ? strong : telling)], language };
}
