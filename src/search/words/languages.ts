import { ownLanguage } from '../../text/languages.ts';
import { stemEnglish } from './english.ts';

/** What a word has in common with its inflections. Words come folded and in small letters. */
type Stemmer = (word: string) => string;

/** A language that nobody taught the search: its words are found as they are typed. */
const asWritten: Stemmer = (word) => word;

/** Loaded where there are texts in them. */
const others = new Map<string, () => Promise<Stemmer>>([
  ['fr', async () => (await import('@orama/stemmers/french')).stemmer],
]);
/** The languages besides the edition's own that the search was taught. */
export const taught: readonly string[] = [...others.keys()];
const loaded = new Map<string, Stemmer>([[ownLanguage, stemEnglish]]);

/** Makes languages ready for {@link stemmerOf}. @param tags BCP 47 */
export async function learn(tags: Iterable<string>): Promise<void> {
  for (const tag of tags) {
    const stemmer = await others.get(tag)?.();
    if (stemmer) loaded.set(tag, stemmer);
  }
}

/** The stemmer of a language that was learnt. */
export function stemmerOf(tag: string = ownLanguage): Stemmer {
  return loaded.get(tag) ?? asWritten;
}
