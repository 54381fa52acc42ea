import { createHash } from 'node:crypto';
import type { Corpus } from '../corpus/load-corpus.ts';

/** SHA-256 in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A document of the corpus that a new source is, or is a copy of. */
export interface Twin {
  readonly id: string;
  /** Whether it is the same file, byte for byte. */
  readonly isSameFile: boolean;
}

/** Looks for a source among the documents: the same bytes, or a cable of the same message reference number. */
export function twinOf(corpus: Corpus, sha256: string, mrn: unknown): Twin | undefined {
  for (const { id, front } of corpus.documents.values())
    if (front.sha256 === sha256) return { id, isSameFile: true };
  for (const { id, front } of corpus.documents.values())
    if (mrn !== undefined && front.kind === 'cable' && front.metadata.mrn === mrn)
      return { id, isSameFile: false };
  return undefined;
}
