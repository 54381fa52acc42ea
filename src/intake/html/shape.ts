import { defaultTreeAdapter } from 'parse5';
import { attribute, type Element, isElement, isText, type Parent, within } from '../../text/html.ts';
import { rename } from './around.ts';
import { textIn } from './unseen.ts';

/** What the cells of a table have in them where the table only sets out a page. */
const blocks = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'article', 'section'] as const;

/**
 * Gives a page the shape that its readers see: tables that only set it out become blocks, what stands over a table is a paragraph, and lists
 * count as they do on the screen.
 */
export function shapePage(body: Parent): void {
  for (const element of [...within(body)].filter((node) => isElement(node))) {
    if (element.tagName === 'table' && setsOut(element)) openTable(element);
    if (element.tagName === 'caption') putBefore(element);
    if (element.tagName === 'ol') countAsSeen(element);
    // Old pages indent their paragraphs with lists.
    if (/^[ou]l$/.test(element.tagName) && !element.childNodes.some((node) => isElement(node, 'li')))
      rename(element, 'div');
    const usual = sameAs[element.tagName];
    if (usual) rename(element, usual);
  }
}

/** Elements that few pages have, and those that they are shown as. */
const sameAs: Readonly<Record<string, string>> = { menu: 'ul', search: 'div' };

/** Puts what stands over a table before it, as a paragraph. */
function putBefore(caption: Element): void {
  const table = caption.parentNode;
  if (!table || !('tagName' in table) || !table.parentNode) return;
  defaultTreeAdapter.detachNode(caption);
  rename(caption, 'p');
  defaultTreeAdapter.insertBefore(table.parentNode, caption, table);
}

function setsOut(table: Element): boolean {
  return cellsOf(table).some((cell) => {
    const paragraphs = cell.childNodes.filter(
      (node) => isElement(node, 'p', 'div') && textIn(node).trim() !== '',
    );
    return paragraphs.length > 2 || [...within(cell)].some((node) => isElement(node, ...blocks));
  });
}

/** The cells of a table, without those of tables in it. */
function cellsOf(table: Element): Element[] {
  return [...within(table, ({ tagName }) => tagName === 'table')].filter((node) =>
    isElement(node, 'td', 'th'),
  );
}

/** Makes blocks of a table's rows and cells. */
function openTable(table: Element): void {
  const parts = [...within(table, ({ tagName }) => tagName === 'table')].filter((node) =>
    isElement(node, 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'),
  );
  for (const part of [...parts, table]) rename(part, 'div');
}

const styles: Readonly<Record<string, string>> = {
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
};

/** A list that counts in letters or Roman numbers has them written before its items. */
function countAsSeen(list: Element): void {
  const style =
    /list-style(?:-type)?\s*:[^;]*\b((?:lower|upper)-(?:alpha|latin|roman))/i.exec(
      attribute(list, 'style') ?? '',
    )?.[1] ?? styles[attribute(list, 'type') ?? ''];
  if (style === undefined) return;
  let at = Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1;
  for (const item of list.childNodes.filter((node) => isElement(node, 'li'))) {
    const label = /roman/.test(style) ? roman(at) : String.fromCharCode(96 + at);
    const first = [...within(item)].find((node) => isText(node) && node.value.trim() !== '');
    if (first && isText(first) && at <= 26)
      first.value = `${/^upper/i.test(style) ? label.toUpperCase() : label}. ${first.value.trimStart()}`;
    at += 1;
  }
}

function roman(number: number): string {
  const signs = ['x', 'ix', 'v', 'iv', 'i'] as const;
  const values = { x: 10, ix: 9, v: 5, iv: 4, i: 1 } as const;
  let left = number;
  let text = '';
  for (const sign of signs) for (; left >= values[sign]; left -= values[sign]) text += sign;
  return text;
}
