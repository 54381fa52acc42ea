/** The marks that only letters bear; each counts once. */
const letters: readonly RegExp[] = [
  /^(?:annex\**)?[^\S\n]*\**(?:identical )?(?:letters?|notes? verbales?) dated .*\b(?:from|addressed|\d{4})/im,
  /^(?:annexe\**)?[^\S\n]*\**(?:lettres? (?:identiques )?|notes? verbales? )dat[ée]e?s? du .*\d{4}/im,
  /^[^\S\n]*[*_]{0,9}[([]sign(?:ed|[ée])[)\]]/im,
  /^[^\S\n]*note (?:by the (?:president|secretary)|du (?:pr[ée]sident|secr[ée]taire))/im,
];
/** The marks of every document of the United Nations. */
const documents: readonly RegExp[] = [
  /^.{0,80}\bDistr\.? ?:? ?(?:General|Limited|Restricted|Provisional|g[ée]n[ée]rale|limit[ée]e|restreinte|provisoire)(?!\p{L})/imu,
  /^.{0,80}\bOriginal ?: ?(?:Arabic|Chinese|English|French|Russian|Spanish|anglais|arabe|chinois|espagnol|français|russe)\b/m,
  /^[^\S\n]*(?:(?:United Nations|Nations Unies)\s{1,9})?(?:[AES]|ST)\/(?:[A-Z]+\/)*\d[\w/.]*(?:[^\S\n]{0,9}[–—-][^\S\n]{0,9}S\/\d[\w/.]*)?[^\S\n]*$/m,
  /^[^\S\n]*(?:(?:General Assembly\s{1,9})?Security Council|(?:Assembl[ée]e g[ée]n[ée]rale\s{1,9})?Conseil de s[ée]curit[ée])[^\S\n]*(?:Distr.*)?$/m,
];

/** How many of the marks stand in a text; none without one of a letter. */
export function marksOf(lines: readonly string[]): number {
  const text = lines.join('\n').normalize('NFC');
  const own = letters.filter((mark) => mark.test(text)).length;
  return own === 0 ? 0 : own + documents.filter((mark) => mark.test(text)).length;
}
