import { chicagoNote } from '../cite/chicago.ts';
import type { Reference } from '../cite/reference.ts';
import { ownLanguage } from '../text/languages.ts';
import type { NoteStyle } from './brief.ts';
import type { CitedDocument, EditionInShort, Piece, Words } from './piece.ts';
import type { Run } from './sheet.ts';

/** Gives notes their numbers. */
export interface Notes {
  ofWords(words: Words): number;
  ofPiece(piece: Piece): number;
  /** What several pieces stand under, for all of them. */
  ofAll(under: Piece['under']): number;
}

/** The citation of words, in full. */
export function wordsReference(
  { locator, path }: Pick<Words, 'locator' | 'path'>,
  { short: _short, ...document }: CitedDocument,
  { name, version }: EditionInShort,
  address: (path: string) => string,
): Reference {
  return { ...document, locator, address: address(path), edition: name, version };
}

/** The citation of a place of the edition itself. */
export function pageReference(
  path: string,
  title: string,
  { name, version }: EditionInShort,
  address: string,
): Reference {
  return {
    key: path,
    kind: 'page',
    title,
    language: ownLanguage,
    authors: [],
    address,
    edition: name,
    version,
  };
}

/**
 * Writes the notes of a brief: a document in full where it is first cited and by its short name after that, always with the whole address.
 * In a list a place has one number however often it is cited.
 */
export function noteWriter(
  style: NoteStyle,
  edition: EditionInShort,
  documents: Readonly<Record<string, CitedDocument>>,
  address: (path: string) => string,
): Notes & { readonly written: readonly (readonly Run[])[] } {
  const written: (readonly Run[])[] = [];
  const numbers = new Map<string, number>();
  const cited = new Set<string>();
  const add = (path: string, runs: () => readonly Run[]): number => {
    const known = style === 'list' ? numbers.get(path) : undefined;
    const number = known ?? written.push(runs());
    numbers.set(path, number);
    return number;
  };
  const isFirst = (of: string) => !cited.has(of) && cited.add(of);
  const ofPage = (path: string, title: string) =>
    add(path, () => {
      const whole = pageReference(path, title, edition, address(path));
      return isFirst('')
        ? linked(chicagoNote(whole), whole.address)
        : [{ text: `“${title},” ` }, link(whole.address), { text: '.' }];
    });
  return {
    written,
    ofWords: (words) =>
      add(words.path, () => {
        const document = documents[words.document];
        if (!document) throw new Error(`the pieces say nothing of the document "${words.document}"`);
        const whole = wordsReference(words, document, edition, address);
        return isFirst(words.document)
          ? linked(chicagoNote(whole), whole.address)
          : [{ text: `${document.short}, ${words.locator}, ` }, link(whole.address), { text: '.' }];
      }),
    ofPiece: (piece) => ofPage(piece.path, titleOf(piece)),
    ofAll: ({ path, name }) => ofPage(path, name),
  };
}

function titleOf({ name, under, said, searched }: Piece): string {
  const value = searched ? 'Silent' : said[0]?.value;
  return name ? `${name} on ‘${under.name}’${value ? `: ${value}` : ''}` : under.name;
}

function link(address: string): Run {
  return { text: address, href: address };
}

// The address stands in the last of the runs.
function linked(runs: readonly Run[], address: string): Run[] {
  return runs.flatMap((run) => {
    const at = run.text.indexOf(address);
    return at === -1
      ? [run]
      : [
          { ...run, text: run.text.slice(0, at) },
          link(address),
          { ...run, text: run.text.slice(at + address.length) },
        ];
  });
}
