import { placeOn } from '../../addresses/paths.ts';
import type { Corpus } from '../../corpus/load-corpus.ts';
import { readTextIfThere } from '../../files/read.ts';
import { idReaders } from '../../publish/former-ids.ts';
import { type Ledger, ledgerFile, parseLedger } from '../../publish/ledger.ts';
import { loadRedirects, parts } from '../../publish/redirects.ts';
import { loadWithdrawn } from '../../publish/withdrawn.ts';
import type { Thing } from '../../schema/vocabulary.ts';

/** What was published, by the committed ledger; nothing where there is none. */
export function publishedIn(root: string): Ledger {
  return parseLedger(readTextIfThere(root, ledgerFile) ?? '');
}

/** The published pages that are still there. The ledger forgets none; one of two things may have gone with the other. */
export function standingPages(root: string): string[] {
  const gone = new Set([
    ...loadRedirects(root).map(({ from }) => from),
    ...loadWithdrawn(root).flatMap(({ addresses }) => addresses),
  ]);
  return [...publishedIn(root).keys()].filter((page) => !gone.has(page));
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

/** Where ids stand in the matrix's query. */
const asked: Readonly<Record<string, Thing>> = {
  proposals: 'proposal',
  questions: 'dimension',
  fold: 'theme',
};

/** An address of the site, with query and fragment, with another id for a thing. @param corpus in which the thing has its id */
export function addressWith(
  corpus: Corpus,
  address: string,
  thing: Thing,
  id: string,
  other: string,
): string {
  const { page: whole, id: place } = parts(address);
  const [page = '', query] = whole.split('?');
  const given = (one: string) => (one === id ? other : one);
  const choice = query?.replace(/([a-z]+)=([^&]*)/g, (said, list: string, ids: string) =>
    asked[list] === thing ? `${list}=${ids.split(',').map(given).join(',')}` : said,
  );
  const form =
    place && idReaders(corpus).find(({ begins, read }) => begins.test(page) && read(place).length > 0);
  return placeOn(
    (pageWith(page, thing, id, other) ?? page) + (choice === undefined ? '' : `?${choice}`),
    place && form
      ? form.write(form.read(place).map((one, at) => (form.slots[at] === thing ? given(one) : one)))
      : place,
  );
}

/** A published page with another id for a thing; undefined where the page is not about it. */
export function pageWith(page: string, thing: Thing, id: string, other: string): string | undefined {
  const parts = page.split('/').filter(Boolean);
  const named = placesOfIds[parts[0] ?? ''] ?? placesOfIds[parts.slice(0, 2).join('/')];
  if (named?.thing !== thing || !named.places.some((place) => parts[place] === id)) return undefined;
  return `/${parts.map((part, at) => (named.places.includes(at) && part === id ? other : part)).join('/')}/`;
}

/** Those of some pages that are about a thing. */
export function pagesAbout(pages: readonly string[], thing: Thing, id: string): string[] {
  return pages.filter((page) => pageWith(page, thing, id, id) !== undefined);
}
