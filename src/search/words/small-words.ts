import { ownLanguage } from '../../text/languages.ts';

/** Words that say how others stand to one another, or that a question is asked: alone they tell nothing of a text. Without accents. */
const small = new Map([
  [
    'en',
    'a about above according after again ago all already also although always am an and another any anybody anyone anything are ' +
      'around as at be became because become been before being below between both but by can cant certain come comes concerning ' +
      'could despite did didn didnt do does doesn doesnt doing don dont down due during each either else especially even ever every ' +
      'everybody everyone exactly exist exists few for from further get gets got had happen happened happens has have having he her ' +
      'here hers him his how however i if in including indeed instead into is isn isnt it its itself just know knows like made make ' +
      'makes many may me mean means mention mentioned mentions merely might mine more most much must my namely neither never no ' +
      'nobody nor not nothing of off often on once one only onto or other others otherwise our ours out over own particular ' +
      'particularly per perhaps please quite rather regard regarding s said say saying says seem seems several shall she should ' +
      'show shows since so some somebody someone something still such tell tells than that the their theirs them themselves then ' +
      'there therefore these they thing things think thinks this those though through throughout thus to together too toward ' +
      'towards under until up upon various very was wasn wasnt we were what whatever whats when where whereas whether which while ' +
      'who whom whose why will with within without would yet you your yours',
  ],
  [
    'fr',
    'a ai ainsi apres as au aucun aussi autre autres aux avant avec avoir ce ceci cela celle celles celui ces cet cette ceux ' +
      'chaque chez ci combien comme comment dans de depuis des deux doit doivent donc dont du elle elles en encore entre est et ' +
      'etait ete etre eu eux fait il ils je jusqu la le les leur leurs lors lui ma mais me meme memes mes moi mon ne ni nos notre ' +
      'nous on ont ou par parce pas pendant peu peut peuvent plus pour pourquoi qu quand que quel quelle quelles quels qui quoi sa ' +
      'sans se selon sera ses si soit son sont sous sur tous tout toute toutes tres un une vers vos votre vous y',
  ],
]);
/** Words of a question that tell little beside others: "how long will it last". */
export const weak: ReadonlySet<string> = new Set(['far', 'last', 'lasts', 'long', 'soon']);
const sets = new Map([...small].map(([language, words]) => [language, new Set(words.split(' '))]));

/** The languages in which the search knows a question, whatever its texts are in. */
export const askable: readonly string[] = [...small.keys()];

/** Whether a word stands in every text of a language. @param key folded, in small letters */
export function isSmall(key: string, language: string = ownLanguage): boolean {
  return sets.get(language)?.has(key) ?? false;
}

/** Small words that are nouns too, and what stands before them then: "the will", "no means". */
const nouns = new Set(['will', 'means', 'say']);
const before = new Set('a any enough her his its no our own political the their your'.split(' '));
const figures = /^\d+$/;

/** Whether one word of a text tells something where it stands; the month of May does. @param words folded, in small letters */
export function tells(words: readonly string[], at: number, language: string = ownLanguage): boolean {
  const [last = '', key = '', next = ''] = [words[at - 1], words[at], words[at + 1]];
  if (!isSmall(key, language)) return true;
  if (language !== ownLanguage) return false;
  return (
    (nouns.has(key) && before.has(last)) || (key === 'may' && (figures.test(last) || figures.test(next)))
  );
}
