// The script of the buttons that save a table as it is shown.
import { saveFile } from '../brief/client/save-file.ts';
import { csvCell } from '../data/csv.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-take-table]')) {
  const table = document.getElementById(button.dataset.takeTable ?? '');
  if (!(table instanceof HTMLTableElement)) continue;
  button.addEventListener('click', () => {
    const rows = shownRows(table).map((row) => row.map(csvCell).join(','));
    saveFile(
      `${button.dataset.name}.csv`,
      new Blob([`${rows.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' }),
    );
  });
}

/** What is to be seen of a table, row by row. Rows that only head a group of others have no cells of their own and are left out. */
function shownRows(table: HTMLTableElement): string[][] {
  return [...table.rows]
    .filter((row) => !row.matches('.kinds, .theme, .group') && row.checkVisibility())
    .map((row) => [...row.cells].filter((cell) => cell.checkVisibility()).map(shownWords));
}

// What repeats the heads of row and column, and what is folded under a position, is no part of the cell.
function shownWords(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('[aria-hidden="true"], .evidence, .more, .asks')) part.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
