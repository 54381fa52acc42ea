import type { Message } from '../../messages/message.ts';
import type { Source } from '../../text/tokens.ts';
import type { PlacedEmendation } from '../emend.ts';
import { findSlips } from './index.ts';

/** The name of the warnings. */
export const undecidedSlip = 'decide-slips';

/**
 * A warning for every suspected slip that no emendation (and no *sic*) touches.
 *
 * @param file path of the source, for the messages
 */
export function undecidedSlips(
  source: Source,
  language: string,
  decided: readonly PlacedEmendation[],
  file: string,
): Message[] {
  const slips = findSlips(source, language);
  if (slips.length === 0) return [];
  const touched = new Set(decided.flatMap((entry) => entry.tokens.map((token) => token.index)));
  // Most sources have no emendation, and some are long.
  const places = touched.size === 0 ? [] : source.tokens;
  const tokens = new Map(places.map((token) => [placeKey(token), token.index]));
  return slips
    .filter((slip) => {
      const first = tokens.get(placeKey(slip)) ?? 0;
      return !slip.exact.split(' ').some((_, at) => touched.has(first + at));
    })
    .map(({ line, column, exact, why }) => ({
      level: 'warning',
      name: undecidedSlip,
      file,
      line,
      column,
      found: `"${exact}": ${why}`,
      expected: 'a decision on every suspected slip',
      cure: 'look at the passage and add an entry to emendations.yml: a "reading", or "sic: true" where it stands so; give the reason',
    }));
}

function placeKey({ line, column }: { readonly line: number; readonly column: number }): string {
  return `${line}:${column}`;
}
