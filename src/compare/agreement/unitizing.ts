/** A stretch of a text that a coder marked: at which word it begins, and how many words it has. */
export interface Unit {
  readonly begin: number;
  readonly length: number;
}

/** What two coders marked for one thing: by each, stretches that do not overlap, in the order of the text. */
export type Marked = readonly [readonly Unit[], readonly Unit[]];

/**
 * Krippendorff's alpha for unitising, uα: how far two coders marked the same stretches of a text, for one thing or several, with what chance
 * would give taken off. α = 1 − Σ observed ∕ Σ expected. Two stretches that overlap differ by the squares of how far their beginnings and
 * their ends lie apart; a stretch where the other marked nothing differs by the square of its length (K. Krippendorff, "On the Reliability
 * of Unitizing Continuous Data", 1995, and Content Analysis, 2nd edition, 2004, chapter 11).
 *
 * @param length how many words the whole text has
 * @returns undefined where nothing is marked
 */
export function unitizing(length: number, marked: readonly Marked[]): number | undefined {
  const sum = (of: (one: Marked) => number) => marked.reduce((total, one) => total + of(one), 0);
  const expected = sum((one) => byChance(length, one));
  return expected === 0 ? undefined : 1 - sum((one) => observed(length, one)) / expected;
}

function observed(length: number, [first, second]: Marked): number {
  // Each pair of coders is counted both ways, and so is what divides it.
  const apart = first.flatMap((a) => second.map((b) => (overlap(a, b) ? distance(a, b) : 0)));
  const alone = [
    ...first.filter((a) => !second.some((b) => overlap(a, b))),
    ...second.filter((b) => !first.some((a) => overlap(a, b))),
  ].map((unit) => unit.length ** 2);
  return [...apart, ...alone].reduce((total, one) => total + one, 0) / length ** 2;
}

function overlap(a: Unit, b: Unit): boolean {
  return a.begin < b.begin + b.length && b.begin < a.begin + a.length;
}

function distance(a: Unit, b: Unit): number {
  return (a.begin - b.begin) ** 2 + (a.begin + a.length - b.begin - b.length) ** 2;
}

// What the two would differ by if stretches as long as theirs fell anywhere in the text, and gaps as long as theirs.
function byChance(length: number, [first, second]: Marked): number {
  const units = [...first, ...second].map((unit) => unit.length);
  const gaps = [...gapsOf(length, first), ...gapsOf(length, second)];
  const parts = units.map((l) => {
    const onUnits = ((units.length - 1) / 3) * (2 * l ** 3 - 3 * l ** 2 + l);
    const inGaps = gaps.reduce((total, gap) => total + (gap >= l ? gap - l + 1 : 0), 0);
    return onUnits + l ** 2 * inGaps;
  });
  const within = units.reduce((total, l) => total + l * (l - 1), 0);
  const both = 2 * length;
  return ((2 / length) * parts.reduce((total, one) => total + one, 0)) / (both * (both - 1) - within);
}

function gapsOf(length: number, units: readonly Unit[]): number[] {
  const ends = units.map(({ begin, length }) => begin + length);
  return [...units.map(({ begin }) => begin), length]
    .map((begin, at) => begin - (ends[at - 1] ?? 0))
    .filter((gap) => gap > 0);
}
