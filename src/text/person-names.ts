/** A person's name in its parts. */
export interface PersonName {
  readonly family: string;
  readonly given: string;
  /** What stands behind the whole name: "Jr.", "III". */
  readonly suffix?: string;
}

const suffixes = /,?\s+((?:Jr|Sr)\.?|II|III|IV)$/i;
const inOrder = /^(.+?)\s+((?:(?:al|bin|da|de|del|der|di|du|ibn|la|le|ould|van|von)\s+)*\S+)$/i;

/**
 * The parts of a name, printed as it is said ("Jane van der Roe", "Richard M. Doe, Jr.") or with the family's name first ("Roe, J Q"). Undefined for
 * a name of one word.
 */
export function personName(printed: string): PersonName | undefined {
  const whole = printed.trim();
  const suffix = suffixes.exec(whole)?.[1];
  const name = suffix ? whole.replace(suffixes, '') : whole;
  const more = suffix ? { suffix } : {};
  const [, before, behind] = /^([^,]+),\s*(.+)$/.exec(name) ?? [];
  if (before && behind) return { family: before.trim(), given: behind.trim(), ...more };
  const [, given, family] = inOrder.exec(name) ?? [];
  return given && family ? { family, given, ...more } : undefined;
}

/** Several names in one text; in "Roe, J Q" a comma is the name's own. */
export function namesInOne(names: readonly string[] | undefined): string | undefined {
  return names?.join(names.some((name) => name.includes(',')) ? '; ' : ', ');
}
