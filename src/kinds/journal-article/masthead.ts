import { findDoi } from './doi.ts';

/** What a journal's own line at the head of an article says. */
export interface Masthead {
  readonly journal: string;
  readonly volume: string;
  readonly issue?: string;
  readonly year?: number;
  readonly pages?: string;
  readonly doi?: string;
  /** The whole line, where it says more than the other fields: whose the rights are. */
  readonly citation?: string;
}

const line =
  /^(?<journal>\p{Lu}[\p{L}&:,.'’ -]{3,100}?),?\s+(?:vol(?:ume|\.)?\s*)?(?<volume>\d{1,4})(?:\s*\(\s*(?<issue>\d+)\s*\)|,?\s*(?:no\.?|n[°º]|issue\.?|nr\.?)\s*(?<number>\d+))?(?<rest>(?:[\s,:;(–)-]|pp?\.|\d|\p{L}+ (?=\d{4}))*)$/iu;

// "Journal of Border Studies (2014), 3, 2, pp. 11-25 © Cambridge University Press 2014": the year first, and whose the rights are.
const yearFirst =
  /^(?<journal>\p{Lu}[\p{L}&:,.'’ -]{3,100}?),? \((?<year>(?:19|20)\d\d)\),? (?:vol\. ?)?(?<volume>\d{1,4})(?:, ?(?:no\. ?)?(?<issue>\d{1,3})| ?\((?<number>\d{1,3})\))[,:] (?:pp?\. ?)?(?<pages>\d+ ?[-–] ?\d+)\.?(?<rights>,? ?(?:©|\(c\)|copyright) .{2,80})?$/iu;

/** Reads a journal's line, where it says no more than that: "Journal of Border Studies, Vol. 3, No. 2 (2014), pp. 11-25". */
export function readMasthead(text: string): Masthead | undefined {
  const printed = text.normalize('NFC');
  const doi = findDoi(printed);
  const isLast = doi !== undefined && doi.end === printed.length;
  const first = yearFirst.exec(isLast ? printed.slice(0, doi.start).trim() : printed)?.groups;
  if (first?.journal && first.volume)
    return {
      journal: first.journal,
      volume: first.volume,
      ...issueOf(first),
      year: Number(first.year),
      pages: (first.pages ?? '').replace(/\s/g, ''),
      ...(isLast && { doi: doi.doi }),
      ...(first.rights && { citation: text }),
    };
  const groups = line.exec(printed)?.groups;
  if (!groups?.journal || !groups.volume || !(groups.issue ?? groups.number)) return undefined;
  const year = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(groups.rest ?? '')?.[0];
  const pages = /\d+\s*[-–]\s*\d+/.exec(groups.rest ?? '')?.[0].replace(/\s/g, '');
  return {
    journal: groups.journal.trim(),
    volume: groups.volume,
    ...issueOf(groups),
    ...(year && { year: Number(year) }),
    ...(pages && { pages }),
  };
}

function issueOf({ issue, number }: Readonly<Record<string, string | undefined>>): { issue?: string } {
  const one = issue ?? number;
  return one === undefined ? {} : { issue: one };
}
