import { type CollectionEntry, getCollection } from 'astro:content';
import type { DocumentFrontMatter } from '../schema/document.ts';

/** A document of the edition: what its front matter says, and the entry that renders its text. */
export interface EditionDocument {
  readonly id: string;
  readonly front: DocumentFrontMatter;
  readonly entry: CollectionEntry<'documents'>;
}

/** Every document, in the order of their dates; those without a date come last. */
export async function allDocuments(): Promise<readonly EditionDocument[]> {
  const entries = await getCollection('documents');
  return entries
    .map((entry) => ({ id: entry.data.id, front: entry.data, entry }))
    .sort((a, b) => inOrder(a.front, b.front));
}

/** A document between those before and after it. */
export interface PlacedDocument {
  readonly document: EditionDocument;
  readonly previous?: EditionDocument | undefined;
  readonly next?: EditionDocument | undefined;
}

/** Gives each document its neighbours, for the links at the foot of its page. */
export function withNeighbours(documents: readonly EditionDocument[]): PlacedDocument[] {
  return documents.map((document, at) => ({
    document,
    previous: documents[at - 1],
    next: documents[at + 1],
  }));
}

// A year alone comes after the dates within it: nothing says that it was early in the year.
function inOrder(a: DocumentFrontMatter, b: DocumentFrontMatter): number {
  const key = ({ date = '', id }: DocumentFrontMatter) => `${date === '' ? '~' : date.padEnd(10, '~')} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}
