import type { z } from 'zod';
import type { Table } from './table.ts';

/** A file under `/data/`, before it is written. */
export interface DataFile {
  /** Path from `/data/`. */
  readonly path: string;
  readonly mediaType: string;
  /** What it is, in one phrase. */
  readonly description: string;
  /** Its content, to be written as UTF-8. */
  readonly text: string;
  /** The rights in the text, where the file holds one of the documents. */
  readonly rights?: string;
  /** The table that a CSV file holds. */
  readonly table?: { readonly declared: Table; readonly columns: z.ZodObject };
}
