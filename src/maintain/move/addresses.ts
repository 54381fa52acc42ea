import { readTextIfThere } from '../../files/read.ts';
import { type Ledger, ledgerFile, parseLedger } from '../../publish/ledger.ts';
import type { Thing } from '../../schema/vocabulary.ts';

/** What was published, by the committed ledger; nothing where there is none. */
export function publishedIn(root: string): Ledger {
  return parseLedger(readTextIfThere(root, ledgerFile) ?? '');
}

/** Where ids stand in addresses: by the room of a page, the parts of its path that name a thing. */
const placesOfIds: Readonly<Record<string, { readonly thing: Thing; readonly places: readonly number[] }>> = {
  documents: { thing: 'document', places: [1] },
  proposals: { thing: 'proposal', places: [1] },
  compare: { thing: 'proposal', places: [1, 2] },
  questions: { thing: 'dimension', places: [1] },
  actors: { thing: 'actor', places: [1] },
  'brief/questions': { thing: 'dimension', places: [2] },
  'brief/actors': { thing: 'actor', places: [2] },
  'brief/pairs': { thing: 'proposal', places: [2, 3] },
};

/** A published page with another id for a thing; undefined where the page is not about it. */
export function pageWith(page: string, thing: Thing, id: string, other: string): string | undefined {
  const parts = page.split('/').filter(Boolean);
  const named = placesOfIds[parts[0] ?? ''] ?? placesOfIds[parts.slice(0, 2).join('/')];
  if (named?.thing !== thing || !named.places.some((place) => parts[place] === id)) return undefined;
  return `/${parts.map((part, at) => (named.places.includes(at) && part === id ? other : part)).join('/')}/`;
}

/** The published pages that are about a thing. */
export function pagesAbout(ledger: Ledger, thing: Thing, id: string): string[] {
  return [...ledger.keys()].filter((page) => pageWith(page, thing, id, id) !== undefined);
}
