/** A cable that a reference names. */
export interface CitedCable {
  /** As printed, in two digits or four. */
  readonly year?: string;
  readonly post: string;
  readonly number: string;
}

/** A stretch of a reference as printed, and the cables that it names: none, one, or all those of a range (`STATE 123-125`). */
export interface Citation {
  readonly raw: string;
  readonly cables: readonly CitedCable[];
}

/** Words that say that a reference is no cable, though it may hold a name and a number. */
const noCable =
  /\b(?:E-?MAILS?|MEMO(?:RANDUM)?S?|MEMCONS?|FAX(?:ES)?|LETTERS?|TEL(?:E)?CONS?|CALLS?|MEETINGS?|CONVERSATIONS?|NOTES?|IIR|TD|TDX|REPORTS?|MESSAGES?|MSG|DTG|TELNO|VERBALE|PARAS?|PARAGRAPHS?|TITLE|SECTION|ARTICLE|RESOLUTION|UNSCR|FAM|FAH|USC|CFR)\b/i;
const month =
  /^(?:JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\.?$/i;
/** What a sentence sets before a post's name. */
const lead =
  /^(?:.* )?(?:IN|BY|OF|FROM|SEE|ALSO|PER|VIA|AND|OR|TO|ON|OUR|YOUR|WITH|WHICH|THAT|AS|FOR|REF|(?<!^)THE(?! HAGUE)) (?!SPAIN\b)/i;
const behind = String.raw`(?: ?\((?:(?<behind>\d{4})|[^)]{0,80})\))?`;
const before = String.raw`(?:['’]?\(?(?<before>\d{4}|\d{2})\)?[ -]*)?`;
const atStart = new RegExp(
  String.raw`^${before}(?<post>(?:[A-Z][A-Z'.-]* ){0,3}?[A-Z][A-Z'.]{1,})[ :-]{0,2}(?:(?<between>\d{2})-)?0*(?<number>[1-9]\d{0,6})(?![\d/])${behind}`,
  'i',
);
/** Inside a sentence a number of one or two digits may count anything. */
const inSentence = new RegExp(
  String.raw`(?<![\w'’-])${before}(?<post>(?:[A-Z][A-Za-z'.-]* ){0,3}[A-Z][A-Za-z'.]{3,}) 0*(?<number>[1-9]\d{2,6})(?![\d/])${behind}`,
  'g',
);
/** Further numbers of the post that was named last: `, 11 AND 12`, `-125`. */
const further =
  /^(?:(?<range> ?[-–] ?| ?THROUGH | ?THRU )|\s*[,;&]\s*(?:AND\s+)?|\s+AND\s+)(?<number>0*[1-9]\d{0,6})(?![\dA-Z/]|\s+(?!AND\b)[A-Z]{3,}\s+\d)(?<behind> ?\([A-Z]+\))?/i;
/** What stands between one reference and the next, where they have no letters. */
const separator = /^\s*(?:[,;]\s*(?:AND\s+)?|AND\s+)/i;
/** A range of more cables than this is a slip, or none. */
const longestRange = 40;

/** Parts a reference into what names cables; words around them stay with the cable that they stand before, and the last ones behind the last. */
export function citationsIn(text: string): Citation[] {
  const found: { raw: string; cables: CitedCable[] }[] = [];
  let rest = text;
  while (rest !== '') {
    const cut = opening(rest);
    if (!cut) break;
    const { raw, cable } = cut;
    found.push({ raw, cables: [cable] });
    rest = withFurther(rest.slice(cut.until), cable, found);
    const previous = /^[,;]?\s*(?:AND\s+)?PREVIOUS\b/i.exec(rest)?.[0] ?? '';
    if (previous !== '') (found.at(-1) ?? { raw: '' }).raw += previous;
    const between = separator.exec(rest.slice(previous.length))?.[0] ?? '';
    rest = rest.slice(previous.length + between.length);
    // What a comma sets apart, and is no cable, is a reference by itself.
    if (between !== '' && rest !== '' && !opening(rest)) {
      found.push({ raw: rest, cables: [] });
      return found;
    }
  }
  const last = found.at(-1);
  if (last && /[\p{L}\p{N}]/u.test(rest)) last.raw += rest;
  return found.length > 0 ? found : [{ raw: text, cables: [] }];
}

/** The first cable that a text names, with the words before it. */
function opening(text: string): { raw: string; cable: CitedCable; until: number } | undefined {
  const start = atStart.exec(text);
  const cable = start && cableOf(start);
  if (start && cable && !noCable.test(until(text))) return { raw: start[0], cable, until: start[0].length };
  if (noCable.test(text)) return undefined;
  for (const match of text.matchAll(inSentence)) {
    const named = cableOf(match);
    const end = match.index + match[0].length;
    if (named) return { raw: text.slice(0, end), cable: named, until: end };
  }
  return undefined;
}

/** A text up to where another reference may begin. */
function until(text: string): string {
  return /^[^,;]*/.exec(text)?.[0] ?? '';
}

function cableOf({ groups = {} }: RegExpExecArray | RegExpMatchArray): CitedCable | undefined {
  const named = (groups.post ?? '').replace(lead, '');
  if (named.split(' ').some((word) => month.test(word))) return undefined;
  const printed = groups.before ?? groups.between ?? groups.behind;
  return { ...(printed ? { year: printed } : {}), post: named.toUpperCase(), number: groups.number ?? '' };
}

/** Adds the further numbers of a post; gives what stands behind them. */
function withFurther(
  text: string,
  cable: CitedCable,
  found: { raw: string; cables: CitedCable[] }[],
): string {
  let rest = text;
  let last = cable;
  for (let match = further.exec(rest); match; match = further.exec(rest)) {
    const { range, number: digits = '' } = match.groups ?? {};
    const entry = found.at(-1);
    if (range && entry) {
      const numbers = numbersBetween(last.number, digits);
      if (numbers.length === 0) return rest;
      entry.raw += match[0];
      for (const between of numbers) entry.cables.push({ ...cable, number: between });
    } else
      found.push({
        raw: match[0].replace(/^\s*[,;&]?\s*(?:AND\s+)?/i, ''),
        cables: [{ ...cable, number: String(Number(digits)) }],
      });
    last = { ...cable, number: String(Number(digits)) };
    rest = rest.slice(match[0].length);
  }
  return rest;
}

/** The numbers behind the first of a range up to its last, of which the first digits may be left out: `1234-36`. */
function numbersBetween(first: string, printed: string): string[] {
  const digits = printed.replace(/^0+/, '');
  const whole = digits.length < first.length ? first.slice(0, first.length - digits.length) + digits : digits;
  const [from, to] = [Number(first), Number(whole)];
  if (to <= from || to - from > longestRange) return [];
  return Array.from({ length: to - from }, (_, at) => String(from + at + 1));
}
