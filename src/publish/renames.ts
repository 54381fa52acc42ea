import { actorPath, documentPath, proposalPath, questionPath } from '../addresses/paths.ts';
import type { Redirect } from '../schema/redirects.ts';
import type { Thing } from '../schema/vocabulary.ts';

/** A thing that had another id when it was published. */
export interface Renamed {
  readonly thing: Thing;
  readonly from: string;
  readonly to: string;
}

const pages: readonly (readonly [thing: Thing, pageOf: (id: string) => string])[] = [
  ['document', documentPath],
  ['proposal', proposalPath],
  ['dimension', questionPath],
  ['actor', actorPath],
];

/** The things that were renamed, by the redirects of their own pages; one that was renamed twice is there under both of its former ids. */
export function renamesIn(redirects: readonly Redirect[]): Renamed[] {
  return redirects.flatMap(({ from, to }) =>
    pages.flatMap(([thing, pageOf]) => {
      const [former, now] = [from, to].map((address) => idAt(address, pageOf));
      return former && now ? [{ thing, from: former, to: now }] : [];
    }),
  );
}

/** The id for which an address is a thing's own. */
function idAt(address: string, pageOf: (id: string) => string): string | undefined {
  return address.split('/').find((part) => part !== '' && pageOf(part) === address);
}
