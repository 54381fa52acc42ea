import { createHash } from 'node:crypto';
import type { Corpus } from '../corpus/load-corpus.ts';
import { kindOf, numberedName } from '../kinds/index.ts';

/** SHA-256 in hexadecimal. */
export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A document of the corpus that a new source is, or is a copy of. */
export interface Twin {
  readonly id: string;
  /** Whether it is the same file, byte for byte. */
  readonly isSameFile: boolean;
}

/** Looks for a source among the documents: the same bytes, or a document of its number. */
export function twinOf(corpus: Corpus, sha256: string, number: string | undefined): Twin | undefined {
  for (const { id, front } of corpus.documents.values())
    if (front.sha256 === sha256) return { id, isSameFile: true };
  for (const { id, front } of corpus.documents.values())
    if (number !== undefined && numberedName(kindOf(front.kind), front.metadata) === number)
      return { id, isSameFile: false };
  return undefined;
}
