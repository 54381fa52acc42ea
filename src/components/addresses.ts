const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The one place that knows the base path: turns a path from the site's root, `/documents/#x`, into an address to link to. */
export function address(path: string): string {
  return base + path;
}

/** A document's page, or a block on it. */
export function documentAddress(id: string, block?: string): string {
  return address(`/documents/${id}/${block ? `#${block}` : ''}`);
}

/** The page of a document's source, or a line on it. */
export function sourceAddress(id: string, line?: number): string {
  return address(`/documents/${id}/source/${line ? `#L${line}` : ''}`);
}

/** What the method page says of a rule. */
export function ruleAddress(rule: string): string {
  return address(`/method/#${rule}`);
}
