import { findDoi } from './doi.ts';

/** What a journal's own line at the head of an article says. */
export interface Masthead {
  readonly journal: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly year?: number;
  readonly article?: string;
  readonly pages?: string;
  readonly doi?: string;
  /** The whole line, where it says more than the other fields: the season, whose the rights are. */
  readonly citation?: string;
}

type Said = { -readonly [Field in keyof Masthead]?: string };

interface Part {
  readonly form: RegExp;
  /** What its last group says; the group `more` says what no field holds. */
  readonly field?: keyof Masthead;
  /** The fields without which it may be anything. */
  readonly after?: readonly (keyof Masthead)[];
}

const several = String.raw`\d{1,4}(?:[-–/]\d{1,4})?`;
const roman = '(?=[ivxlc])c{0,3}(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})';
const year = String.raw`((?:19|20)\d\d)(?!\d)`;
const season = String.raw`(?:spring|summer|autumn|fall|winter|printemps|été|automne|hiver|(?:jan|f[eé][bv]|mar|a[pv]r|ma[iy]|ju[inl]|aug|ao[uû]|sep|oct|nov|d[eé]c)\p{L}*)\.?`;
const name = String.raw`\p{L}{3,10}\.?`;
const inWords = (word: string): string =>
  String.raw`(?<more>(?:\d\d? )?${word}(?: ?[-–/] ?${word})?(?: de| of)?,? )${year}`;

/** What stands behind a journal's name, part by part. */
const parts: readonly Part[] = [
  { form: /[\s,;:.|/–]+/y },
  {
    form: new RegExp(String.raw`vol(?:ume|\.)?\s*(${several}|${roman})(?![\p{L}\d])`, 'iuy'),
    field: 'volume',
  },
  {
    form: new RegExp(
      String.raw`(?:nos?\.?|n[°º]|issue\.?|nr\.?|n[uú]m(?:ber|\.)?|num[eé]ro)\s*(${several})(?!\d)`,
      'iuy',
    ),
    field: 'issue',
  },
  { form: /p(?:p|ages?)?\.?\s*(\d+(?:\s*[-–]\s*\d+)?)(?!\d)/iy, field: 'pages' },
  {
    form: new RegExp(String.raw`\((?:${inWords(name)}|${year.replace('(', '(?<year>')})\)`, 'uy'),
    field: 'year',
  },
  { form: new RegExp(inWords(season), 'iuy'), field: 'year' },
  { form: new RegExp(inWords(name), 'uy'), field: 'year', after: ['volume', 'issue'] },
  { form: new RegExp(year, 'y'), field: 'year' },
  { form: /(\d+\s*[-–]\s*\d+)(?!\d)/y, field: 'pages', after: ['volume'] },
  { form: new RegExp(String.raw`\(\s*(${several})\s*\)`, 'y'), field: 'issue', after: ['volume'] },
  { form: /(?<=[:,] ?)(?:art(?:icle|\.)?\s*)?(e?\d+)(?!\d)/iy, field: 'article', after: ['volume', 'issue'] },
  // Two bare numbers may be a table's or a section's: a year says that they are a volume's and an issue's.
  {
    form: /(?<=[\s,:/])(\d{1,3})(?!\d)(?:(?=.*(?:19|20)\d\d)|(?<=(?:19|20)\d\d.*))/y,
    field: 'issue',
    after: ['volume'],
  },
  { form: /(?!(?:19|20)\d\d(?!\d))(\d{1,4})(?!\d)/y, field: 'volume' },
  { form: new RegExp(String.raw`(?<=, ?)(${roman.toUpperCase()})(?![\p{L}\d])`, 'uy'), field: 'volume' },
  { form: /(?<more>\(?(?:e-?)?issn:?\s*\d{4}-\d{3}[\dx]\)?|(?:©|\(c\)|copyright) .{2,80}$)/iy },
];

/** Reads a journal's line, where it says no more than that: "Journal of Border Studies, Vol. III, No. 2 (2014), pp. 11-25". */
export function readMasthead(text: string): Masthead | undefined {
  const printed = text.normalize('NFC');
  if (printed.length > 300 || !/\d/.test(printed)) return undefined;
  const doi = findDoi(printed);
  const isLast = doi !== undefined && doi.end === printed.length;
  const line = isLast ? printed.slice(0, doi.start).trim() : printed;
  for (const { index } of line.slice(0, 110).matchAll(/(?<=[\p{L}.)])[\s,:;]/gu)) {
    const journal = line.slice(0, index).replace(/[\s,:;]+$/, '');
    if (!/^\p{Lu}[\p{L}&:,.'’() -]{3,100}$/u.test(journal)) continue;
    const said = saidBehind(line, index);
    if (!said) continue;
    const { volume, issue, year, citation, ...others } = said;
    return {
      journal,
      ...(volume && { volume }),
      ...(issue && { issue }),
      ...(year && { year: Number(year) }),
      ...others,
      ...(isLast && { doi: doi.doi }),
      ...(citation && { citation: text }),
    };
  }
  return undefined;
}

/** What the parts from a place on say; nothing where one is not understood, or they are too few for a journal's line. */
function saidBehind(line: string, start: number): Said | undefined {
  const said: Said = {};
  for (let at = start; at < line.length; ) {
    const found = partAt(line, at, said);
    if (!found) return undefined;
    const { field, value, more, end } = found;
    if (field) said[field] = value.replace(/\s/g, '');
    if (more) said.citation = line;
    at = end;
  }
  const { volume, issue, year, pages } = said;
  return [volume, issue, year && pages].filter((part) => part !== undefined).length > 1 ? said : undefined;
}

function partAt(line: string, at: number, said: Said) {
  for (const { form, field, after = [] } of parts) {
    if ((field && said[field] !== undefined) || after.some((other) => said[other] === undefined)) continue;
    form.lastIndex = at;
    const found = form.exec(line);
    if (!found) continue;
    const value = found.slice(1).findLast((group) => group !== undefined) ?? '';
    return { field, value, more: found.groups?.more, end: form.lastIndex };
  }
  return undefined;
}
