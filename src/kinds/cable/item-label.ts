/** The label that a line begins with: `(a)`, `A.`, `b)`. */
export interface ItemLabel {
  /** As printed. */
  readonly printed: string;
  /** In lower case. */
  readonly letter: string;
  /** How it is set, `(x)`, `x.` or `x)`, so that items of one list can be told from a marking or an initial. */
  readonly form: string;
}

/** Reads the letter of a sub-paragraph. Whether it is in its turn is for the caller to say: `A. Smith` begins no item. */
export function itemLabelAt(line: string): ItemLabel | undefined {
  const match = /^(?:\(([A-Za-z])\)|([A-Za-z])([.)]))(?= )/.exec(line);
  if (!match) return undefined;
  const letter = (match[1] ?? match[2] ?? '').toLowerCase();
  return { printed: match[0], letter, form: match[1] ? '(x)' : `x${match[3]}` };
}
