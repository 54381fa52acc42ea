/**
 * How deep each item of a list stands in others: an item's id is that of the item it belongs to, and more behind a hyphen. What stands outside of
 * lists is 0, and so is an outermost item.
 *
 * @param blocks in their order
 */
export function nestingOf(blocks: readonly { readonly id: string; readonly type: string }[]): number[] {
  let open: string[] = [];
  return blocks.map(({ id, type }) => {
    open = type === 'item' ? open.filter((outer) => id.startsWith(`${outer}-`)) : [];
    if (type === 'item') open.push(id);
    return Math.max(0, open.length - 1);
  });
}
