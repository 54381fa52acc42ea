import { type Detector, slipAt } from './slip.ts';

const comma = /[\p{L}\d][)\]”"’]*[,;]["“‘(]?\p{L}/u;
const bracket = /\p{L}[)\]]\p{L}{2}/u;
const stop = /\p{Ll}{3}["”’)]*[.!?]["“‘(]?\p{Lu}\p{Ll}/u;
/** A character that a web page writes as a code. */
const entity = /&#?\w+;/;
const address = /:\/\/|www\.|@|\.(?:com|org|net|int|html?|pdf)\b/i;

/** Words that punctuation holds together because a space is missing: `well),the`, `government.The`. */
export const missingSpaces: Detector = ({ words }) =>
  words.flatMap((word) => {
    const { text } = word;
    // Nothing can be missing inside most words.
    if (/^[A-Za-z]+[.,;:]?$/.test(text)) return [];
    // "d,Affaires" misses an apostrophe, not a space; "(s)he" and "state(s)of" are nothing sure.
    if (
      address.test(text) ||
      entity.test(text) ||
      /^\p{L}{1,2},\p{L}/u.test(text) ||
      /\(\p{L}{1,2}\)/u.test(text)
    )
      return [];
    return comma.test(text) || bracket.test(text) || stop.test(text)
      ? [slipAt([word], 'a space seems to be missing after the punctuation')]
      : [];
  });
