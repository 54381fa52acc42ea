import { readAuthors } from '../../segment/byline.ts';
import { linesOf, type Word } from '../../segment/working-text.ts';
import { findDoi } from './doi.ts';

/** A field of a citation and the source lines that it was read from. */
export interface Read<Value> {
  readonly value: Value;
  readonly lines: readonly number[];
}

/** What a citation says; what it does not say, or says in a way that is not understood, is absent. */
export interface Citation {
  readonly citation: Read<string>;
  readonly authors?: Read<string[]>;
  readonly year?: Read<number>;
  readonly title?: Read<string>;
  readonly journal?: Read<string>;
  readonly volume?: Read<string>;
  readonly issue?: Read<string>;
  readonly article?: Read<string>;
  readonly pages?: Read<string>;
  readonly doi?: Read<string>;
}

const label =
  /^(?:(?:how to|to) cite(?: this (?:article|paper))?|(?:suggested |recommended )?citation|cite as)\s*:?\s+/i;
const longestAuthors = 200;
const year = /[\s(]((?:19|20)\d\d)[a-z]?\b\)?/;
// "2(2): 18, pp.1-5", "Vol. 2, No. 3, pp. 3-9", "51(2), 217–239", "2 (1), Art. 7".
const numbering =
  /,?\s+(?:vol(?:ume|\.)?\s*)?(?<volume>\d+)\s*(?:\(\s*(?<issue>[\d–/-]+)\s*\)|,?\s*(?:no|issue|nr)\.?\s*(?<number>\d+))(?<rest>.*)$/i;

/**
 * Reads a citation as journals print it above or below their articles: authors, year, title, journal, volume, issue, article number,
 * pages, DOI, with the volume after the title ("Title. Journal, 2(2): 18, pp.1-5, DOI: …").
 *
 * @returns nothing if the words do not look like a citation: a year, and a volume with an issue or a DOI
 */
