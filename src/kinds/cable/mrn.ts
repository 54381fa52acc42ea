/** A message reference number as a cable's own head prints it: the post and its serial number, without the year. */
export interface PrintedMrn {
  readonly post: string;
  readonly number: string;
}

/** What stands before a number and is no post. */
const noPost = /^(?:PAGE|SECTION|PARA|REF|FM|TO|INFO|TAGS|SUBJECT|SUBJ|ACTION|ORIGIN)\b/;

/** Reads `LISBON 000387` or `ADDIS ABABA 1234`. Undefined for anything else. */
export function parsePrintedMrn(text: string): PrintedMrn | undefined {
  const match = /^((?:[A-Z][A-Z'.-]+ ){0,3}[A-Z][A-Z'.-]+) (\d{1,8})$/.exec(text.trim());
  return match && !noPost.test(match[0]) ? { post: match[1] ?? '', number: match[2] ?? '' } : undefined;
}

/** The message reference number in full, `09 LISBON 387`: two digits of the year, the number without leading zeros. */
export function formatMrn(year: number, printed: PrintedMrn): string {
  return `${String(year % 100).padStart(2, '0')} ${printed.post.toUpperCase()} ${Number(printed.number)}`;
}

/** The id of a cable from its message reference number: `09 LISBON 387` gives `09lisbon387`. */
export function idOfMrn(mrn: string): string {
  return mrn.toLowerCase().replace(/[^a-z0-9]/g, '');
}
