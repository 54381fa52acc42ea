/** What the address bar names behind "#"; undefined where that cannot be read, as in `#%E0%A4%A`. */
export function namedPlace(hash: string): string | undefined {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return undefined;
  }
}
