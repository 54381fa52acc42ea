/** The marks that only letters circulated by the United Nations bear; each counts once. */
const marks: readonly RegExp[] = [
  /^(?:annex\**)?\s*\**(?:identical )?(?:letters?|notes? verbales?) dated .*\b(?:from|addressed|\d{4})/im,
  /^.{0,80}\bDistr\.? ?: ?(?:General|Limited|Restricted|Provisional)\b/m,
  /^.{0,80}\bOriginal ?: ?(?:Arabic|Chinese|English|French|Russian|Spanish)\b/m,
  /^\s*(?:United Nations\s+)?(?:[AES]|ST)\/(?:[A-Z]+\/)*\d[\w/.]*(?:\s*[–—-]\s*S\/\d[\w/.]*)?\s*$/m,
  /^\s*(?:General Assembly\s+)?Security Council\s*(?:Distr.*)?$/m,
  /^[\s*_]*[([]signed[)\]]/im,
  /^\s*note by the (?:president|secretary)/im,
];

/** How many of the marks stand in a text. */
export function marksOf(lines: readonly string[]): number {
  const text = lines.join('\n');
  return marks.filter((mark) => mark.test(text)).length;
}
