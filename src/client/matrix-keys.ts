import { nextCell } from './next-cell.ts';
import { reveal } from './reveal-cell.ts';

/**
 * The keys of the matrix: arrows, Home and End go from cell to cell, Escape closes an opened one. For Tab all answers are one stop, the one that was
 * left last; links in an opened cell are stops as ever. It stays a table and becomes no grid: a screen reader keeps its own keys for
 * reading tables, and takes these only where it leaves the arrows to the page.
 *
 * @param kept is called with the cell that was opened, or with nothing when one was closed.
 */
export function matrixKeys(table: HTMLTableElement, kept: (opened?: HTMLDetailsElement) => void): void {
  const stopOf = (cell: Element | undefined) =>
    cell?.querySelector<HTMLElement>('.cell > summary, :scope > a');

  /** What is to be seen, row by row: heads and answers, without the rows that head a group. */
  function shown(): HTMLTableCellElement[][] {
    const isList = (table.tHead?.offsetWidth ?? 0) <= 1;
    return [...table.rows]
      .filter(
        (row) => !row.matches(isList ? '.kinds, .names, .theme' : '.kinds, .theme') && row.checkVisibility(),
      )
      .map((row) => [...row.cells].filter((cell) => !cell.hidden));
  }

  /** Makes an answer the only one of them that Tab stops at. */
  function stopAt(summary: HTMLElement): void {
    for (const one of table.querySelectorAll<HTMLElement>('.cell > summary'))
      one.tabIndex = one === summary ? 0 : -1;
  }

  function close(cell: HTMLDetailsElement): void {
    cell.open = false;
    cell.querySelector('summary')?.focus({ preventScroll: true });
    kept();
  }

  table.addEventListener('focusin', ({ target }) => {
    if ((target as Element).matches('.cell > summary')) stopAt(target as HTMLElement);
  });

  table.addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, altKey, metaKey, shiftKey } = event;
    if (!(target instanceof HTMLElement) || altKey || metaKey || shiftKey) return;
    const from = target.closest('td, th');
    if (!from || stopOf(from) !== target) return;
    const lines = shown();
    const row = lines.findIndex((line) => line.includes(from as HTMLTableCellElement));
    const column = lines[row]?.indexOf(from as HTMLTableCellElement) ?? -1;
    const to = nextCell(
      lines.map(({ length }) => length),
      { row, column },
      key,
      ctrlKey,
    );
    const cell = to && lines[to.row]?.[to.column];
    const stop = stopOf(cell);
    if (!cell || !stop) return;
    event.preventDefault();
    stop.focus({ preventScroll: true });
    reveal(cell, table);
  });

  // Wherever the focus is in the cell; or in none, after a click on its words.
  document.addEventListener('keydown', ({ target, key, defaultPrevented }) => {
    if (key !== 'Escape' || defaultPrevented) return;
    const at = target as Element;
    const own = at.closest<HTMLDetailsElement>('#matrix .cell[open]');
    const last = at === document.body || at.contains(table) ? openedLast : undefined;
    const cell = own ?? (last?.open ? last : undefined);
    if (cell) close(cell);
  });

  let openedLast: HTMLDetailsElement | undefined;
  table.addEventListener('click', ({ target }) => {
    const cell = (target as Element).closest('.cell > summary')?.parentElement;
    if (!(cell instanceof HTMLDetailsElement)) return;
    // It opens and closes after the click.
    kept(cell.open ? undefined : cell);
    openedLast = cell;
  });
  // "toggle" does not bubble. Cells that nobody asked for, as when all are opened for the printer, move nothing.
  table.addEventListener(
    'toggle',
    ({ target }) => {
      const cell = target === openedLast && openedLast?.open && openedLast.closest('td');
      if (cell) reveal(cell, table);
    },
    true,
  );
}
