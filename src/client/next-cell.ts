/** A place in a table, counted from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Where a key leads from a place in a table whose rows have so many cells each: an arrow to the next cell, Home and End to the ends of the row,
 * with Ctrl to those of the table. Undefined for any other key, and at an edge.
 */
export function nextCell(
  rows: readonly number[],
  { row, column }: Place,
  key: string,
  ctrl: boolean,
): Place | undefined {
  const lastRow = rows.length - 1;
  const last = (of: number) => (rows[of] ?? 1) - 1;
  const row2 = ctrl && key === 'Home' ? 0 : ctrl && key === 'End' ? lastRow : row;
  const to = new Map<string, Place>([
    ['Home', { row: row2, column: 0 }],
    ['End', { row: row2, column: last(row2) }],
    ...(ctrl
      ? []
      : ([
          ['ArrowLeft', { row, column: column - 1 }],
          ['ArrowRight', { row, column: column + 1 }],
          ['ArrowUp', { row: row - 1, column }],
          ['ArrowDown', { row: row + 1, column }],
        ] as const)),
  ]).get(key);
  if (!to || to.row < 0 || to.row > lastRow || to.column < 0 || to.column > last(to.row)) return undefined;
  return to.row === row && to.column === column ? undefined : to;
}
