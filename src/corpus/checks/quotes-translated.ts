import { languageName, ownLanguage } from '../../text/languages.ts';
import { languageOf } from '../languages.ts';
import { citedQuotes } from '../quotes.ts';
import { at, type Check } from './check.ts';

export const quotesTranslated: Check = {
  name: 'quotes-translated',
  description: `
    A quote in another language than English has an English translation by the editor, which stands under it wherever it is shown. Who does not
    read the language can then see what a cell rests on; who does can see how the editor understood it.`,
  example: ['quotes:', '  - {document: declaration-1932, exact: le bac traverse le fleuve en hiver}'],
  cure: `
    Add \`translation\` with the same words in plain English: \`translation: the ferry crosses the river in winter\`. The quote itself
    stays as the document prints it.`,
  *check(corpus) {
    for (const { quote, entry, path } of citedQuotes(corpus)) {
      const language = languageOf(corpus, quote.document);
      if (language === ownLanguage || quote.translation !== undefined) continue;
      yield at(entry, path, 'quotes-translated', {
        found: `a quote in ${languageName(language)} without a translation: "${quote.exact}"`,
        expected: 'the same in English under it',
        cure: 'add "translation: …" to the quote; the words in "exact" stay as they are',
      });
    }
  },
};
