import { lookup } from 'node:dns/promises';
import { LinkChecker, LinkState } from 'linkinator';

/** An outside page that did not answer as it should. */
export interface BrokenLink {
  readonly address: string;
  /** HTTP status; 0 where there was no answer. */
  readonly status: number;
  /** The page of the site that points to it. */
  readonly from: string;
}

/** What was found. */
export interface LookedAt {
  readonly links: number;
  readonly broken: readonly BrokenLink[];
}

/** Answers that say "not to a program" and nothing about the page. */
const refusals = [401, 403, 405, 429, 999];

/**
 * Asks for every outside page that the built site points to.
 *
 * @param folder of the site, `dist`
 * @param reports where an edition's reports go: each page points there in its own words, and is the same page
 */
export async function lookAtOutsideLinks(folder: string, reports?: string): Promise<LookedAt> {
  const asked = new Set<string>();
  const isAskedFor = (address: string) => asked.size === asked.add(address).size;
  const { links } = await new LinkChecker().check({
    path: folder,
    recurse: true,
    timeout: 20_000,
    concurrency: 5,
    linksToSkip: async (url) => reports !== undefined && url.startsWith(reports) && isAskedFor(reports),
    retry: true,
    retryErrors: true,
  });
  const outside = links.filter(
    ({ url }) => /^https?:/.test(url) && !/^https?:\/\/(?:localhost|127\.0\.0\.1)\b/.test(url),
  );
  return {
    links: outside.length,
    broken: outside
      .filter(({ state, status = 0 }) => state === LinkState.BROKEN && !refusals.includes(status))
      .map(({ url, status = 0, parent = '' }) => ({
        address: url,
        status,
        from: parent.replace(/^https?:\/\/localhost:\d+/, '').replace(folder, ''),
      })),
  };
}

/** Whether any of some hosts has an address: without a network none has, and nothing can be said of their pages. */
export async function isOnline(hosts: readonly string[]): Promise<boolean> {
  const found = await Promise.allSettled(hosts.map((host) => lookup(host)));
  return found.some(({ status }) => status === 'fulfilled');
}

/** The findings as Markdown, for an issue. */
export function linksReport({ links, broken }: LookedAt): string {
  if (broken.length === 0) return `All ${links} outside links answer.\n`;
  const lines = broken.map(
    ({ address, status, from }) => `- ${address} (${status === 0 ? 'no answer' : status}), on \`${from}\``,
  );
  return `${broken.length} of ${links} outside links do not answer. An address may be away for a day: look at it before you change it.\n\n${lines.join('\n')}\n\nA page that is gone is taken out of \`provenance.elsewhere\` in its \`seed.yml\`, or out of the prose that names it.\n`;
}
