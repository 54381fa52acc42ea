/**
 * An address on a host of a path from the site's root.
 *
 * @param base the path under which the site stands; begins and ends with a slash
 * @param path begins with a slash
 */
export function underBase(base: string, path: string): string {
  return base.replace(/\/$/, '') + path;
}
