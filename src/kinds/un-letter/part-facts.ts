import { placeAndDate } from '../../segment/dates.ts';
import type { Ids } from '../../segment/ids.ts';
import { linesOf, textOf, type Word } from '../../segment/working-text.ts';
import type { Part } from './parts.ts';
import type { Signature } from './signatures.ts';
import { readTitle } from './titles.ts';

const ordinals = [
  '',
  'second-',
  'third-',
  'fourth-',
  'fifth-',
  'sixth-',
  'seventh-',
  'eighth-',
  'ninth-',
  'tenth-',
];

/** What a part says of itself; as `letterPartSchema` has it. */
export interface PartFacts {
  readonly block?: string;
  readonly label?: string;
  readonly title?: string;
  readonly date?: string;
  readonly from?: string;
  readonly to?: string;
  readonly place?: string;
  readonly signatory?: string;
  readonly office?: string;
  readonly originalLanguage?: string;
  readonly lines: Record<string, readonly number[]>;
}

/** A part's id: `letter`, `annex`, `annex-ii`; a second one of the same name is `second-annex`, for `annex-2` is a paragraph.
 * What stands above the first title is the `opening`. */
export function partId(part: Part, parts: readonly Part[], ids: Ids): string {
  const headless = !part.label && part.title.length === 0 && parts.some(({ title }) => title.length > 0);
  const name = part.label
    ? part.label.text.toLowerCase().replaceAll(' ', '-')
    : headless
      ? 'opening'
      : 'letter';
  return ids.take(ordinals.map((ordinal) => ordinal + name).find((id) => !ids.has(id)) ?? `another-${name}`);
}

/** Reads what a part's head and its signatures say, and from which lines. */
export function factsOf(part: Part, id: string, signatures: readonly Signature[]): PartFacts {
  const values: Record<string, string> = {};
  const lines: Record<string, readonly number[]> = {};
  const note = (field: string, value: string | undefined, words: readonly Word[]): void => {
    if (value === undefined || value === '' || values[field] !== undefined) return;
    values[field] = value;
    lines[field] = linesOf(words);
  };
  if (part.labelWords.length + part.title.length > 0) values.block = id;
  note('label', part.label?.text, part.labelWords);
  // A star behind a title is the mark of a note.
  note('title', textOf(part.title).replace(/\*+$/, ''), part.title);
  const title = readTitle(part.title);
  note('date', title.date, part.title);
  note('from', title.from, part.title);
  note('to', title.to, part.title);
  for (const words of part.subtitles) {
    const found = placeAndDate(words);
    note('date', found?.date, words);
    note('place', found?.place, words);
  }
  const all = (field: 'signatory' | 'office'): string | undefined =>
    signatures.flatMap((signature) => signature[field] ?? []).join('; ') || undefined;
  note(
    'signatory',
    all('signatory'),
    signatures.flatMap((signature) => signature.signatoryWords),
  );
  note(
    'office',
    all('office'),
    signatures.flatMap((signature) => signature.officeWords),
  );
  const languages = textOf(part.language).matchAll(/original ?: ?([^\]]+)\]/gi);
  note('originalLanguage', [...languages].map(([, named]) => named).join('; '), part.language);
  return { ...values, lines };
}
