import { type Brief, keyOf, type PieceEntry } from './brief.ts';
import type { Piece } from './piece.ts';

/** What has become of a brief's things since the version of the edition in which they were put together. */
export interface Since {
  readonly changed: readonly { readonly entry: PieceEntry; readonly what: readonly ('said' | 'words')[] }[];
  /** What this version does not have. */
  readonly gone: readonly PieceEntry[];
}

/**
 * Compares a brief with what the edition has now.
 *
 * @param unasked the keys of entries of which nobody knows
 */
export function sinceThen(
  { entries }: Brief,
  pieces: ReadonlyMap<string, Piece>,
  unasked: ReadonlySet<string>,
): Since {
  const own = entries.filter((entry) => 'path' in entry);
  const changed = own.flatMap((entry) => {
    const piece = pieces.get(keyOf(entry));
    // Words that were taken by themselves stand there as they are, or are gone.
    if (!piece || !entry.digest || entry.words !== undefined) return [];
    const [said, words] = piece.digests;
    const what = [
      ...(entry.digest.slice(0, said.length) === said ? [] : (['said'] as const)),
      ...(entry.digest.slice(said.length) === words ? [] : (['words'] as const)),
    ];
    return what.length > 0 ? [{ entry, what }] : [];
  });
  const gone = own.filter((entry) => !pieces.has(keyOf(entry)) && !unasked.has(keyOf(entry)));
  return { changed, gone };
}

/** A brief with the digests of what its reader has now seen. */
export function asSeen(
  brief: Brief,
  pieces: ReadonlyMap<string, Piece>,
  version: string,
  all: boolean,
): Brief {
  const entries = brief.entries.map((entry) => {
    const digests = 'path' in entry ? pieces.get(keyOf(entry))?.digests : undefined;
    return digests && 'path' in entry && (all || !entry.digest)
      ? { ...entry, digest: digests.join('') }
      : entry;
  });
  return { ...brief, entries, version: all || !brief.version ? version : brief.version };
}
