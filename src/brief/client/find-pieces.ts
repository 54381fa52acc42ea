import { piecesPath } from '../../addresses/brief-paths.ts';
import { address } from '../../addresses/links.ts';
import { insideSentence } from '../../text/inside-sentence.ts';
import { keyOf, type PieceEntry } from '../brief.ts';
import { isPiecePath } from '../link.ts';
import type { CitedDocument, EditionInShort, Piece, Pieces } from '../piece.ts';
import { pathOf } from './here.ts';

/** What the site has of some entries. */
export interface Found {
  readonly edition?: EditionInShort | undefined;
  readonly documents: Readonly<Record<string, CitedDocument>>;
  /** By the keys of the entries. */
  readonly pieces: ReadonlyMap<string, Piece>;
  /** The keys of those that could not be asked for, because the site could not be reached. */
  readonly unasked: ReadonlySet<string>;
  /** What stands now in the paragraphs of those whose own words do not stand there any more, by their keys. */
  readonly changed: ReadonlyMap<string, string>;
}

const asked = new Map<string, Promise<Pieces | 'none' | 'unreached'>>();

/** Asks the site for the pieces of a page, once. "none" where it has no such page. */
export function piecesOfPage(page: string): Promise<Pieces | 'none' | 'unreached'> {
  const known = asked.get(page) ?? ask(page);
  asked.set(page, known);
  // What could not be reached is asked for again the next time.
  known.then((pieces) => pieces === 'unreached' && asked.delete(page));
  return known;
}

async function ask(page: string): Promise<Pieces | 'none' | 'unreached'> {
  try {
    const answer = await fetch(address(piecesPath(page)));
    if (answer.status === 404) return await askWhereItWent(page);
    return answer.ok ? ((await answer.json()) as Pieces) : 'unreached';
  } catch {
    return 'unreached';
  }
}

/** The pieces of a page that took the place of another: a host leads on to it, or the page that stands there does. */
async function askWhereItWent(page: string): Promise<Pieces | 'none'> {
  const there = await fetch(address(page));
  // The policy of this page knows no styles of another, and a parser would complain of them.
  const html = (await there.text()).replace(/<style.*?<\/style>/gs, '');
  const shown = new DOMParser().parseFromString(html, 'text/html');
  const link = shown.querySelector<HTMLLinkElement>('meta[content="noindex"] ~ link[rel="canonical"]');
  const to = there.redirected ? there.url : (link?.href ?? '');
  const path = to === '' ? page : pathOf(new URL(to));
  const answer = path === page ? undefined : await fetch(address(piecesPath(path)));
  if (!answer?.ok) return 'none';
  const pieces = (await answer.json()) as Pieces;
  // They are asked for, and known, by the address under which they were collected.
  return {
    ...pieces,
    pieces: pieces.pieces.map((piece) => ({ ...piece, path: piece.path.replace(path, page) })),
  };
}

/** Finds what entries stand for. Words are found only where they stand in their paragraph as they are. */
export async function findPieces(entries: readonly PieceEntry[]): Promise<Found> {
  const known = entries.filter(({ path }) => isPiecePath(path));
  const pages = [...new Set(known.map(pageOf))];
  const files = new Map(
    await Promise.all(pages.map(async (page) => [page, await piecesOfPage(page)] as const)),
  );
  const whole = [...files.values()].filter((file) => typeof file === 'object');
  const pieces = new Map<string, Piece>();
  const unasked = new Set<string>();
  const changed = new Map<string, string>();
  for (const entry of known) {
    const file = files.get(pageOf(entry));
    if (file === 'unreached') unasked.add(keyOf(entry));
    const piece = typeof file === 'object' && file.pieces.find(({ path }) => path === entry.path);
    const own = piece && (entry.words === undefined ? piece : withWords(piece, entry.words));
    if (own) pieces.set(keyOf(entry), own);
    else if (piece) changed.set(keyOf(entry), piece.said[0]?.words[0]?.exact ?? '');
  }
  return {
    edition: whole[0]?.edition,
    documents: Object.assign({}, ...whole.map(({ documents }) => documents)),
    pieces,
    unasked,
    changed,
  };
}

function pageOf({ path }: PieceEntry): string {
  return path.split('#')[0] ?? path;
}

/** A paragraph with some of its words only; undefined where they do not stand there. */
function withWords(piece: Piece, exact: string): Piece | undefined {
  const [whole] = piece.said[0]?.words ?? [];
  const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();
  const [text, part] = [spaced(whole?.exact ?? ''), spaced(exact)];
  const at = text.indexOf(part);
  if (!whole || at === -1) return undefined;
  const { translation: _ofAll, inside: _whole, ...words } = whole;
  const inside = insideSentence(text, at, at + part.length);
  return { ...piece, said: [{ words: [{ ...words, exact: part, ...(inside && { inside }) }] }] };
}
