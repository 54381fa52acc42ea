/**
 * Whether a line between the captions and the E.O. line says for whom the cable is or to whom it is to be passed: `DEPT FOR EUR/W`,
 * `STATE PASS TO USAID`, `LONDON AND PARIS FOR AFRICA WATCHERS` (5 FAH-1 H-230). The place is the caller's to know: elsewhere such
 * words are a sentence.
 */
export function looksLikePassing(line: string): boolean {
  if (line.length > 160 || /^\d+[.)]/.test(line)) return false;
  return /^(?:[A-Z0-9][\w/.,'&()-]* ){0,12}(?:FOR|PASS|PASSED|ALSO|FROM|TO|ATTN|ATTENTION)\b:? ?\S/i.test(
    line,
  );
}
