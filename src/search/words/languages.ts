import { ownLanguage } from '../../text/languages.ts';
import { english } from './english.ts';

/** What a search has to know of a language. Words come folded and in small letters. */
export interface WordForms {
  /** Words that stand in every text, without accents. */
  readonly everywhere: ReadonlySet<string>;
  /** What a word has in common with its inflections. */
  stem(word: string): string;
}

/** A language that nobody taught the search: its words are found as they are typed. */
const asWritten: WordForms = { everywhere: new Set(), stem: (word) => word };

/** Loaded where there are texts in them. */
const others = new Map([['fr', async () => (await import('./french.ts')).french]]);
/** The languages besides the edition's own that the search was taught. */
export const taught: readonly string[] = [...others.keys()];
const loaded = new Map([[ownLanguage, english]]);

/** Makes languages ready for {@link formsOf}. @param tags BCP 47 */
export async function learn(tags: Iterable<string>): Promise<void> {
  for (const tag of tags) {
    const forms = await others.get(tag)?.();
    if (forms) loaded.set(tag, forms);
  }
}

/** What is known of a language that was learnt. */
export function formsOf(tag: string = ownLanguage): WordForms {
  return loaded.get(tag) ?? asWritten;
}
