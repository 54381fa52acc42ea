import type { EditionWords } from '../schema/edition.ts';
import type { Edition } from './edition.ts';

/** Where the reports of an edition go, and what each says of it. */
export interface ReportsTo extends Pick<NonNullable<EditionWords['editors']>, 'reports' | 'fields'> {
  readonly reports: string;
  readonly edition: string;
  readonly version: string;
}

/** What somebody reports on. */
export interface ReportedPlace {
  /** What it is called: "Answer", or the title of a page. */
  readonly name: string;
  /** Its whole address. */
  readonly address: string;
  /** What stands there, if it is less than a page. */
  readonly words?: string;
}

/** Where the reports of an edition go; undefined where it names no address. */
export function reportsOf({ words, version }: Edition): ReportsTo | undefined {
  const { reports, fields } = words.editors ?? {};
  return reports === undefined
    ? undefined
    : { reports, ...(fields && { fields }), edition: words.name, version };
}

/** Browsers, forges and mail programs all take addresses of this length. */
const longest = 1900;

/**
 * The address at which a report on a place is written: of a new issue, or of a message, with title and text filled in. It has less than 2,000
 * characters: the words are cut where they are too long.
 */
export function reportAddress(to: ReportsTo, { name, address, words }: ReportedPlace): string {
  const isMail = to.reports.startsWith('mailto:');
  const { title, body } =
    to.fields ?? (isMail ? { title: 'subject', body: 'body' } : { title: 'title', body: 'body' });
  const lineEnd = isMail ? '\r\n' : '\n';
  const edition = within(to.edition, 200);
  const start = [within(address, 500), `${edition}, version ${to.version}`, ''];
  const end = ['What is wrong, or how else it may be read:', '', '', 'How you know:', ''];
  const text = (between: readonly string[]) =>
    encodeURIComponent([...start, ...between, ...end].join(lineEnd));
  const head = `${to.reports}${to.reports.includes('?') ? '&' : '?'}${encodeURIComponent(title)}=${encodeURIComponent(within(`${edition}: ${name}`, 300))}&${encodeURIComponent(body)}=`;
  // Four spaces keep the words as they are where a text is read as Markdown: no mark in them acts, and nobody is called by "@".
  const whole = (said: string) =>
    head + text(said === '' ? [] : ['What stands there:', '', `    ${said}`, '']);
  return whole(words === undefined ? '' : within(words, longest - whole('.').length));
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text on one line that takes up no more than so many characters of an address; if it is cut, behind a word. */
function within(text: string, most: number): string {
  // Half a character, which no address can hold, becomes the sign for one that is not known.
  const line = text
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (encodeURIComponent(line).length <= most) return line;
  const cut = ' …';
  let room = most - encodeURIComponent(cut).length;
  let kept = '';
  for (const { segment } of graphemes.segment(line)) {
    room -= encodeURIComponent(segment).length;
    if (room < 0) break;
    kept += segment;
  }
  const lastSpace = kept.lastIndexOf(' ');
  const isWhole = line[kept.length] === ' ';
  return (isWhole || lastSpace === -1 ? kept : kept.slice(0, lastSpace)) + cut;
}
