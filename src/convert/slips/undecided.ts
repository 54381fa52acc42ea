import type { Message } from '../../report/message.ts';
import type { Source } from '../../text/tokens.ts';
import type { PlacedEmendation } from '../emend.ts';
import { findSlips } from './index.ts';

/**
 * A warning for every suspected slip that no emendation (and no *sic*) touches.
 *
 * @param file path of the source, for the messages
 */
export function undecidedSlips(
  source: Source,
  decided: readonly PlacedEmendation[],
  file: string,
): Message[] {
  const touched = new Set(decided.flatMap((entry) => entry.tokens.map(placeOf)));
  const tokens = new Map(source.tokens.map((token) => [placeOf(token), token.index]));
  return findSlips(source)
    .filter((slip) => {
      const first = tokens.get(placeOf(slip)) ?? 0;
      const suspected = source.tokens.slice(first, first + slip.exact.split(' ').length);
      return !suspected.some((token) => touched.has(placeOf(token)));
    })
    .map(({ line, column, exact, why }) => ({
      level: 'warning',
      name: 'decide-slips',
      file,
      line,
      column,
      found: `"${exact}": ${why}`,
      expected: 'a decision on every suspected slip',
      cure: 'look at the passage and add an entry to emendations.yml: a "reading", or "sic: true" where it stands so; give the reason',
    }));
}

function placeOf({ line, column }: { readonly line: number; readonly column: number }): string {
  return `${line}:${column}`;
}
