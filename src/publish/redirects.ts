import { underBase } from '../addresses/base.ts';
import { filePaths, pagePaths } from '../addresses/paths.ts';
import type { Message } from '../messages/message.ts';
import { type Redirect, redirectsSchema } from '../schema/redirects.ts';
import type { Withdrawn } from '../schema/withdrawn.ts';
import { escapeHtml } from '../text/html.ts';
import { addressesIn, type Ledger, missingFrom } from './ledger.ts';
import { type ListFile, readList } from './list-file.ts';

/** From the project's root. */
export const redirectsFile = 'content/redirects.yml';

/**
 * Reads the redirects, with their lines; none if there is no file.
 *
 * @throws Refusal with all that is wrong with the file by itself
 */
export function readRedirects(root: string): ListFile<Redirect> {
  return readList(root, redirectsFile, redirectsSchema);
}

/** {@link readRedirects} without their lines. */
export function loadRedirects(root: string): readonly Redirect[] {
  return readRedirects(root).list;
}

/** The page of an address, and its fragment. */
export function parts(address: string): { readonly page: string; readonly id?: string } {
  const [page = '', id] = address.split('#');
  return id === undefined ? { page } : { page, id };
}

/**
 * Published addresses that lead nowhere: neither the page has them nor a redirect. A page that moved takes its paragraphs along, as far as
 * the new page has them; of a page that was withdrawn another page tells, whatever stood on it.
 */
export function brokenAddresses(
  published: Ledger,
  current: Ledger,
  redirects: readonly Redirect[],
  withdrawn: readonly Withdrawn[],
): string[] {
  const present = new Set(addressesIn(current));
  const targets = new Map(redirects.map(({ from, to }) => [from, to]));
  const told = new Set(withdrawn.flatMap(({ addresses }) => addresses));
  return missingFrom(published, current).filter((address) => {
    if (targets.has(address)) return false;
    const { page, id } = parts(address);
    if (told.has(page)) return false;
    const moved = id === undefined ? undefined : targets.get(page);
    return moved === undefined || !present.has(`${parts(moved).page}#${id}`);
  });
}

/** What is wrong with redirects, given the addresses that the site has. */
export function faultsOf({ list: redirects, placeOf }: ListFile<Redirect>, current: Ledger): Message[] {
  const present = new Set(addressesIn(current));
  const targets = new Map(redirects.map(({ from, to }) => [from, to]));
  return redirects.flatMap(({ from, to }, at) => {
    const fault = (found: string, expected: string, cure: string, field = 'from'): Message => ({
      level: 'error',
      name: 'lead-to-pages',
      file: redirectsFile,
      ...placeOf([at, field]),
      found,
      expected,
      cure,
    });
    const [old, next] = [parts(from), parts(to)];
    if (redirects.findIndex((other) => other.from === from) !== at)
      return [fault(`two redirects from ${from}`, 'one', 'remove one of them')];
    if (present.has(from))
      return [
        fault(
          `a redirect from ${from}, which is there`,
          'an address that is gone',
          'remove the redirect, or the page',
        ),
      ];
    if (old.page.startsWith(pagePaths.review))
      return [
        fault(
          `a redirect from ${from}, where previews have their report`,
          'an address that was published',
          'remove the redirect',
        ),
      ];
    if (!present.has(to))
      return [
        fault(
          `a redirect to ${to}, which is not there`,
          'an address that the site has',
          'name the address that took its place itself, without a redirect between',
          'to',
        ),
      ];
    if (old.id === undefined) return [];
    const home = current.has(old.page) ? old.page : parts(targets.get(old.page) ?? '').page;
    if (home !== next.page)
      return [
        fault(
          `a redirect from ${from} to another page, ${next.page}`,
          `an address on ${home || 'the page that took the place of the old one'}`,
          'a server never sees what stands after "#": let it lead to a paragraph of the same page, or redirect the whole page first',
          'to',
        ),
      ];
    return present.has(`${home}#${old.id}`)
      ? [
          fault(
            `a redirect from ${from}, whose name ${home} uses for another paragraph`,
            'a name that is free',
            'remove the redirect',
          ),
        ]
      : [];
  });
}

/** Pages that are gone, each with its successor. */
export function movedPages(redirects: readonly Redirect[]): readonly Redirect[] {
  return redirects.filter(({ from }) => parts(from).id === undefined);
}

/** The `_redirects` file, which Netlify and Cloudflare Pages read; browsers keep the fragment. */
export function redirectRules(redirects: readonly Redirect[], base: string): string {
  const at = (path: string) => underBase(base, path);
  return movedPages(redirects)
    .map(({ from, to }) => `${at(from)} ${at(to)} 301\n`)
    .join('');
}

/** Follows the page's link and takes the fragment along; without it the page is left by itself, without the fragment. */
export const forwardCode =
  "const link = document.querySelector('main a');\nif (link) location.replace(link.hash ? link.href : link.href + location.hash);\n";

/** The page at an address that is gone, for hosts that only serve files. */
export function redirectPage({ from, to }: Redirect, base: string, site: string | undefined): string {
  const at = (path: string) => escapeHtml(underBase(base, path));
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(from)} has moved</title>
    <meta name="description" content="What was at ${escapeHtml(from)} is now at ${escapeHtml(to)}.">
    <meta name="robots" content="noindex">
    <link rel="canonical" href="${site === undefined ? at(to) : escapeHtml(new URL(underBase(base, to), site).href)}">
    <noscript><meta http-equiv="refresh" content="0; url=${at(to)}"></noscript>
    <script src="${at(filePaths.forward)}" defer></script>
  </head>
  <body>
    <main>
      <h1>This page has moved</h1>
      <p>It is now at <a href="${at(to)}">${escapeHtml(to)}</a>.</p>
    </main>
  </body>
</html>
`;
}
