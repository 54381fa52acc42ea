const marking =
  /^\((?:TS|S|C|U|SBU|LOU|FOUO|R)(?:(?:\/\/?|-)(?:NF|NOFORN|FOUO|OC|ORCON|SBU|SI|TK|G|HCS|RELIDO|REL(?: TO)?(?:,? [A-Z]{3,4})*,?|FGI))*\)/i;

/**
 * The portion marking that a text begins with, `(C/NF)`: how its paragraph is classified (5 FAH-1 H-240). Gives the printed
 * characters; undefined if there is none. A letter in lower case is a marking only directly behind a paragraph's number, where
 * the caller knows that no list item can stand.
 */
export function portionMarkingAt(text: string, lowerCase = false): string | undefined {
  const found = marking.exec(text)?.[0];
  // "(U)niversity" is a word.
  if (found === undefined || /^[a-z]/.test(text.slice(found.length))) return undefined;
  return lowerCase || found === found.toUpperCase() ? found : undefined;
}
