import type { Block } from '../segment/reading.ts';
import { textOf } from '../segment/working-text.ts';
import { itemsIn } from '../text/block-name.ts';

/**
 * How blocks are called whose ids do not say it: by the number that is printed, "1.2", "Article 6", "IV", and those that belong to such a one,
 * "Article 6 (a)", "Article 6, part 2". A number that stands before a second time is told from the first.
 *
 * @returns for each block in turn what it is called; undefined where its id says it
 */
export function calledBlocks(blocks: readonly Block[]): (string | undefined)[] {
  let open: { readonly id: string; readonly called: string } | undefined;
  return blocks.map((block) => {
    const { id } = block;
    if (block.type === 'paragraph' && block.number) {
      const printed = textOf(block.number).replace(/^[([]|[\s.:;)\]–—-]+$/gu, '');
      const [, digits, again] = /(?:^|-)p(\d+)(-\d+)?$/.exec(id) ?? [];
      const called = digits !== printed ? printed : again ? `${printed} (again)` : undefined;
      open = called ? { id, called } : undefined;
      return called;
    }
    if (!open || !id.startsWith(open.id)) return undefined;
    const [, items, more] = /^([a-z].*?)?(?:-(\d+))?$/.exec(id.slice(open.id.length)) ?? [];
    return `${open.called}${items ? itemsIn(items) : ''}${more ? `, part ${more}` : ''}`;
  });
}
