/**
 * Where sentences end in a text of capitals, as telegrams are: there a capital before a full stop says nothing, but a letter alone and the
 * abbreviations of titles still end none. The match is the mark and the space behind it.
 */
export const sentenceEndInCapitals =
  /(?<!\b(?:[A-Z]|REF|ST|DR|MR|MRS|MESSRS|GEN|COL|LT|CAPT|AMB|U\.N|U\.S))([.?!][”’"')]*)(\s+)(?=[“"'(]?[\p{Lu}])/gu;

/** Whether a text has capitals and no small letters. */
export function isInCapitals(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}
