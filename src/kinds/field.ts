import { writtenDate } from '../text/wording.ts';

/** How a metadata field is called and written for readers. */
export interface Field<Name extends string = string> {
  readonly name: Name;
  readonly label: string;
  /** Shown at once; the others when the reader asks for the whole description. */
  readonly leading?: true;
  /** Where the term is explained: a fragment of "How to read a cable". */
  readonly term?: string;
  /** The values as text, one entry each. */
  readonly write: (value: unknown) => string[];
  /** Each value on a line of its own. */
  readonly listed?: true;
  /** The field that has the value as the source prints it. */
  readonly asPrinted?: Name;
  /** Fields that are shown in this one's row; their source lines are its lines too. */
  readonly alsoRead?: readonly Name[];
  /** The field whose row makes this one's unnecessary. */
  readonly unless?: Name;
}

/** Writes a value that is one text. */
export const one = (value: unknown): string[] => [String(value)];
/** Writes a list of texts. */
export const each = (value: unknown): string[] => (value as unknown[]).map(String);
/** Writes an ISO date or time. */
export const date = (value: unknown): string[] => [writtenDate(String(value))];
