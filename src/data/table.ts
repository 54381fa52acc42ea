import { z } from 'zod';
import { type Cell, csv } from './csv.ts';
import type { DataSource } from './source.ts';

/** A row as CSV and JSON hold it: texts, numbers, yes or no, lists of texts; what is not known is null. */
export type Row = Readonly<Record<string, Cell>>;

/** A table of the edition's data. It is written as CSV, as JSON and with a JSON Schema. */
export interface Table {
  /** Name of its files. */
  readonly name: string;
  readonly title: string;
  /** What a row is and what it is good for, in a sentence or two. */
  readonly description: string;
  /** Columns that together name a row. */
  readonly key?: readonly string[];
  /** Columns whose values are keys of other tables: column, table and column there. */
  readonly links?: readonly (readonly [column: string, table: string, there: string])[];
  /** The columns with what each means; those of the wide matrix depend on the corpus. */
  columns(source: DataSource): z.ZodObject;
  rows(source: DataSource): Row[];
}

/** Declares a table whose rows are as its columns say. */
export function table<S extends z.ZodRawShape>(
  declared: Omit<Table, 'columns' | 'rows'> & {
    readonly columns: S;
    readonly rows: (source: DataSource) => z.output<z.ZodObject<S>>[];
  },
): Table {
  const columns = z.strictObject(declared.columns);
  return { ...declared, columns: () => columns, rows: (source) => declared.rows(source) as Row[] };
}

/** A column of texts; `orNull` where a row may have none. */
export const text = (meaning: string) => z.string().meta({ description: meaning });
export const textOrNull = (meaning: string) => z.string().nullable().meta({ description: meaning });
export const count = (meaning: string) => z.number().int().nonnegative().meta({ description: meaning });
export const countOrNull = (meaning: string) =>
  z.number().int().nonnegative().nullable().meta({ description: meaning });
export const numberOrNull = (meaning: string) => z.number().nullable().meta({ description: meaning });
export const list = (meaning: string) => z.array(z.string()).meta({ description: meaning });

/** The rows as CSV under the names of their columns. */
export function tableCsv(columns: z.ZodObject, rows: readonly Row[]): string {
  return csv(Object.keys(columns.shape), rows);
}

/** The rows with what they are, of which version and under which licence. */
export function tableJson(
  { name, title, description }: Table,
  rows: readonly Row[],
  { edition }: DataSource,
): string {
  const head = {
    name,
    title: `${edition.words.name}: ${title}`,
    description,
    version: edition.version,
    licence: edition.words.licence.id,
    schema: `${name}.schema.json`,
  };
  // One row a line: such a file can be read with the eyes, and compared line by line.
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`);
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rows": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`;
}

/** The JSON Schema of {@link tableJson}'s file. */
export function tableSchema({ name, title, description }: Table, columns: z.ZodObject): string {
  const file = z.strictObject({
    name: z.literal(name),
    title: z.string(),
    description: z.string(),
    version: z.string().regex(/^[0-9a-f]{12}$/),
    licence: z.string(),
    schema: z.string(),
    rows: z.array(columns),
  });
  const schema = z.toJSONSchema(file.meta({ title, description }));
  return `${JSON.stringify(schema, null, 2)}\n`;
}
