import { parseClassification } from './classification.ts';

/**
 * The forms in which stations print a page's head, as patterns of a whole line with single spaces: `LISBON 00000387 002 OF 004`,
 * `001.2 OF 003`, `PAGE 02 OF 04`, `PAGE 02 LISBON 00387 01 OF 04 121120Z`, `PAGE 02 RUEHBP 0387 UNCLAS`.
 */
const forms: readonly RegExp[] = [
  /^(?:[A-Z][A-Z'.-]*[, ]+){1,4}\d{4,8} \d{2,3}(?:\.\d)? OF \d{2,3}(?: \d{6}Z)?$/,
  /^\d{3}(?:\.\d)? OF \d{3}$/,
  /^PAGE \d{1,3}(?: OF \d{1,3})?$/,
  /^PAGE \d{1,3}(?: OF \d{1,3})? (?:[A-Z][A-Z'.-]* ){1,4}#?\d{3,8}(?: \S+){0,8}$/,
  /^PAGE \d{1,3}(?: OF \d{1,3})? R[A-Z]{4,7}(?:\d+)?(?: \S+){0,24}$/,
];
/** What the National Archives' copies carry: a stamp on every page with its signer, a title above the text, a line below it. */
const stamps =
  /^(?:(?:Margaret P\. Grafeld |Sheryl P\. Walter )?Declassified\/Released US Department of State EO Systematic Review \d{1,2} [A-Z]{3} \d{4}|Message Text|<< END OF DOCUMENT >>|Margaret P\. Grafeld|Sheryl P\. Walter)$/i;

/** Whether a line is a page's head, whatever stands around it. */
export function isPageHeader(line: string): boolean {
  return stamps.test(line) || (line === line.toUpperCase() && forms.some((form) => form.test(line)));
}

/** Whether a line opens a later section of a cable that was sent in sections: `S E C R E T SECTION 02 OF 04 LISBON 000387`. */
export function opensLaterSection(line: string): boolean {
  const section = parseClassification(line)?.section;
  return section !== undefined && Number(section.value.split(' ')[0]) > 1;
}

/**
 * The stretches of a line that are page heads in the midst of other words, as they stand where lines have been run
 * together. `post` is the cable's own; the number must have the eight digits that only a page head gives it, or `PAGE` before it and an hour behind.
 */
export function pageHeadersWithin(
  line: string,
  post: string,
): { readonly start: number; readonly end: number }[] {
  if (!/\d{8} \d{3}|PAGE \d/.test(line)) return [];
  const name = post.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(
    `(?<!\\S)(?:${name} \\d{8} \\d{3}(?:\\.\\d)? OF \\d{3}|PAGE \\d{1,3} ${name} \\d{3,8}(?: \\d{2} OF \\d{2})? \\d{6}Z)(?!\\S)`,
    'g',
  );
  return [...line.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
