/** The language in which the edition speaks: its pages, its descriptions, what its editors write. */
export const ownLanguage = 'en';

/** What stands for a language that nobody could tell (BCP 47, RFC 5646). */
export const unknownLanguage = 'und';

const names = new Intl.DisplayNames('en', { type: 'language' });

/** What a language is called: "French" for `fr`; an unknown one is "an unknown language". */
export function languageName(tag: string): string {
  return tag === unknownLanguage ? 'an unknown language' : (names.of(tag) ?? tag);
}

// Scripts of living languages that run from right to left.
const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** What an element says of its language; nothing where that is the edition's own. */
export function languageAttributes(tag: string): { readonly lang?: string; readonly dir?: 'rtl' } {
  if (tag === ownLanguage) return {};
  const { script = '' } = new Intl.Locale(tag).maximize();
  return { lang: tag, ...(rightToLeft.has(script) && { dir: 'rtl' }) };
}
