const signed = /^[^\S\n]*[*_]{0,9}[([]sign(?:ed|[ée])[)\]]/im;
/** The marks that only letters bear; each counts once. */
const letters: readonly RegExp[] = [
  /^(?:annex\**)?[^\S\n]*\**(?:identical )?(?:letters?|notes? verbales?) dated .*\b(?:from|addressed|\d{4})/im,
  /^(?:annexe\**)?[^\S\n]*\**(?:lettres? (?:identiques )?|notes? verbales? )dat[ée]e?s? du .*\d{4}/im,
  signed,
  /^[^\S\n]*note (?:by the (?:president|secretary)|du (?:pr[ée]sident|secr[ée]taire))/im,
];
/** The marks of every document of the United Nations. */
const documents: readonly RegExp[] = [
  /^.{0,80}\bDistr\.? ?:? ?(?:General|Limited|Restricted|Provisional|g[ée]n[ée]rale|limit[ée]e|restreinte|provisoire)(?!\p{L})/imu,
  /^.{0,80}\bOriginal ?: ?(?:Arabic|Chinese|English|French|Russian|Spanish|anglais|arabe|chinois|espagnol|français|russe)\b/m,
  /^[^\S\n]*(?:(?:United Nations|Nations Unies)\s{1,9})?(?:[AES]|ST)\/(?:[A-Z]+\/)*\d[\w/.]*(?:[^\S\n]{0,9}[–—-][^\S\n]{0,9}S\/\d[\w/.]*)?[^\S\n]*$/m,
  /^[^\S\n]*(?:(?:General Assembly\s{1,9})?Security Council|(?:Assembl[ée]e g[ée]n[ée]rale\s{1,9})?Conseil de s[ée]curit[ée])[^\S\n]*(?:Distr.*)?$/m,
];

/** How many of the marks stand in a text; none without one of a letter. One "(Signed)" and one mark of a document stand under many texts. */
export function marksOf(lines: readonly string[]): number {
  const text = lines.join('\n').normalize('NFC');
  const own = letters.filter((mark) => mark.test(text));
  const others = documents.filter((mark) => mark.test(text)).length;
  const weak = own.length === 1 && own[0] === signed && others < 2;
  return own.length === 0 || weak ? 0 : own.length + others;
}
