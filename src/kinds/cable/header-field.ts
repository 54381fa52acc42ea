import type { HeaderDraft } from './header-draft.ts';
import type { Phrase } from './phrase.ts';

/**
 * How far the header has come: the transmission with its addressees; the caption lines under the classification; the fields from E.O.
 * to REF.
 */
export type Zone = 'address' | 'captions' | 'fields';

/** A run of header words that belong to one field: its first line and those that carry it on. */
export interface HeaderPart {
  readonly field: HeaderField;
  /** One phrase for each line of the source. */
  readonly lines: readonly Phrase[];
  /** All lines as one. */
  readonly phrase: Phrase;
}

/** What carries a field on is decided by the line, by the field's text so far, and by whether a blank line stands between. */
export interface Following {
  readonly line: string;
  readonly sofar: string;
  readonly blank: boolean;
}

/** One field of a cable's header: how it is known and how it is read. */
export interface HeaderField {
  readonly name: string;
  /** The zone that the header is in from this field on, if it moves there. */
  readonly opens?: Zone;
  /** Known by its label or form alone, so that it is searched for beyond lines that cannot be read. */
  readonly sure: boolean;
  starts(line: string, zone: Zone): boolean;
  carriesOn(following: Following): boolean;
  read(part: HeaderPart, draft: HeaderDraft): void;
}

/** For fields of one line. */
export const oneLine = (): boolean => false;
