/**
 * What was made of files, for a program that goes on while some of them change: as long as all that a thing was made of is the same, so is
 * the object, and with it all that is kept of it in memory.
 */
export class Held {
  readonly #known = new Map<string, { readonly from: readonly unknown[]; readonly value: unknown }>();

  /**
   * What is made of some things, or was made of the same before.
   *
   * @param name which thing it is: of each, the last is held
   * @param from all that it is made of: texts, or objects that are held themselves
   */
  of<T>(name: string, from: readonly unknown[], make: () => T): T {
    const known = this.#known.get(name);
    if (known?.from.length === from.length && known.from.every((one, at) => one === from[at]))
      return known.value as T;
    const value = make();
    this.#known.set(name, { from, value });
    return value;
  }
}
