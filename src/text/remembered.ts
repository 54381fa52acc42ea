/**
 * Works something out of a text once, where the same few texts come again and again. When as many are known as may be, it begins anew.
 *
 * @param workOut what hangs on the text alone
 * @param most how many texts are kept
 */
export function remembered<To>(workOut: (text: string) => To, most: number): (text: string) => To {
  const known = new Map<string, { readonly value: To }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    if (known.size >= most) known.clear();
    const value = workOut(text);
    known.set(text, { value });
    return value;
  };
}
