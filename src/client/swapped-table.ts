/**
 * Swaps rows and columns of the matrix: proposals become rows, in their kinds, and questions columns, under their themes. The cells
 * themselves move, opened as they are; what is hidden stays hidden.
 *
 * @returns puts everything back.
 */
export function swapped(table: HTMLTableElement): () => void {
  const { tHead } = table;
  if (!tHead) return () => {};
  const bodies = [...table.tBodies];
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tr[data-question]')];
  const names = [...tHead.querySelectorAll<HTMLTableCellElement>('.names th[data-proposal]')];
  const kinds = [...tHead.querySelectorAll<HTMLTableCellElement>('.kinds th')];
  const groups = [...table.querySelectorAll('colgroup')];
  const homes = [...rows.flatMap((row) => [...row.cells]), ...names].map((cell) => ({
    cell,
    parent: cell.parentNode,
    scope: cell.scope,
    hidden: cell.hidden,
  }));

  const head = document.createElement('thead');
  const themes = row('kinds');
  themes.append(corner('td', ''));
  const questions = row('names');
  questions.append(corner('th', 'Proposal'));
  for (const body of bodies) {
    const own = rows.filter((one) => one.parentElement === body);
    const shown = own.filter((one) => !one.hidden).length;
    const theme = document.createElement('th');
    theme.scope = 'colgroup';
    theme.colSpan = Math.max(shown, 1);
    theme.hidden = shown === 0;
    const label = document.createElement('span');
    label.textContent = body.querySelector('.fold')?.nextSibling?.textContent?.trim() ?? '';
    theme.append(label);
    themes.append(theme);
    for (const one of own) {
      const name = one.cells[0] as HTMLTableCellElement;
      name.scope = 'col';
      name.hidden = one.hidden;
      questions.append(name);
    }
  }
  head.append(themes, questions);

  const made = kinds.map((kind) => {
    const body = document.createElement('tbody');
    const title = row('theme');
    const label = document.createElement('th');
    label.scope = 'rowgroup';
    label.colSpan = rows.filter((one) => !one.hidden).length + 1;
    label.append(Object.assign(document.createElement('span'), { textContent: kind.textContent }));
    title.append(label);
    body.append(title);
    body.hidden = kind.hidden;
    for (const name of names.filter((one) => one.dataset.kind === kind.dataset.kind)) {
      const proposal = document.createElement('tr');
      proposal.hidden = name.hidden;
      name.scope = 'row';
      proposal.append(name);
      for (const one of rows) {
        // The name of the row has left it: the first of the cells that are still there is this proposal's.
        const [cell] = one.cells;
        if (cell) proposal.append(cell);
      }
      body.append(proposal);
    }
    return body;
  });

  const columns = document.createElement('colgroup');
  for (let at = 0; at <= rows.filter((one) => !one.hidden).length; at += 1)
    columns.append(Object.assign(document.createElement('col'), { className: at === 0 ? 'heads' : '' }));
  for (const group of groups) group.remove();
  for (const body of bodies) body.remove();
  tHead.before(columns);
  tHead.replaceWith(head);
  table.append(...made);
  table.classList.add('swapped');
  return () => {
    for (const { cell, parent, scope, hidden } of homes) {
      if (cell.tagName === 'TH') cell.scope = scope;
      cell.hidden = hidden;
      parent?.appendChild(cell);
    }
    columns.remove();
    head.replaceWith(tHead);
    for (const body of made) body.remove();
    table.prepend(...table.querySelectorAll('caption'), ...groups);
    table.append(...bodies);
    table.classList.remove('swapped');
  };
}

function row(name: string): HTMLTableRowElement {
  const made = document.createElement('tr');
  made.className = name;
  return made;
}

function corner(tag: 'td' | 'th', text: string): HTMLTableCellElement {
  const made = document.createElement(tag);
  made.className = 'corner';
  made.textContent = text;
  if (tag === 'th') made.scope = 'col';
  return made;
}
