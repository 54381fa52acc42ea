import { refuse } from '../messages/message.ts';

/** Small words that are frequent in one language and not words, or rare ones, of the others. */
const smallWords: Readonly<Record<string, string>> = {
  English: 'the of and to in that is for with was by from this be which',
  French: 'le la les des du et est une dans que pour sur par aux qui',
  Spanish: 'el los las del y una en que para con por se su como más',
  Portuguese: 'o os as do da dos das e uma em que para com não pelo',
  German: 'der die das und den von zu mit ist des für im dem nicht ein',
  Italian: 'il lo gli della dei e di che per con una nel sono alla delle',
};
/** Fewer words than this say too little. */
const fewest = 40;

/** The language that most small words of a text belong to; undefined for a text that is too short, or has hardly any. */
export function languageOf(text: string): string | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < fewest) return undefined;
  const [best] = Object.entries(smallWords)
    .map(([language, list]) => {
      const small = list.split(' ');
      return { language, share: words.filter((word) => small.includes(word)).length / words.length };
    })
    .sort((a, b) => b.share - a.share);
  return best && best.share > 0.06 ? best.language : undefined;
}

/**
 * Refuses a text in another language than the edition's: its readers, terms and names are English.
 * @throws Refusal
 */
export function refuseOtherLanguages(text: string, file: string): void {
  const language = languageOf(text);
  if (language === undefined || language === 'English') return;
  refuse(
    'english-text',
    file,
    `a text in ${language}`,
    'a text in English: the terms that are searched and the names of the actors are English',
    'add the English version; documents of the United Nations have one under the same symbol',
  );
}
