/**
 * A title that is set in capitals throughout, in lower case but for what the document itself writes with capitals inside its sentences.
 * A guess, for an editor to look at.
 * @param texts the document's paragraphs
 */
export function titleInLowerCase(title: string, texts: readonly string[]): string {
  const forms = new Map<string, Map<string, number>>();
  for (const text of texts)
    for (const match of text.matchAll(
      /(?<=(?<!\p{L})\p{Ll}\p{L}*[,;]? )[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu,
    )) {
      const [word] = match;
      const known = forms.get(word.toUpperCase()) ?? new Map<string, number>();
      forms.set(word.toUpperCase(), known.set(word, (known.get(word) ?? 0) + 1));
    }
  const lower = title.replace(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu, (word) => {
    const [most] = [...(forms.get(word) ?? [])].sort((a, b) => b[1] - a[1]);
    return most?.[0] ?? word.toLowerCase();
  });
  return lower.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** Whether a title has letters and no small one. */
export function isInCapitals(title: string): boolean {
  return /\p{Lu}/u.test(title) && !/\p{Ll}/u.test(title);
}
