const anyWord = /[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;
const insideSentence = /(?<=(?<!\p{L})\p{Ll}\p{L}*[,;]? )[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu;
const capitalPair = /(?<!\p{L})(\p{Lu}[\p{L}\p{M}’'-]*\p{Ll}[\p{L}\p{M}’'-]*) (?=(\p{Lu}[\p{L}\p{M}’'-]*))/gu;
/** Shorter words are seldom names. */
const fewestLetters = 4;

/** A title in small letters, and the words of it that no sentence of its text has, so that nothing says how they are written. */
export interface LoweredTitle {
  readonly title: string;
  readonly unsure: readonly string[];
}

/**
 * A title that is set in capitals throughout, in lower case but for what the document itself writes with capitals inside its sentences. A word that it
 * writes in both ways has its capital beside the word that it has it with: "Union" in "River Union".
 * @param texts the document's paragraphs
 */
export function titleInLowerCase(title: string, texts: readonly string[]): LoweredTitle {
  const all = texts.join('\n');
  const small = new Set((all.match(anyWord) ?? []).filter((word) => word === word.toLowerCase()));
  const forms = new Map<string, Map<string, number>>();
  for (const [word] of all.matchAll(insideSentence)) {
    const known = forms.get(word.toUpperCase()) ?? new Map<string, number>();
    if (!small.has(word)) forms.set(word.toUpperCase(), known.set(word, (known.get(word) ?? 0) + 1));
  }
  const pairs = new Map<string, readonly [string, string]>();
  for (const [, one = '', next = ''] of all.matchAll(capitalPair))
    pairs.set(`${one} ${next}`.toUpperCase(), [one, next]);
  const words = title.match(anyWord) ?? [];
  const unsure = new Set<string>();
  let at = -1;
  const lower = title.replace(anyWord, (word) => {
    at += 1;
    // The first of two may have its capital because a sentence begins.
    const first = forms.has(word) ? pairs.get(`${word} ${words[at + 1]}`)?.[0] : undefined;
    const paired = pairs.get(`${words[at - 1]} ${word}`)?.[1] ?? first;
    if (paired) return paired;
    const plain = word.toLowerCase();
    if (small.has(plain)) return plain;
    const [most] = [...(forms.get(word) ?? [])].sort((a, b) => b[1] - a[1]);
    if (!most && /^\p{L}/u.test(word) && word.length >= fewestLetters) unsure.add(word);
    return most?.[0] ?? plain;
  });
  return { title: lower.replace(/\p{L}/u, (letter) => letter.toUpperCase()), unsure: [...unsure] };
}

/** Whether a title has letters and no small one. */
export function isInCapitals(title: string): boolean {
  return /\p{Lu}/u.test(title) && !/\p{Ll}/u.test(title);
}
