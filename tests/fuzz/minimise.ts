import type { Emendation } from '../../src/schema/seed.ts';
import type { Input } from './inputs.ts';

/** Trials for one input: enough for a text of some thousand characters, and never minutes. */
const most = 2000;

/**
 * Makes an input shorter as long as it still fails: without its kind, and without emendations, lines, words and characters that it can do
 * without.
 *
 * @param fails whether an input fails as the first one does
 */
export function minimised(input: Input, fails: (input: Input) => boolean): Input {
  let left = most;
  const still = (candidate: Input) => left-- > 0 && /\S/.test(candidate.text) && fails(candidate);
  let best = input;
  const take = (candidate: Input): void => {
    if (still(candidate)) best = candidate;
  };
  for (let before: Input | undefined; before !== best && left > 0; ) {
    before = best;
    for (const field of ['kind', 'untitled', 'emendations', 'facts'] as const) {
      const { [field]: value, ...plain } = best;
      if (value !== undefined) take(plain);
    }
    const facts = fewer(best.facts ?? [], (some) => still({ ...best, facts: some }));
    if (facts.length < (best.facts ?? []).length) best = { ...best, facts };
    const emendations = fewer(best.emendations ?? [], (some) => still({ ...best, emendations: some }));
    if (emendations.length < (best.emendations ?? []).length) best = { ...best, emendations };
    emendations.forEach((_, at) => {
      for (const change of simpler) {
        const now = best.emendations ?? [];
        const changed = now.flatMap((entry, place) => (place === at ? change(entry) : entry));
        if (JSON.stringify(changed) !== JSON.stringify(now)) take({ ...best, emendations: changed });
      }
    });
    for (const parts of [/(?<=\n)/, /(?<=\s)(?=\S)/, /(?:)/u]) {
      const pieces = best.text.split(parts);
      const some = fewer(pieces, (rest) => still({ ...best, text: rest.join('') }));
      if (some.length < pieces.length) best = { ...best, text: some.join('') };
    }
  }
  return best;
}

const half = (text: string | undefined) => text?.slice(0, text.length / 2).trimEnd() || undefined;
const otherHalf = (text: string | undefined) => text?.slice(text.length / 2).trimStart() || undefined;

/** What may make an emendation simpler. */
const simpler: readonly ((entry: Emendation) => Emendation)[] = [
  ({ prefix, ...entry }) => entry,
  ({ suffix, ...entry }) => entry,
  ({ note, ...entry }) => entry,
  (entry) => ({ ...entry, prefix: otherHalf(entry.prefix) }),
  (entry) => ({ ...entry, suffix: half(entry.suffix) }),
  (entry) => ({ ...entry, reading: half(entry.reading) ?? entry.reading }),
  (entry) => ({ ...entry, reading: otherHalf(entry.reading) ?? entry.reading }),
];

/** Takes out halves, quarters and so on down to single pieces, as long as what is left fails. */
function fewer<T>(pieces: readonly T[], fails: (some: T[]) => boolean): T[] {
  let best = [...pieces];
  for (let size = Math.ceil(best.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < best.length; ) {
      const candidate = best.toSpliced(at, size);
      if (fails(candidate)) best = candidate;
      else at += size;
    }
  return best;
}
