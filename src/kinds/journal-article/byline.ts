const small = /^(?:ag|al|bin|da|dal|de|del|della|den|der|di|dos|du|el|ibn|la|le|ould|ten|ter|van|von|y)$/i;
const name = /^\p{Lu}[\p{L}'’.-]*$/u;
const institution =
  /universit|institut|cent(?:re|er)\b|department|school|college|facult|ministry|foundation|academy|laborator|council|\bstiftung|@|orcid/i;
// A footnote mark after a name, also as recognition misreads one: "Keller”".
const marks = /[\s*†‡§¶"”“'’¹²³⁰⁴-⁹\d]+$/u;

/** Whether a line names where an author works or can be written to. */
export function isAffiliation(text: string): boolean {
  return institution.test(text) && text.length < 250;
}

/**
 * Reads a line of authors: "Annette Keller", "A. Smith, Bintou Diallo and J. Ould Ahmed*".
 *
 * @returns nothing if any part of the line does not look like a person's name
 */
export function readAuthors(text: string): string[] | undefined {
  if (institution.test(text) || text.length > 200) return undefined;
  const names = text
    .replace(/^by\s+/i, '')
    .split(/\s*[,;]\s*(?:and|&)?\s*|\s+(?:and|et|und|&|\|)\s+/)
    .map((part) => part.replace(marks, '').trim())
    .filter((part) => part !== '');
  return names.length > 0 && names.every(isName) ? names : undefined;
}

function isName(text: string): boolean {
  const parts = text.split(/\s+/);
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''];
  if (parts.length < 2 || parts.length > 6 || !name.test(first) || !name.test(last)) return false;
  return /\p{L}{2}/u.test(last) && parts.every((part) => name.test(part) || small.test(part));
}
