import { stemmer } from '@orama/stemmers/english';
import type { WordForms } from './languages.ts';

/** Words that say how others stand to one another, or that a question is asked: alone they tell nothing of a text. */
const everywhere =
  'a about above according after again all also am an and any anybody anyone anything are as at be because been before being ' +
  'below between both but by can concerning could did do does doing down during each else even ever every everybody everyone ' +
  'exactly exist exists few for from further get gets got had happen happened happens has have having he her here hers him his ' +
  'how i if in into is it its itself just know knows like many may me mean means might mine more most much must my no nobody nor ' +
  'not nothing of off on once one only onto or other others our ours out over own per please regarding said say saying says ' +
  'shall she should show shows since so some somebody someone something such tell tells than that the their theirs them ' +
  'themselves then there these they thing things think thinks this those though through thus to too toward towards under until ' +
  'up upon very was we were what whatever when where whether which while who whom whose why will with within without would yet ' +
  'you your yours';

const irregular = new Map<string, string>(
  (
    'paid:pay met:meet led:lead took:take taken:take fought:fight sent:send gave:give given:give held:hold kept:keep went:go gone:go ' +
    'bought:buy sold:sell spent:spend lost:lose built:build fled:flee spoke:speak spoken:speak wrote:write written:write knew:know known:know ' +
    'began:begin begun:begin brought:bring caught:catch chose:choose chosen:choose fell:fall fallen:fall made:make meant:mean told:tell ' +
    'thought:think won:win men:man women:woman lives:life thieves:thief allies:ally centre:center theatre:theater defence:defense offence:offense'
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

export const english: WordForms = {
  everywhere: new Set(everywhere.split(' ')),
  stem: (word) => stemmer(oneSpelling(word)),
};
