import { underBase } from '../addresses/base.ts';
import { pagePaths } from '../addresses/paths.ts';
import type { Message } from '../messages/message.ts';
import { type Withdrawn, withdrawnSchema } from '../schema/withdrawn.ts';
import { escapeHtml } from '../text/html.ts';
import { writtenDate } from '../text/wording.ts';
import type { Ledger } from './ledger.ts';
import { type ListFile, readList } from './list-file.ts';

/** From the project's root. */
export const withdrawnFile = 'content/withdrawn.yml';

/**
 * Reads what was withdrawn, with its lines; nothing if there is no file.
 *
 * @throws Refusal with all that is wrong with the file by itself
 */
export function readWithdrawn(root: string): ListFile<Withdrawn> {
  return readList(root, withdrawnFile, withdrawnSchema);
}

/** {@link readWithdrawn} without its lines. */
export function loadWithdrawn(root: string): readonly Withdrawn[] {
  return readWithdrawn(root).list;
}

/** Addresses that are said to be withdrawn, and are there, or are said so twice. */
export function faultsOfWithdrawn({ list, placeOf }: ListFile<Withdrawn>, current: Ledger): Message[] {
  const seen = new Set<string>();
  return list.flatMap(({ addresses }, at) =>
    addresses.flatMap((address, nth): Message[] => {
      const isTwice = seen.has(address);
      seen.add(address);
      if (!isTwice && !current.has(address)) return [];
      return [
        {
          level: 'error',
          name: 'lead-to-pages',
          file: withdrawnFile,
          ...placeOf([at, 'addresses', nth]),
          found: `the address ${address}, which ${isTwice ? 'is withdrawn twice' : 'is there'}`,
          expected: 'addresses of pages that are gone, each once',
          cure: 'take it out of the entry',
        },
      ];
    }),
  );
}

/** The page that stands where something was withdrawn. It is found in no list, and searched by no engine. */
export function tombstonePage(
  { name, on, because }: Withdrawn,
  base: string,
  edition: { readonly name: string },
): string {
  const reason = because.replace(/[.\s]+$/, '');
  const text = `${name} was withdrawn on ${writtenDate(on)}, because ${reason}.`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="default-src 'none'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Withdrawn: ${escapeHtml(name)}</title>
    <meta name="description" content="${escapeHtml(text)}">
    <meta name="robots" content="noindex">
  </head>
  <body>
    <main>
      <h1>Withdrawn</h1>
      <p>${escapeHtml(text)}</p>
      <p><a href="${escapeHtml(underBase(base, pagePaths.home))}">${escapeHtml(edition.name)}</a></p>
    </main>
  </body>
</html>
`;
}
