/** Words of a document, by the W3C TextQuoteSelector's terms. White space of any kind and length counts as one space. */
export interface Quote {
  readonly exact: string;
  /** The words directly before, where `exact` alone stands more than once. */
  readonly prefix?: string | undefined;
  /** The words directly after. */
  readonly suffix?: string | undefined;
}

/** A place in a text: offsets in UTF-16 code units, the end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Makes every run of white space one space and takes it away at both ends. */
export function singleSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Every place where a quote stands in a single-spaced text, in order. Overlapping places are all given. */
export function findQuote(text: string, quote: Quote): Span[] {
  const exact = singleSpaced(quote.exact);
  const prefix = singleSpaced(quote.prefix ?? '');
  const suffix = singleSpaced(quote.suffix ?? '');
  const found: Span[] = [];
  if (exact === '') return found;
  for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
    const end = start + exact.length;
    if (endsWith(text.slice(0, start), prefix) && startsWith(text.slice(end), suffix))
      found.push({ start, end });
  }
  return found;
}

// Between the quote and its neighbours a space may or may not stand.
function endsWith(before: string, prefix: string): boolean {
  return before.endsWith(prefix) || before.trimEnd().endsWith(prefix);
}

function startsWith(after: string, suffix: string): boolean {
  return after.startsWith(suffix) || after.trimStart().startsWith(suffix);
}
