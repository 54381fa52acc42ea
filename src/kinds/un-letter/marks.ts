/** The marks that only letters circulated by the United Nations bear; each counts once. */
const marks: readonly RegExp[] = [
  /^(?:annex\**)?[^\S\n]*\**(?:identical )?(?:letters?|notes? verbales?) dated .*\b(?:from|addressed|\d{4})/im,
  /^.{0,80}\bDistr\.? ?: ?(?:General|Limited|Restricted|Provisional)\b/m,
  /^.{0,80}\bOriginal ?: ?(?:Arabic|Chinese|English|French|Russian|Spanish)\b/m,
  /^[^\S\n]*(?:United Nations\s{1,9})?(?:[AES]|ST)\/(?:[A-Z]+\/)*\d[\w/.]*(?:[^\S\n]{0,9}[–—-][^\S\n]{0,9}S\/\d[\w/.]*)?[^\S\n]*$/m,
  /^[^\S\n]*(?:General Assembly\s{1,9})?Security Council[^\S\n]*(?:Distr.*)?$/m,
  /^[^\S\n]*[*_]{0,9}[([]signed[)\]]/im,
  /^[^\S\n]*note by the (?:president|secretary)/im,
];

/** How many of the marks stand in a text. */
export function marksOf(lines: readonly string[]): number {
  const text = lines.join('\n');
  return marks.filter((mark) => mark.test(text)).length;
}
