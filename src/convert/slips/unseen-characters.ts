import { type Detector, slipAt } from './slip.ts';

/** What a word may hold that a reader does not see, or takes for something else, and how a message calls it. */
const suspects: readonly { readonly has: RegExp; readonly what: string }[] = [
  { has: /\u00AD/, what: 'a soft hyphen inside a word' },
  { has: /(?!\u00AD)\p{Default_Ignorable_Code_Point}/u, what: 'a character of no width' },
  {
    has: /\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{Script=Latin}/u,
    what: 'letters of two alphabets in one word',
  },
  { has: /[\p{Co}\p{Cn}\p{Cs}]/u, what: 'a character that has no meaning' },
  { has: /\p{Cc}/u, what: 'a control character' },
];

/** Characters that hide in a word: each sort is told once, at its first place, with the number of words that have it. */
export const unseenCharacters: Detector = ({ words }) => {
  const others = words.filter(({ text }) => /[^\x21-\x7E]/.test(text));
  return suspects.flatMap(({ has, what }) => {
    const having = others.filter(({ text }) => has.test(text));
    const [first] = having;
    if (!first) return [];
    const more = having.length > 1 ? `; ${having.length} words have one` : '';
    return [slipAt([first], `${what}${more}`)];
  });
};
