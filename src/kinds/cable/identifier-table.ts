import { parseClassification } from './classification.ts';
import { idOfMrn } from './mrn.ts';
import type { CableMetadata } from './schema.ts';
import { parseTags } from './tags.ts';

/** What a header says, for comparing a pasted table with it, and the lines on which it says so. */
export interface HeaderFacts {
  readonly metadata: CableMetadata;
  readonly lines: Readonly<Record<string, readonly number[]>>;
}

/** The field names of the tables that web archives print above a cable, and the links beside them. */
export const tableLabel =
  /^(?:Identifier|Reference ID|Ref ID|Canonical ID|Cable reference id|Created|Released|Date|Classification|Origin|From|Cable title|Title|Subject|Tags|pdf|how-to read a cable|how to read a cable|Viewing cable|Cable|id: \d+$|refid|header|destination)(?::|(?= |$))/i;

/** A value in a table that the header says, too: how many characters print it, and the header's lines. */
export interface SameValue {
  readonly length: number;
  readonly lines: readonly number[];
}

/**
 * The value at the start of a table's line that the header says as well: the id (`09LISBON387`), the date and hour (`2009-06-12
 * 11:16:00`), the classification, the origin (`Embassy Lisbon` for AMEMBASSY LISBON), the TAGS or the subject. Undefined where the
 * header does not say it.
 */
export function saysTheSame(text: string, { metadata, lines }: HeaderFacts): SameValue | undefined {
  const same = (length: number, ...fields: string[]): SameValue => ({
    length,
    lines: [...new Set(fields.flatMap((field) => lines[field] ?? []))].sort((a, b) => a - b),
  });
  const id = /^\d{2}[A-Z]+\d+(?=,|\s|$)/.exec(text)?.[0];
  if (id && metadata.mrn && idOfMrn(metadata.mrn) === id.toLowerCase()) return same(id.length, 'mrn');
  const day = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2})(?::\d{2})?Z?)?(?=\s|$)/.exec(text);
  if (day && metadata.sentAt?.startsWith(`${day[1]}T${day[2] ?? ''}`)) return same(day[0].length, 'dtg');
  const [american, month = '', date = '', year, hour = ''] =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}:\d{2}))?(?=\s|$)/.exec(text) ?? [];
  const sent = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}T${hour === '' ? '' : hour.padStart(5, '0')}`;
  if (american && metadata.sentAt?.startsWith(sent)) return same(american.length, 'dtg');
  const cited = text.toLowerCase().split(/[|,] ?/);
  if (cited.every((one) => metadata.references?.some((reference) => reference.id === one)))
    return same(text.length, 'references');
  const level = parseClassification(text.toUpperCase());
  if (
    level &&
    level.classification.value === metadata.classification &&
    level.captions.every((caption) => bears(metadata, caption.value))
  )
    return same(
      level.captions.at(-1)?.end ?? level.classification.end,
      'classification',
      ...(level.captions.length > 0 ? ['captions'] : []),
    );
  const subject = metadata.subject?.toUpperCase();
  if (subject?.includes(text.toUpperCase()) && (text.includes(' ') || subject === text.toUpperCase()))
    return same(text.length, 'subject');
  const tags = parseTags(text);
  if (tags.length > 0 && tags.every((tag) => metadata.tags?.includes(tag))) return same(text.length, 'tags');
  const origin = originInWords(metadata.origin);
  if (origin && text.toUpperCase().startsWith(origin)) return same(origin.length, 'origin');
  return undefined;
}

/** Whether a cable bears a caption; web archives write SENSITIVE and SBU out as FOR OFFICIAL USE ONLY. */
function bears({ captions = [] }: CableMetadata, caption: string): boolean {
  const same =
    caption === 'FOR OFFICIAL USE ONLY'
      ? ['SENSITIVE', 'SBU', 'SENSITIVE BUT UNCLASSIFIED', caption]
      : [caption];
  return same.some((one) => captions.includes(one));
}

/** `AMEMBASSY LISBON` as web archives write it out, in capitals. */
function originInWords(origin: string | undefined): string | undefined {
  if (origin === 'SECSTATE WASHDC') return 'SECRETARY OF STATE';
  return origin
    ?.replace(/^AMEMBASSY /, 'EMBASSY ')
    .replace(/^AMCONSUL /, 'CONSULATE ')
    .replace(/^USMISSION /, 'MISSION ');
}
