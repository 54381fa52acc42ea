/** What is looked for: a word, or words in their order. */
export interface Term {
  readonly text: string;
  readonly phrase: boolean;
}

/** A pasted page is looked for by its longest words: more would find nothing else and take long. */
const mostTerms = 16;

// Words that stand in every document. They are looked for only inside quotes or where there is nothing else.
const everywhere = new Set(
  'a an and are as at be but by for from has have in is it its of on or that the this to was were which with'.split(
    ' ',
  ),
);

/** Cuts a query into the words and quoted phrases that a page must all have. */
export function termsOf(query: string): Term[] {
  const terms = new Map<string, Term>();
  for (const [, phrase, word] of query.matchAll(/["“”]([^"“”]+)["“”]|([^\s"“”]+)/g)) {
    const text = (phrase ?? word ?? '').trim();
    if (/[\p{L}\p{N}]/u.test(text)) terms.set(text.toLowerCase(), { text, phrase: phrase !== undefined });
  }
  const all = [...terms.values()];
  const telling = all.filter(({ text, phrase }) => phrase || !everywhere.has(text.toLowerCase()));
  const chosen = telling.length > 0 ? telling : all;
  if (chosen.length <= mostTerms) return chosen;
  return [...chosen].sort((a, b) => b.text.length - a.text.length).slice(0, mostTerms);
}
