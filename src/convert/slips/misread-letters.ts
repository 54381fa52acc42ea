import { type Detector, slipAt } from './slip.ts';

/** A figure among small letters (`c0nflict`, `mi1itary`), a letter among figures (`2O31`), or the sign that stands for a character that could not be read. */
export const misreadLetters: Detector = ({ words }) =>
  words.flatMap((word) => {
    if (word.text.includes('\uFFFD')) return [slipAt([word], 'a character could not be read')];
    if (/(?<![\p{L}\d])\d+[OIl]+\d*(?!\p{L})/u.test(word.text) && !/:\/\//.test(word.text))
      return [slipAt([word], 'a letter stands among figures')];
    if (/[/@_=&#:]/.test(word.text)) return [];
    return /\p{Ll}[01]+\p{Ll}{2}|^["“‘'(]?[01]\p{Ll}{3}/u.test(word.text)
      ? [slipAt([word], 'a figure stands among letters')]
      : [];
  });
