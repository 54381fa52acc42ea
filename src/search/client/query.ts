import { fold } from '../../text/folding.ts';
import { formsOf } from '../words/languages.ts';
import { wordsOf } from '../words/words.ts';

/** What was typed, cut into what is looked for. */
export interface Query {
  /** Words that tell something, in small letters, each once. */
  readonly words: readonly string[];
  /** What stood between quotation marks: it has to stand in a text just so. */
  readonly phrases: readonly string[];
  /** How many words were left out because there were too many. */
  readonly leftOut: number;
  /** The language that it is asked in, where its small words tell. */
  readonly language?: string | undefined;
}

/** A pasted page is looked for by its longest words: more would find nothing else and take long. */
const mostWords = 16;

/** Cuts a query. Tags of markup are no words. @param languages of the texts */
export function readQuery(typed: string, languages: readonly string[]): Query {
  const text = fold(typed.replace(/<\/?[a-z!][^<>]*>/gi, ' ')).text;
  const tells = ({ key }: { readonly key: string }) =>
    !languages.some((language) => formsOf(language).everywhere.has(key));
  const phrases: string[] = [];
  const rest = text.replace(/"([^"]+)"/g, (_, phrase: string) => {
    if (wordsOf(phrase).some(tells)) phrases.push(phrase.trim());
    return ' ';
  });
  const words = [
    ...new Set(
      wordsOf(rest)
        .filter(tells)
        .map(({ key }) => key),
    ),
  ];
  const longest = [...words].sort((a, b) => b.length - a.length).slice(0, mostWords);
  const kept = words.filter((word) => longest.includes(word));
  return { words: kept, phrases, leftOut: words.length - kept.length, language: askedIn(rest, languages) };
}

/** The language of which a text has more small words than of any other. */
function askedIn(text: string, languages: readonly string[]): string | undefined {
  const words = wordsOf(text);
  const counts = languages
    .map((language) => {
      const { everywhere } = formsOf(language);
      return { language, count: words.filter(({ key }) => everywhere.has(key)).length };
    })
    .sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  return first && first.count > (second?.count ?? 0) ? first.language : undefined;
}
