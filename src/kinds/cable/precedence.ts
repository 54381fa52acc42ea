/** How fast a message is handled, by its letter; a doubled letter (`OO`) says the same (5 FAH-2 H-230). */
const names: Readonly<Record<string, string>> = { Z: 'FLASH', O: 'IMMEDIATE', P: 'PRIORITY', R: 'ROUTINE' };

/**
 * Spells a precedence out: `R`, `RR` and `ROUTINE` give `ROUTINE`. Of two (`O P`, for the action and the info addressees)
 * the first, the action addressees', counts. Undefined for what is no precedence.
 */
export function spellPrecedence(printed: string): string | undefined {
  const first = printed.trim().toUpperCase().split(/\s+/)[0] ?? '';
  const letter = /^([A-Z])\1?$/.exec(first)?.[1];
  if (letter) return names[letter];
  if (/^(?:NIACT|IMMED)$/.test(first)) return 'IMMEDIATE';
  return Object.values(names).find((name) => name === first);
}
