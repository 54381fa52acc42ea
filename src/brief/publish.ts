import type { Edition } from '../cite/edition.ts';
import { documentReference } from '../cite/references-of.ts';
import { shortName } from '../cite/short-name.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import type { CitedDocument, EditionInShort, Piece, Pieces } from './piece.ts';

/** What briefs say of this edition. */
export function editionInShort(
  { codebook }: Corpus,
  { words, version, site, base }: Edition,
): EditionInShort {
  const newest = codebook?.value.versions[0]?.version;
  return { name: words.name, version, base, ...(site && { site }), ...(newest && { codebook: newest }) };
}

/** What pieces need to be read by themselves: the edition, and the documents that they quote. */
export function piecesWith(corpus: Corpus, edition: Edition, pieces: readonly Piece[]): Pieces {
  const quoted = new Set(
    pieces.flatMap(({ said }) => said.flatMap(({ words }) => words.map(({ document }) => document))),
  );
  return {
    edition: editionInShort(corpus, edition),
    documents: Object.fromEntries([...quoted].map((id) => [id, citedDocument(corpus, edition, id)] as const)),
    pieces,
  };
}

function citedDocument(corpus: Corpus, edition: Edition, id: string): CitedDocument {
  const document = corpus.documents.get(id);
  if (!document) throw new Error(`no document "${id}": run "npm run check"`);
  const {
    address: _address,
    edition: _edition,
    version: _version,
    ...rest
  } = documentReference(corpus, document, edition);
  return { ...rest, short: shortName(document.front) };
}
