/**
 * Works something out of an object once, and keeps it for as long as the object lives. It is the one way in which results are kept: what
 * depends on files is worked out of `currentCorpus`, which is another object as soon as one of its files has changed.
 *
 * @param workOut what is kept; of two objects it takes one after the other: `kept((a) => kept((b) => …))`
 */
export function kept<From extends object, To>(workOut: (from: From) => To): (from: From) => To {
  const known = new WeakMap<From, { readonly value: To }>();
  return (from) => {
    const found = known.get(from) ?? { value: workOut(from) };
    known.set(from, found);
    return found.value;
  };
}
