import { stemIn, stemInName } from '../words/words.ts';
import type { Engine } from './engine.ts';
import { type Form, named, type Term, type Typed, termsOf } from './names.ts';
import type { Query } from './query.ts';
import type { Shelf } from './shelf.ts';
import { meant, parted } from './spelling.ts';

/** A word that no text has, with those that were looked for instead. */
export interface Corrected {
  readonly typed: string;
  readonly meant: readonly string[];
}

/** A misspelt word counts for less than one that stands there. */
const misspelt = 0.85;
/** A word of another language than the question's that looks alike, and one word out of a foreign name. */
const elsewhere = { language: 0.6, name: 0.5 };

/** What is looked for: the words with their names and synonyms; for those that no text has, what is meant by them. */
export async function understand(
  engine: Engine,
  shelf: Shelf,
  { words, language: asked }: Pick<Query, 'words' | 'language'>,
): Promise<{ terms: Term[]; corrected: Corrected[] }> {
  const { languages, foreign } = shelf.file;
  // A language that no text is in takes nothing from those of the texts.
  const other = asked !== undefined && languages.includes(asked) ? asked : undefined;
  const weightIn = (language: string) => (other === undefined || other === language ? 1 : elsewhere.language);
  const typed = (word: string): Typed => ({
    word,
    forms: [
      ...languages.map((language) => ({ stems: [stemIn(word, language)], weight: weightIn(language) })),
      ...(foreign.some((name) => name.split(' ').includes(word)) && stemInName(word) !== word
        ? [{ stems: [stemInName(word)], weight: elsewhere.name }]
        : []),
    ],
  });
  const stands = async (word: string) => {
    const found = typed(word).forms.flatMap(({ stems }) =>
      stems.flatMap((stem) => engine.shelves.map((one) => engine.blocksWith(one, stem))),
    );
    return (await Promise.all(found)).some((blocks) => blocks.size > 0);
  };
  const corrected: Corrected[] = [];
  const instead = async (word: string): Promise<readonly Form[]> => {
    const halves = await parted(shelf, word, stands);
    if (halves) return [{ stems: halves.map((half) => stemIn(half)), weight: 1 }];
    const { words: near, stems } = await meant(shelf, word);
    if (near[0] && !near[0].startsWith(word)) corrected.push({ typed: word, meant: near });
    if (stems) return named(shelf, stems).forms;
    return near
      .flatMap((one) => termsOf(shelf, [typed(one)]).flatMap(({ forms }) => forms))
      .map((form) => ({ ...form, weight: form.weight * misspelt }));
  };
  const terms = termsOf(shelf, words.map(typed));
  const understood = terms.map(async (term) =>
    term.known || (await stands(term.typed)) ? term : { ...term, forms: await instead(term.typed) },
  );
  const pairs = words.map(async (word, at) => {
    const next = words[at + 1] ?? '';
    const whole = word + next;
    return word.length > 2 && next.length > 2 && (await stands(whole)) ? { word, next, whole } : undefined;
  });
  const wholes = (await Promise.all(pairs)).filter((pair) => pair !== undefined);
  return {
    terms: (await Promise.all(understood)).map((term) => ({
      ...term,
      forms: [
        ...term.forms,
        // Typed in two words and written in one: "counter terrorism".
        ...wholes
          .filter(({ word, next }) => term.typed === word || term.typed === next)
          .map(({ whole }) => ({ stems: [stemIn(whole)], weight: 1 })),
      ],
    })),
    corrected,
  };
}
