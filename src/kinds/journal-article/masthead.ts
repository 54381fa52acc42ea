/** What a journal's own line at the head of an article says. */
export interface Masthead {
  readonly journal: string;
  readonly volume: string;
  readonly issue?: string;
  readonly year?: number;
  readonly pages?: string;
}

const line =
  /^(?<journal>\p{Lu}[\p{L}&:,.'’ -]{3,100}?),?\s+(?:vol(?:ume|\.)?\s*)?(?<volume>\d{1,4})(?:\s*\(\s*(?<issue>\d+)\s*\)|,?\s*(?:no\.?|n[°º]|issue\.?|nr\.?)\s*(?<number>\d+))?(?<rest>(?:[\s,:;(–)-]|pp?\.|\d|\p{L}+ (?=\d{4}))*)$/iu;

/** Reads a journal's line, where it says no more than that: "Journal of Border Studies, Vol. 3, No. 2 (2014), pp. 11-25". */
export function readMasthead(text: string): Masthead | undefined {
  const groups = line.exec(text.normalize('NFC'))?.groups;
  const issue = groups?.issue ?? groups?.number;
  if (!groups?.journal || !groups.volume || !issue) return undefined;
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(groups.rest ?? '')?.[0];
  const pages = /\d+\s*[-–]\s*\d+/.exec(groups.rest ?? '')?.[0].replace(/\s/g, '');
  return {
    journal: groups.journal.trim(),
    volume: groups.volume,
    issue,
    ...(year && { year: Number(year) }),
    ...(pages && { pages }),
  };
}
