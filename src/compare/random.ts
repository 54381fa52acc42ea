/** Random choices that come out the same for the same seed, on every machine. */
export interface Random {
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** One entry of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** At most `count` entries, each once, in random order. */
  sample<T>(list: readonly T[], count: number): T[];
}

/** @param seeds whole numbers; every different row of them begins another sequence */
export function randomFrom(...seeds: readonly number[]): Random {
  let state = 0;
  // A 32-bit counter whose value is scrambled by multiplying and folding its high bits down.
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    let bits = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
    return ((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32;
  };
  for (const seed of seeds) state = (Math.floor(next() * 2 ** 32) ^ seed) | 0;
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    pick: (list) => list[whole(0, list.length - 1)] as (typeof list)[number],
    sample: (list, count) => {
      const rest = [...list];
      const wanted = Math.min(count, rest.length);
      return Array.from({ length: wanted }, () => rest.splice(whole(0, rest.length - 1), 1)).flat();
    },
  };
}
