import { romanValue } from '../markers.ts';

const languages =
  'arabic|chinese|english|french|portuguese|russian|spanish|anglais|français|original ?: (?:english|french|anglais|français)';

/** `3`, `- 3 -`, `iv`, `2/4`, `Page 2 of 5`: a page's number and nothing else. "1." and "(1)" number paragraphs. */
const numberForm =
  /^(?:(?:page|p\.|pg\.?)\s?)?[-–—|~]* ?(\d{1,4}|[ivxl]{1,6}) ?[-–—|~]*(?: ?(?:\/|of|sur|de) ?\d{1,4})?$/i;
/** Lines that no text has but at the end of a page. */
const sureForms: readonly RegExp[] = [
  /^(?:art(?:icle|\.)?\s*\d+,?\s*)?page\s+\d+\s+(?:of|sur|de)\s+\d+$/i,
  /^[-–—]\s*\d{1,4}\s*[-–—]$/,
  // Where the next column of a report of debates begins: "14 Nov 2006 : Column 1124W".
  /^\[?\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}\.? \d{4} ?[:,;–—-] ?col(?:umn|\.)? ?(?:WA|WS|GC)?\d{1,5}[A-Z]{0,3}(?: ?[–—-] ?continued)?\]?$/iu,
  /^column (?:(?:WA|WS|GC) ?\d{1,5}|\d{1,5}(?:W|WA|WH|WS|GC))(?: ?[–—-] ?continued)?$/i,
  // The bar code of a United Nations print, and "goes on", at the foot of older ones.
  /^\*\d{7}\*$/,
  /^\/\.\.\.$/,
  // The foot of a page that a browser printed.
  /^(?:file|https?):\/\/\S+(?: .*)? \d{1,4}\/\d{1,4}$/i,
];
const browserFoot = sureForms.at(-1) as RegExp;
const time = String.raw`\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[AP]\.?M\.?)?`;
const browserHead = new RegExp(String.raw`^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? ${time}(?: .*)?$`, 'i');
const printedAt = new RegExp(String.raw`^\d{1,4} ?(?:of|\/|sur|von) ?\d{1,4} .*\d, ${time}$`, 'i');
const jobNumber =
  /^(?:\d{1,3}(?:\/\d{1,3})? )?\d{2}-\d{5}(?: ?\([A-Z]\))?(?: \d{6}){0,3}(?: \d{1,3}(?:\/\d{1,3})?)?$/;
const documentNumber =
  /^(?:(?:United Nations|Nations Unies) )?([A-Z][A-Za-z]{0,9}(?:\/[A-Z0-9][\w.()-]*){1,6}(?: ?\(\w+\))?(?: ?[–—-] ?S\/\d{4}\/\d+)?|[A-Z]{1,2}\d?-\d{3,6}\/\d{2,4}|\d{4,6}(?:\/\d)?\/\d{2}(?: (?:ADD|COR|EXT|REV) ?\d){0,3})$/;
const code = '(?:AR|BG|CS|DA|DE|EL|EN|ES|ET|FI|FR|GA|HR|HU|IT|LT|LV|MT|NL|PL|PT|RO|RU|SK|SL|SV|ZH)';
const language = new RegExp(`^(?:${code}(?:\\/${code})?|${languages})$`, 'i');
/** Who wrote and typed a Council paper, and in which of its departments: `DZ/ln`, `DG C 1`. */
const initials = /^[A-Z]{2,3}(?:\/[A-Z]{2,3})?\/[a-z]{2,3}$/;
const department =
  /^(?:DGE?|DGA|DPG|DRI|GIP|JUR|LIFE|RELEX|TREE|COMPET|JAI|ORG|SGS)\.?(?: [A-Z0-9.]{1,4}){0,3}$/;

/** The page number that a line is, if it is one and no more. */
export function pageNumberOf(text: string): number | undefined {
  const found = numberForm.exec(text)?.[1];
  // Large Roman numbers head sections.
  if (found === undefined || (/[IVXL]/.test(found) && !/^p/i.test(text))) return undefined;
  return /\d/.test(found) ? Number(found) : romanValue(found.toLowerCase());
}

/** Whether a line is a page's own, whatever stands around it. */
export function isSurelyOfPage(text: string): boolean {
  return sureForms.some((form) => form.test(text));
}

/** Whether a line is what a browser prints at the foot of a page. */
export function isBrowserFoot(text: string): boolean {
  return browserFoot.test(text);
}

/** Whether a line is the day and hour of a browser's print: a text may name them, so that something has to say that it was printed. */
export function isBrowserHead(text: string): boolean {
  return browserHead.test(text) || printedAt.test(text);
}

/** Whether a line is the number of a printing job. */
export function isJobNumber(text: string): boolean {
  return jobNumber.test(text);
}

/** The date of a record or a page of several, which stand beside the number: `10/12/2012 S/PV.6882`, `S/PV.6882 2/24`. */
const besideNumber =
  /^(?:\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{1,3}\/\d{1,3}) | (?:\d{1,2}[/.]\d{1,2}[/.]\d{4}|\d{1,3}\/\d{1,3})$/;

/** The number of a document, where a line is one and no more: `S/RES/2100 (2013)`, `10393/16`. */
export function documentNumberOf(text: string): string | undefined {
  return documentNumber.exec(text)?.[1] ?? documentNumber.exec(text.replace(besideNumber, ''))?.[1];
}

/** Whether a line is of the Council's page feet. */
export function isCouncilFoot(text: string): boolean {
  return initials.test(text) || department.test(text);
}

/** Whether a line is several parts of a Council foot beside one another: "7890/11 AB/cd 1", "ANNEX DG K 2 EN". A code with its number is none. */
export function isCouncilRow(text: string): boolean {
  // Nearly every line is none, and is not taken apart to see it.
  if (text.length > 60 || !/(?:^|\s)(?:[A-Z]{2,3}\/[A-Za-z/]{2,6}|[A-Z]{2,6})(?:\s|$)/.test(text))
    return false;
  const words = text.split(' ');
  if (words.length < 2 || words.length > 9) return false;
  const rest = (from: number, foot: boolean, sure: boolean): boolean => {
    if (from === words.length) return foot && sure;
    for (let to = words.length; to > from; to -= 1) {
      const part = words.slice(from, to).join(' ');
      const surely = /^ANNEXE?$/.test(part) || documentNumberOf(part) !== undefined || language.test(part);
      if (!surely && !goesWithPage(part)) continue;
      if (rest(to, foot || isCouncilFoot(part), sure || surely || initials.test(part))) return true;
    }
    return false;
  };
  return rest(0, false, false);
}

/** Whether a line can be a page's own where it stands beside one that is. */
export function goesWithPage(text: string): boolean {
  return pageNumberOf(text) !== undefined || language.test(text) || isCouncilFoot(text) || isJobNumber(text);
}

/** A line by which a release to the press is numbered: "Press Release (2009) 064". */
export const releaseNumber =
  /^(?:(?:press|news|media) release|communiqu[ée] de presse) ?:? ?(?:n[o°º]\.? ?)?[(\d][\d() /.-]*$/i;
