/**
 * A word or name as it is compared: without accents, capitals and whatever is no letter or digit. "Al-Qaeda" becomes "alqaeda". The
 * engine folds words in the same way.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
