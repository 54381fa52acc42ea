/**
 * Says over a table that it goes on to the right, where it does.
 *
 * @param table the table in the area that it is moved in, behind the line that says so
 */
export function sayGoesOn(table: HTMLTableElement): void {
  const area = table.parentElement;
  const line = area?.previousElementSibling;
  if (!area || !line) return;
  // Of the table alone: it is looked at once it is laid out, and it changes its width wherever it begins to fit or ends to.
  new ResizeObserver(() => line.classList.toggle('fits', area.scrollWidth <= area.clientWidth)).observe(
    table,
  );
}
