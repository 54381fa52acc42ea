// The script of the buttons that save a table as it is shown.
import { saveFile } from '../brief/client/save-file.ts';
import { csvCell } from '../data/csv.ts';
import { answerColumns, shownAnswers, wordsIn } from './shown-answers.ts';

/** Without it a spreadsheet that is opened by a click on the file takes the letters for those of another alphabet. */
const byteOrderMark = '\ufeff';

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-take-table]')) {
  const table = document.getElementById(button.dataset.takeTable ?? '');
  if (!(table instanceof HTMLTableElement)) continue;
  button.addEventListener('click', () => {
    const cells = shownRows(table).flatMap((row) => row.filter((cell) => cell.dataset.of !== undefined));
    const rows =
      cells.length > 0
        ? [[...answerColumns], ...shownAnswers(cells)]
        : shownRows(table).map((row) => row.map(shownWords));
    const lines = rows.map((row) => `${row.map(csvCell).join(',')}\r\n`);
    saveFile(
      `${button.dataset.name}.csv`,
      new Blob([byteOrderMark, ...lines], { type: 'text/csv;charset=utf-8' }),
    );
  });
}

/** What is to be seen of a table, row by row. Rows that only head a group of others have no cells of their own and are left out. */
function shownRows(table: HTMLTableElement): HTMLTableCellElement[][] {
  return [...table.rows]
    .filter((row) => !row.matches('.kinds, .theme, .group') && row.checkVisibility())
    .map((row) => [...row.cells].filter((cell) => cell.checkVisibility()));
}

// What repeats the heads of row and column is no part of the cell.
function shownWords(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLElement;
  for (const part of copy.querySelectorAll('[aria-hidden="true"]')) part.remove();
  return wordsIn(copy);
}
