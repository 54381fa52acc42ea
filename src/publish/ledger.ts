import { documentAt, isFurtherPage } from '../addresses/paths.ts';
import type { Corpus } from '../corpus/load-corpus.ts';
import { readTextIfThere } from '../files/read.ts';

/** Pages by their paths, each with the ids of the paragraphs, headings and notes that can be pointed at. */
export type Ledger = ReadonlyMap<string, readonly string[]>;

/** Where the ledger is kept, from the project's root. */
export const ledgerFile = 'content/ledger.txt';

const head = `# Every address that was ever published: a page a line, then the ids of its paragraphs, headings and notes.
# Written by "npm run ledger", which adds and never takes away. An address that is gone needs a line in content/redirects.yml.
`;

/** The addresses of a site as it is now, but for further pages of lists. */
export function ledgerOf(paths: readonly string[], { documents }: Corpus): Ledger {
  return new Map(
    paths
      .filter((path) => !isFurtherPage(path))
      .map((path) => {
        const document = documentAt(path);
        return [path, (document && documents.get(document)?.blocks.map(({ id }) => id)) || []];
      }),
  );
}

/** The committed ledger; empty where there is none. */
export function readLedger(root: string): Ledger {
  return parseLedger(readTextIfThere(root, ledgerFile) ?? '');
}

/** Reads the committed file. */
export function parseLedger(text: string): Ledger {
  const lines = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [path = '', ...ids] = line.split(' ');
      return [path, ids];
    }),
  );
}

/** The file: pages sorted, ids in the order of the page, those that are gone last. */
export function writeLedger(ledger: Ledger): string {
  const lines = [...ledger].map(([path, ids]) => [path, ...ids].join(' ')).sort();
  return head + lines.map((line) => `${line}\n`).join('');
}

/** Both ledgers' addresses; the order of ids is the second's. */
export function mergeLedgers(published: Ledger, current: Ledger): Ledger {
  return new Map(
    [...new Set([...current.keys(), ...published.keys()])].map((path) => [
      path,
      [...new Set([...(current.get(path) ?? []), ...(published.get(path) ?? [])])],
    ]),
  );
}

/** Every address of a ledger: pages, and pages with a fragment. */
export function addressesIn(ledger: Ledger): string[] {
  return [...ledger].flatMap(([path, ids]) => [path, ...ids.map((id) => `${path}#${id}`)]);
}

/** Addresses of the first ledger that the second does not have. */
export function missingFrom(published: Ledger, current: Ledger): string[] {
  const present = new Set(addressesIn(current));
  return addressesIn(published).filter((address) => !present.has(address));
}