export function readCitation(words: readonly Word[]): Citation | undefined {
  const spans: { word: Word; start: number; end: number }[] = [];
  let whole = '';
  for (const word of words) {
    if (whole !== '' && word.text !== '') whole += ' ';
    spans.push({ word, start: whole.length, end: whole.length + word.text.length });
    whole += word.text;
  }
  const at = label.exec(whole)?.[0].length ?? 0;
  const text = whole.slice(at);
  const when = year.exec(text);
  const doi = findDoi(text);
  const numbered = numbering.exec(text.slice(0, doi?.start ?? text.length));
  if (!when?.[1] || when.index === 0 || !(doi || numbered)) return undefined;
  // Before the year stand the authors and nothing else.
  if (when.index > longestAuthors || !/^\p{Lu}/u.test(text)) return undefined;
  // "Journal, 2(2) (2013)": the year behind the volume. That is a journal's own line, not a citation.
  if (numbered && when.index > numbered.index) return undefined;
  // "Journal (2013), 51, 4": so is this.
  if (/^,? (?:vol\. ?)?\d{1,4}(?:,| ?\()/i.test(text.slice(when.index + when[0].length))) return undefined;
  // "Journal, Vol. III, No. 2 (2013)" and "Journal, May 2013, pp. 3-9": no author is a number, and no title.
  if (/\b(?:vol(?:ume)?\b\.?|no\.|n[°º]|issue|pp\.) ?(?:\d|[ivxlc]+\b)/i.test(text.slice(0, when.index)))
    return undefined;
  const read = <Value>(value: Value, start: number, end: number): Read<Value> => ({
    value,
    lines: linesOf(
      spans.filter((span) => span.end > start + at && span.start < end + at).map((span) => span.word),
    ),
  });
  const field = (found: RegExpExecArray | null, group: string, offset: number): Read<string> | undefined => {
    const range = found?.indices?.groups?.[group];
    return range && found?.groups?.[group]
      ? read(found.groups[group], offset + range[0], offset + range[1])
      : undefined;
  };
  const afterYear = when.index + when[0].length;
  const end = numbered ? numbered.index : (doi?.start ?? text.length);
  const cut = titleEnd(text, afterYear, end);
  const titled = trimmed(text, afterYear, cut ?? end);
  if (/^(?:p(?:p|ages?)?\.?)?[\s\d–-]+$/i.test(titled.text)) return undefined;
  const journal = cut === undefined ? undefined : trimmed(text, cut, end);
  const restAt = numbered ? numbered.index + numbered[0].length - (numbered.groups?.rest ?? '').length : 0;
  const rest = numbered?.groups?.rest ?? '';
  const pages =
    /(?<![\d(])(?:pp?\.?\s*)(?<pages>\d+(?:\s*[-–]\s*\d+)?)/d.exec(rest) ??
    /(?<![\d(])(?<pages>\d+\s*[-–]\s*\d+)(?!\d)/d.exec(rest);
  const article =
    /^\s*[:,]\s*(?:art(?:icle|\.)?\s*(?:no\.?\s*)?)?(?<article>e?\d+)(?![\d\s]*[-–]\s*\d)\b/di.exec(rest);
  return {
    citation: read(text.trim(), 0, text.length),
    ...optional('authors', authorsOf(text.slice(0, when.index)), (value) => read(value, 0, when.index)),
    year: read(Number(when[1]), when.index, afterYear),
    ...(titled.text !== '' && { title: read(titled.text, titled.start, titled.end) }),
    ...(journal && journal.text !== '' && { journal: read(journal.text, journal.start, journal.end) }),
    ...optional('volume', numbered?.groups?.volume, (value) => read(value, numbered?.index ?? 0, restAt)),
    ...optional('issue', numbered?.groups?.issue ?? numbered?.groups?.number, (value) =>
      read(value, numbered?.index ?? 0, restAt),
    ),
    ...optional('article', field(article, 'article', restAt), (value) => value),
    ...optional('pages', field(pages, 'pages', restAt), (value) => ({
      ...value,
      value: value.value.replace(/\s/g, ''),
    })),
    ...optional('doi', doi, (found) => read(found.doi, found.start, found.end)),
  };
}

function optional<Key extends string, From, To>(
  key: Key,
  value: From | undefined,
  make: (value: From) => To,
): { readonly [K in Key]?: To } {
  return value === undefined ? {} : ({ [key]: make(value) } as { readonly [K in Key]?: To });
}

// The journal's name is what stands between the last sentence end before the volume and the volume.
function titleEnd(text: string, start: number, end: number): number | undefined {
  const ends = [...text.slice(start, end).matchAll(/\p{L}{2}[)”’"']*[.?!]["”’)]*\s+(?=\p{L})/gu)];
  const last = ends.at(-1);
  return last ? start + last.index + last[0].length : undefined;
}

function trimmed(text: string, start: number, end: number) {
  const inner = /^[\s.,:;)]*(?<value>.*?)[\s.,;:]*$/s.exec(text.slice(start, end));
  const value = inner?.groups?.value ?? '';
  const from = start + text.slice(start, end).indexOf(value);
  return { text: value, start: from, end: from + value.length };
}

// "Keller, W", "Keller, W. and Boukhars, A.", "Smith, A. B., & Jones, C.": a surname, a comma, initials.
function authorsOf(text: string): string[] | undefined {
  const names = [
    ...text.matchAll(
      /(\p{Lu}[\p{L}'’ -]*?),\s*((?:\p{Lu}\p{Ll}*[.\s-]*)+?)((?:,\s*(?:Jr|Sr)\b\.?|,?\s+I{2,3}\b)?)(?=\s*(?:,|;|&|\band\b|\(|$))/gu,
    ),
  ].map(([, family, given, suffix]) => `${family?.trim()}, ${given?.trim()}${suffix}`);
  if (names.length > 0) return names;
  const whole = text.replace(/[\s,.(]+$/, '').trim();
  return whole === '' ? undefined : (readAuthors(whole) ?? [whole]);
}
