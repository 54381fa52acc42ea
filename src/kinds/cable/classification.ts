import { captionAt, spaced } from './captions.ts';
import { type PrintedMrn, parsePrintedMrn } from './mrn.ts';

/** A stretch of a line's text, `end` excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What the line that opens the message proper says: classification, section, message reference number, captions. */
export interface ClassificationLine {
  /** Closed up and spelt out: `CONFIDENTIAL`. */
  readonly classification: { readonly value: string } & Stretch;
  /** `01 OF 04`, where the cable was sent in sections. */
  readonly section?: { readonly value: string } & Stretch;
  readonly mrn?: { readonly value: PrintedMrn } & Stretch;
  readonly captions: readonly ({ readonly value: string } & Stretch)[];
  /** Where the part that could not be read begins, if there is one. */
  readonly unread?: number;
}

const levels: readonly (readonly [printed: string, value: string])[] = [
  ['TOP SECRET', 'TOP SECRET'],
  ['SECRET', 'SECRET'],
  ['CONFIDENTIAL', 'CONFIDENTIAL'],
  ['LIMITED OFFICIAL USE', 'LIMITED OFFICIAL USE'],
  ['RESTRICTED', 'RESTRICTED'],
  ['UNCLASSIFIED', 'UNCLASSIFIED'],
  ['UNCLAS', 'UNCLASSIFIED'],
];
const level = new RegExp(`^(?:${levels.map(([printed]) => `(${spaced(printed)})`).join('|')})(?![A-Z0-9])`);
/** As copies print it that have lost capitals, or the first letter of a line. */
const worn = new RegExp(
  `^(?:${levels.map(([printed]) => `(${spaced(printed).replace(/^(\w) \?/, '(?:$1 ?)?')})`).join('|')})(?![A-Z0-9])`,
  'i',
);

/**
 * Reads `C O N F I D E N T I A L SECTION 01 OF 04 LISBON 000387`, its letters spaced or not, with captions behind it
 * (`SECRET//NOFORN`, `UNCLAS E F T O`). Undefined for a line that does not begin with a classification in capitals; where a number follows it, small
 * letters will do, and all letters but the first.
 */
export function parseClassification(line: string): ClassificationLine | undefined {
  const match = level.exec(line);
  if (match) return behindLevel(line, match);
  const found = worn.exec(line);
  const read = found ? behindLevel(line, found) : undefined;
  return read?.mrn ? read : undefined;
}

function behindLevel(line: string, match: RegExpExecArray): ClassificationLine {
  const value = levels[match.slice(1).findIndex((group) => group !== undefined)]?.[1] ?? '';
  const classification = { value, start: 0, end: match[0].length };
  const captions: ({ value: string } & Stretch)[] = [];
  let section: ({ value: string } & Stretch) | undefined;
  let mrn: ({ value: PrintedMrn } & Stretch) | undefined;
  let at = match[0].length;
  for (;;) {
    at += /^[\s,;/]*/.exec(line.slice(at))?.[0].length ?? 0;
    const rest = line.slice(at);
    if (rest === '') return { classification, section, mrn, captions };
    const sections = /^(?:FINAL )?SECTION (\d+ OF \d+)(?= |$)|^FINAL SECTION OF (\d+)(?= |$)/i.exec(rest);
    const caption = captionAt(rest);
    const number = /^((?:[A-Z][A-Z'.-]+ ){1,4}\d{1,8})(?= |$)/i.exec(rest);
    const start = at;
    if (sections && !section) {
      at += sections[0].length;
      section = { value: (sections[1] ?? `${sections[2]} OF ${sections[2]}`).toUpperCase(), start, end: at };
    } else if (caption) {
      at += caption.length;
      captions.push({ value: caption.caption, start, end: at });
    } else if (number && !mrn) {
      const printed = parsePrintedMrn(number[0].toUpperCase());
      if (!printed) return { classification, section, captions, unread: at };
      at += number[0].length;
      mrn = { value: printed, start, end: at };
    } else return { classification, section, mrn, captions, unread: at };
  }
}

/** Whether a line holds a classification and nothing else, as page feet do. */
export function isBareClassification(line: string): boolean {
  const read = parseClassification(line);
  return read !== undefined && !read.section && !read.mrn && read.unread === undefined;
}
