/** What a cell can hold. A list is written as one text; see {@link csvList}. */
export type Cell = string | number | boolean | readonly string[] | null | undefined;

/** What parts the entries of a list in one cell. */
const listMark = '|';

/**
 * Rows as CSV after RFC 4180: comma, CR LF after every row, a quotation mark round every cell that holds a comma, a quotation mark or a line
 * end, quotation marks inside doubled. UTF-8 without a byte-order mark, which some readers take for a part of the first name.
 */
export function csv(columns: readonly string[], rows: readonly Readonly<Record<string, Cell>>[]): string {
  const lines = rows.map((row) => columns.map((column) => csvCell(row[column])).join(','));
  return [columns.map(csvCell).join(','), ...lines, ''].join('\r\n');
}

/**
 * One cell. A text that a spreadsheet would run as a formula is guarded; a number is written bare and never is.
 */
export function csvCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = guarded(typeof value === 'string' ? value : csvList(value));
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Entries of a list with "|" between them; a "|" or a backslash inside an entry has a backslash before it. */
export function csvList(values: readonly string[]): string {
  return values.map((value) => value.replace(/[\\|]/g, '\\$&')).join(listMark);
}

// The characters with which a formula begins in one spreadsheet program or another, and their wide forms. A program that parts cells at
// semicolons or tabs begins a new one behind them, and takes the quotation marks there for its own.
const formula = /((?:^|[;\t\r\n])[ "]*)('*)(?=[=+\-@＝＋－＠])/g;
/** The two controls that some skip before a formula. */
const control = /^('*)(?=[\t\r])/;

/**
 * Puts an apostrophe before what begins as a formula does, so that a spreadsheet shows it and does not run it. What begins with apostrophes
 * and then such a character gets one more: so {@link unguarded} always gives back what was there.
 */
export function guarded(text: string): string {
  return text.replace(formula, "$1'$2").replace(control, "'$1");
}

/** Undoes {@link guarded}: takes one apostrophe away before such a character. */
export function unguarded(text: string): string {
  const fewer = (apostrophes: string) => apostrophes.slice(1);
  return text
    .replace(control, fewer)
    .replace(formula, (_, before: string, own: string) => before + fewer(own));
}
