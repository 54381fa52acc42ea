/**
 * Works something out of an object once, and keeps it for as long as the object lives. It is the one way in which results are kept: what
 * depends on files is worked out of `currentCorpus`, which is another object as soon as one of its files has changed.
 *
 * @param workOut what is kept; of two objects it takes one after the other: `kept((a) => kept((b) => …))`
 * @param name under which the steps of a build and the pages, which Astro loads as a program of their own, have it in common: for what takes
 *   long and comes to plain data. Nothing else may have the name.
 */
export function kept<From extends object, To>(
  workOut: (from: From) => To,
  name?: string,
): (from: From) => To {
  const place = name === undefined ? undefined : Symbol.for(`kept ${name}`);
  const shared = globalThis as { [key: symbol]: WeakMap<From, { readonly value: To }> | undefined };
  const known = (place && shared[place]) ?? new WeakMap<From, { readonly value: To }>();
  if (place) shared[place] = known;
  return (from) => {
    const found = known.get(from) ?? { value: workOut(from) };
    known.set(from, found);
    return found.value;
  };
}
