/** Where the site is published: the origin, if it is known, and the path under which its pages stand. */
export interface SiteAddress {
  /** `https://example.org`, for canonical addresses; absent in a build that does not know its host. */
  readonly site?: string;
  /** Always begins and ends with a slash: `/` or `/dossier/`. */
  readonly base: string;
}

/**
 * Reads SITE_URL and BASE_PATH. An empty variable counts as absent, because CI systems pass on unset ones as empty.
 * @throws Error with found, expected and cure, if SITE_URL is no web address or BASE_PATH is no plain path.
 */
export function siteAddress(environment: NodeJS.ProcessEnv): SiteAddress {
  const base = readBase(environment.BASE_PATH ?? '');
  const found = (environment.SITE_URL ?? '').trim();
  if (found === '') return { base };
  const url = URL.canParse(found) ? new URL(found) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new Error(
      `SITE_URL is ${JSON.stringify(found)}. Expected a web address such as https://example.org. Set it to that, or leave it out.`,
    );
  }
  if (url.pathname !== '/') {
    throw new Error(
      `SITE_URL is ${JSON.stringify(found)}, which has a path. Expected the origin alone. ` +
        `Set SITE_URL=${url.origin} and BASE_PATH=${url.pathname}.`,
    );
  }
  return { site: url.origin, base };
}

function readBase(found: string): string {
  const parts = found
    .trim()
    .split('/')
    .filter((part) => part !== '');
  if (parts.some((part) => part === '.' || part === '..' || !/^[A-Za-z0-9._~-]+$/.test(part))) {
    throw new Error(
      `BASE_PATH is ${JSON.stringify(found)}. Expected a path of letters, digits, ".", "_", "~" and "-" such as /dossier/. ` +
        'Set it to that, or leave it out.',
    );
  }
  return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
}
