const loaded = new Map<string, Promise<unknown>>();

/**
 * A file of an index, fetched once.
 *
 * @param path its address
 * @throws where it cannot be had; the next call tries again
 */
export function load<T>(path: string): Promise<T> {
  const known = loaded.get(path) as Promise<T> | undefined;
  if (known) return known;
  const file = fetch(path).then((answer) => {
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return (path.endsWith('.json') ? answer.json() : answer.text()) as Promise<T>;
  });
  loaded.set(path, file);
  file.catch(() => loaded.delete(path));
  return file;
}
