/** Closing words in capitals that are nobody's name. */
const notNames =
  /^(?:END|BEGIN|COMMENT|SUMMARY|NOTE|TEXT|UNCLAS|UNCLASSIFIED|CONFIDENTIAL|SECRET|TOP|LIMITED|BT|NNNN|SIPDIS|NOFORN|NODIS|EXDIS|MINIMIZE|REGARDS|PAGE|SECTION|ANNEX|NOTAL|UNQUOTE|UNQTE|STOP|THANKS|ADVISE|NNN|SBU|CORRECTION)\b/;

/**
 * Whether a cable's last line is the name that signs it: a surname in capitals, of up to four words (`WEATHERFORD`, `DE LA CRUZ`,
 * `O'NEILL`), or one word with a capital.
 */
export function looksLikeSigner(line: string): boolean {
  if (notNames.test(line.toUpperCase())) return false;
  return /^(?:[A-Z][A-Z'’-]+)(?: [A-Z][A-Z'’.-]*){0,3}(?:\.|#+)?$/.test(line) && line.length <= 40
    ? true
    : /^(?:Mc|Mac|De|O')?[A-Z][a-z]+(?:-[A-Z][a-z]+)?$/.test(line);
}

/** Whether words are a surname in capitals and nothing else: one word, with a particle or an initial before it at most. */
export function isSurname(words: string): boolean {
  return (
    /^(?:(?:DE|DE LA|VAN|VAN DER|VON|DI|DU|LE|MC|MAC|ST\.|[A-Z]\.) )?[A-Z][A-Z'’-]{2,24}$/.test(words) &&
    looksLikeSigner(words)
  );
}
