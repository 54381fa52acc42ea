import { fold } from '../../text/folding.ts';

/** A letter's head is not longer than this, in lines with words. */
export const longestHead = 30;

const salutation =
  /^(?:(?:my )?dear(?:est)? .{1,70}|(?:your )?excellenc(?:y|ies)|(?:dear )?(?:sir|madam)s?(?: (?:or|\/) madam)?|to whom it may concern|gentlemen|cher[es]* .{1,70}|monsieur(?: (?:le|l') ?.{1,70})?|madame(?: (?:la|l') ?.{1,70})?|mesdames(?:,? (?:et )?messieurs)?|messieurs|excellences?)(?:, (?:sir|madam|monsieur|madame))?$/i;
/** What the last sentence of a letter says. */
const formula =
  /(?<!\p{L})(?:yours (?:sincerely|faithfully|truly|respectfully)|(?:very )?(?:sincerely|respectfully|faithfully)(?: yours)?,?$|(?:kind|best|warm) regards|please accept,? .{0,60}(?:assurances?|consideration)|assurances? of (?:my|our|its) .{0,20}consideration|accept, (?:sir|madam|excellency)|(?:veuillez|je vous prie|nous vous prions)(?: d'| de)? ?(?:agreer|croire|recevoir|accepter)|assurance de (?:ma|notre|sa) .{0,20}consideration|(?:haute|parfaite) consideration|salutations (?:distinguees|les meilleures)|cordialement)/iu;

/** Whether a line addresses somebody: "Dear Mr. Roe,", "Excellency,", "Monsieur le Ministre,". */
export function isSalutation(line: string): boolean {
  return line.length < 90 && salutation.test(fold(line).text.replace(/ ?[,:;!]?$/, ''));
}

/** Whether a text says the last words of a letter: "Yours sincerely", "Veuillez agréer …". */
export function hasFormula(text: string): boolean {
  return formula.test(fold(text).text);
}

/** Which of the first lines with words addresses somebody; -1 where none does before the text begins. */
export function salutationIn(printed: readonly string[]): number {
  const head = printed.slice(0, longestHead);
  const at = head.findIndex(isSalutation);
  return head.slice(0, Math.max(at, 0)).some((line) => line.length > 160) ? -1 : at;
}
