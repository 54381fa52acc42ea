/** The cell that was last asked for: one before it must not come back into view. */
let latest: HTMLElement | undefined;

/**
 * Brings a cell wholly into view, beside and below the heads that stay; of one that is larger than the room there is, its beginning. What is in
 * view already does not move.
 */
export function reveal(cell: HTMLElement, table: HTMLTableElement): void {
  latest = cell;
  const area = table.parentElement ?? table;
  const scrolls = getComputedStyle(area).overflowX !== 'visible';
  bringIntoView(cell, table, area, scrolls);
  if (scrolls) {
    // With its heads, or nobody sees whose cell it is.
    if (area.offsetHeight <= innerHeight) area.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    return;
  }
  // In a list, rows that were not laid out before are laid out now, and move what is below them.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (latest === cell) bringIntoView(cell, table, area, scrolls);
    }),
  );
}

function bringIntoView(
  cell: HTMLElement,
  table: HTMLTableElement,
  area: HTMLElement,
  scrolls: boolean,
): void {
  // In a list, as on a phone, it is the head of its own row that stays above it.
  const head = (scrolls ? table.tHead : cell.parentElement?.firstElementChild) as HTMLElement | null;
  const above = head?.offsetHeight ?? 0;
  const beside = scrolls ? ((table.querySelector('.corner') as HTMLElement | null)?.offsetWidth ?? 0) : 0;
  area.style.scrollPadding = scrolls ? `${above + 4}px 8px 8px ${beside + 4}px` : '';
  cell.style.scrollMargin = scrolls ? '' : `${above + 8}px 0 8px`;
  const room = Math.min(innerHeight, scrolls ? area.clientHeight : innerHeight) - above - 16;
  cell.scrollIntoView({
    block: cell.offsetHeight > room ? 'start' : 'nearest',
    inline: 'nearest',
    behavior: 'instant',
  });
}
