import type { Word, WorkingText } from '../../segment/working-text.ts';
import { HeaderDraft, leftInText } from './header-draft.ts';
import type { HeaderField, HeaderPart, Zone } from './header-field.ts';
import { headerFields } from './header-fields.ts';
import { type HeaderLine, headerOf } from './header-lines.ts';
import { formatMrn, idOfMrn } from './mrn.ts';
import { Phrase } from './phrase.ts';
import type { Reference } from './references.ts';

/** A field of a header is not longer than this, in characters: what goes on is warned of as unreadable, or is text. */
const longest = 12_000;

/** Takes the header out of a cable: every line that a field knows goes to the metadata, the others stay and are warned of. */
export function readHeader(text: WorkingText, file: string): HeaderDraft {
  const draft = new HeaderDraft(text, file);
  const { parts, unread, end } = sectionHeader(text);
  for (const part of parts) part.field.read(part, draft);
  draft.leave();
  for (const words of unread)
    draft.warn('header-line-readable', words, 'a line of a cable header that the reader knows', leftInText);
  draft.end = end;
  nameMessage(draft);
  return draft;
}

/** The year of a message reference number is that of its date-time group; without it there is a number, and no id. */
function nameMessage(draft: HeaderDraft): void {
  if (!draft.mrn) return;
  const year = draft.year;
  if (year === undefined) {
    draft.metadata.mrn = `${draft.mrn.post} ${Number(draft.mrn.number)}`;
    draft.warn(
      'cable-dated',
      draft.mrnWords,
      'a date-time group such as 121116Z JUN 09 in the header',
      'Give the date in seed.yml; without a year the number names no one cable',
    );
    return;
  }
  draft.metadata.mrn = formatMrn(year, draft.mrn);
  const lines = [...(draft.lines.mrn ?? []), ...(draft.lines.dtg ?? [])];
  draft.lines.mrn = [...new Set(lines)].sort((a, b) => a - b);
  doubtLaterNumbers(draft, formatMrn(year, { ...draft.mrn, number: '0' }), Number(draft.mrn.number));
}

/** A post counts its cables through a year: what this one refers to has a lower number than its own, or is of another year. */
function doubtLaterNumbers(draft: HeaderDraft, first: string, own: number): void {
  const series = idOfMrn(first).slice(0, -1);
  const said = draft.metadata.references ?? [];
  const isLater = ({ id }: Reference): boolean =>
    id?.startsWith(series) === true && Number(id.slice(series.length)) >= own;
  if (!said.some(isLater)) return;
  const phrase = new Phrase(draft.taken.get('references') ?? []);
  draft.metadata.references = said.map((reference) => {
    if (!isLater(reference)) return reference;
    const { id, yearAssumed, ...printed } = reference;
    const at = Math.max(0, phrase.text.indexOf(printed.raw));
    draft.warn(
      'reference-earlier',
      phrase.between(at, at + printed.raw.length),
      `a number below ${own}, this cable's own, or an earlier year before it`,
      'Correct the year or the number in emendations.yml; as it stands it is linked to no cable',
    );
    return printed;
  });
}

/** Parts a cable's header into its fields. It ends with the first paragraph, or behind the last line that a field surely knows. */
export function sectionHeader(text: WorkingText): {
  parts: HeaderPart[];
  unread: (readonly Word[])[];
  end: number;
} {
  const { lines } = headerOf(text);
  const limit = lastSureLine(lines);
  const parts: { field: HeaderField; lines: Phrase[] }[] = [];
  const unread: (readonly Word[])[] = [];
  let zone: Zone = 'address';
  let current: { field: HeaderField; lines: Phrase[] } | undefined;
  let before = -1;
  let end = 0;
  let sofar = '';
  let length = 0;
  for (const [index, line] of lines.entries()) {
    const field = fieldsOf(line).find(
      (one) => one.starts(line.text, zone) && (one.sure || index <= limit || zone === 'address'),
    );
    if (field) {
      current = { field, lines: [new Phrase(line.words)] };
      sofar = line.text;
      length = line.text.length;
      parts.push(current);
      zone = field.opens ?? zone;
    } else if (
      current &&
      length + line.text.length <= longest &&
      current.field.carriesOn({ line: line.text, sofar, blank: line.at - before > 1 })
    ) {
      current.lines.push(new Phrase(line.words));
      length += line.text.length + 1;
      sofar = shortened(`${sofar} ${line.text}`);
    } else if (index < limit) {
      unread.push(line.words);
      current = undefined;
    } else break;
    if (current) end = Math.max(end, line.until + 1);
    before = line.until;
  }
  return {
    parts: parts.map((part) => ({ ...part, phrase: new Phrase(part.lines.flatMap((line) => line.words)) })),
    unread,
    end,
  };
}

function lastSureLine(lines: readonly HeaderLine[]): number {
  let zone: Zone = 'address';
  let last = -1;
  for (const [index, line] of lines.entries()) {
    const field = fieldsOf(line).find((one) => one.sure && one.starts(line.text, zone));
    if (!field) continue;
    zone = field.opens ?? zone;
    last = index;
  }
  return last;
}

function fieldsOf({ text }: HeaderLine): readonly HeaderField[] {
  return text.length > longest ? [] : headerFields;
}

/** What a field says so far, for it to say whether it goes on: its beginning and its end. */
function shortened(text: string): string {
  return text.length <= 2000 ? text : `${text.slice(0, 1000)} ${text.slice(-900)}`;
}
