import type { Span } from '../text/quotes.ts';

const money =
  '(?:dollars?|cents?|euros?|francs?|pounds?|pence|livres?|shillings?|dinars?|dirhams?|pesos?|rand|roubles?|rupees?|yen)(?!\\p{L})';
/** "US$ 5", "US $5", "US dollars"; "$US 5", "5 dollars des États". */
const moneyBehind = new RegExp(`^(?: ?\\p{Sc}|[ -]${money})`, 'iu');
const moneyBefore = new RegExp(
  `\\p{Sc}$|(?<!\\p{L})${money} (?:of (?:the )?|de la |des |du |d['’]|de )?$`,
  'iu',
);
/** An address, or the number of a paper: "PSC/AU/12", "mail@un.example". */
const address = /@|:\/\/|^www\./;
const number = /^(?=.*\d)[\p{L}\d.()_-]+(?:\/[\p{L}\d.()_-]+)+$/u;

/** Whether a name is only a part of what says something else where it stands: a currency, the number of a paper, an address. */
export function isPartOfSign(text: string, { start, end }: Span): boolean {
  const [before, behind] = [text.slice(Math.max(0, start - 80), start), text.slice(end, end + 80)];
  if (moneyBehind.test(behind) || moneyBefore.test(before)) return true;
  const left = /\S*$/.exec(before)?.[0] ?? '';
  const right = /^\S*/.exec(behind)?.[0] ?? '';
  const sign = (left + text.slice(start, end) + right).replace(/^[("“«[]+|[.,;:!?)"”»\]]+$/g, '');
  return address.test(sign) || number.test(sign);
}
