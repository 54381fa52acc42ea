import { stemmer } from '@orama/stemmers/english';

/** What an ending does not tell: the word, and others that are forms of it. */
const irregular = new Map(
  (
    'pay paid,meet met,lead led,take took taken,fight fought,send sent,give gave given,hold held,keep kept,go went,buy bought,sell sold,' +
    'spend spent,lose lost,build built,flee fled,write wrote written,make made,man men,woman women,life lives,ally allies,leave left,' +
    'fall fell fallen,break broke broken,begin began begun,choose chose chosen,grow grew grown,run ran,bring brought,seek sought,' +
    'withdraw withdrew withdrawn,stand stood,win won,speak spoke spoken,strike struck,hide hid hidden,center centre,defense defence'
  )
    .split(',')
    .flatMap((line) => {
      const [word = '', ...others] = line.split(' ');
      return others.map((other) => [other, word] as const);
    }),
);

/** Spellings of the two sides of the Atlantic as one: "organise", "neighbour". */
const oneSpelling = (word: string) =>
  (irregular.get(word) ?? word)
    .replace(/(?<=..)is(?=(?:e[drs]?|ers|ing|ations?|ational)$)/, 'iz')
    .replace(/(?<=...)our(?=(?:s|ed|ing|hoods?|able)?$)/, 'or')
    .replace(/programme(?=s?$)/, 'program');

/** Texts say most of their words again and again. */
const known = new Map<string, string>();

/** What an English word has in common with its inflections. @param word folded, in small letters */
export function stemEnglish(word: string): string {
  const stem = known.get(word) ?? stemmer(oneSpelling(word));
  known.set(word, stem);
  return stem;
}
