/** A DOI in a text, without its resolver, and where its mention begins and ends. */
export interface FoundDoi {
  readonly doi: string;
  readonly start: number;
  readonly end: number;
}

// A DOI is "10.", a registrant's number, a slash and whatever its owner likes; what follows as punctuation is the sentence's.
const mention =
  /(?:doi\s*:?\s*)?(?:https?:\/\/)?(?:(?:dx\.)?doi\.org\/|doi\s*:\s*)?(10\.\d{4,9}(?:\.\d+)*\/(?:\s(?=[a-z0-9]))?[^\s"“”»<>]*[^\s"“”’»<>.,;:)\]])/i;

/** Finds the first DOI of a text in any of the ways in which one is written: `doi:10…`, `DOI: http://dx.doi.org/10…`, `https://doi.org/10…`. */
export function findDoi(text: string): FoundDoi | undefined {
  const found = mention.exec(text);
  if (!found?.[1]) return undefined;
  return { doi: found[1].replace(/\s/g, ''), start: found.index, end: found.index + found[0].length };
}
