import { stemmer } from '@orama/stemmers/english';
import type { WordForms } from './languages.ts';

/** Words that say how others stand to one another, or that a question is asked: alone they tell nothing of a text. */
const everywhere =
  'a about above according after again all already also although am an and another any anybody anyone anything are around as at ' +
  'be became because become been before being below between both but by can certain come comes concerning could despite did do ' +
  'does doing down due during each either else especially even ever every everybody everyone exactly exist exists few for from ' +
  'further get gets got had happen happened happens has have having he her here hers him his how however i if in including ' +
  'indeed instead into is it its itself just know knows like made make makes many may me mean means merely mention mentioned mentions might mine more most ' +
  'much must my namely neither no nobody nor not nothing of off often on once one only onto or other others otherwise our ours ' +
  'out over own particular particularly per perhaps please quite rather regard regarding said say saying says seem seems several ' +
  'shall she should show shows since so some somebody someone something still such tell tells than that the their theirs them ' +
  'themselves then there therefore these they thing things think thinks this those though through throughout thus to together ' +
  'too toward towards under until up upon various very was we were what whatever when where whereas whether which while who whom ' +
  'whose why will with within without would yet you your yours';

const irregular = new Map<string, string>(
  (
    'paid:pay met:meet led:lead took:take taken:take fought:fight sent:send gave:give given:give held:hold kept:keep went:go bought:buy sold:sell ' +
    'spent:spend lost:lose built:build fled:flee wrote:write written:write made:make men:man women:woman lives:life allies:ally ' +
    'centre:center defence:defense'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Spellings of the two sides of the Atlantic as one: "organise", "neighbour". */
const oneSpelling = (word: string) =>
  (irregular.get(word) ?? word)
    .replace(/(?<=..)is(?=(?:e[drs]?|ers|ing|ations?|ational)$)/, 'iz')
    .replace(/(?<=...)our(?=(?:s|ed|ing|hoods?|able)?$)/, 'or')
    .replace(/programme(?=s?$)/, 'program');

/** Texts say most of their words again and again. */
const known = new Map<string, string>();

export const english: WordForms = {
  everywhere: new Set(everywhere.split(' ')),
  stem: (word) => {
    const stem = known.get(word) ?? stemmer(oneSpelling(word));
    known.set(word, stem);
    return stem;
  },
};
