import { defaultTreeAdapter } from 'parse5';
import { attribute, type Element, elementOf, isElement, isText, type Node, within } from '../../text/html.ts';
import type { LeftOut } from '../left-out.ts';
import { written } from '../list-number.ts';
import { parentOf, rename, textsIn } from './around.ts';
import { isInline, textIn } from './unseen.ts';

/** What the cells of a table have in them where the table only sets out a page. */
const blocks = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table', 'article', 'section'] as const;

/**
 * Gives a page the shape that its readers see: two line ends part paragraphs, tables that only set it out become blocks, what stands over a
 * table is a paragraph, and lists count as they do on the screen.
 */
export function shapePage(body: Element, out: LeftOut): void {
  for (const element of [...within(body)].reverse().concat(body))
    if (isElement(element)) {
      partAtBreaks(element);
      if (isWayToChange(element)) {
        out.one('ways to change the page', textIn(element));
        defaultTreeAdapter.detachNode(element);
      }
    }
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

/** Whether an element stands at a heading, and leads in brackets to where one may write it anew: "[edit]". */
function isWayToChange(element: Element): boolean {
  if (element.tagName !== 'span' || !/^\[[^\]\d]{3,}\]$/.test(textIn(element).trim())) return false;
  const around = parentOf(element);
  const before = around?.childNodes[around.childNodes.indexOf(element) - 1];
  return (
    [around, before].some((one) => one && isElement(one) && /^h[1-6]$/.test(one.tagName)) &&
    [...within(element)].some((node) => isElement(node, 'a'))
  );
}

/** What a paragraph ends before; whatever else stands in a line, known or not, is words of it. */
const endsParagraph =
  /^(?:address|article|aside|blockquote|center|d[dlt]|div|fieldset|fig.*|footer|form|h[1-6r]|header|li|main|nav|[ou]l|p|pre|section|table)$/;

/** Makes paragraphs of what two line ends part in an element: old pages have no others. */
function partAtBreaks(element: Element): void {
  const isLoose = /^(?:font|span|small|big)$/.test(element.tagName);
  if (/^(?:pre|h[1-6])$/.test(element.tagName) || (isInline(element) && !isLoose)) return;
  const nodes = element.childNodes;
  const isBlank = (node: Node | undefined) => node && isText(node) && node.value.trim() === '';
  const parts = (at: number) =>
    [0, 1].every((step) => isBreak(nodes[at + step * (isBlank(nodes[at + 1]) ? 2 : 1)])) ||
    [0, 1].every((step) => isBreak(nodes[at - step * (isBlank(nodes[at - 1]) ? 2 : 1)]));
  const isParted = nodes.some((_, at) => parts(at));
  if (isLoose && isParted) rename(element, 'div');
  // No paragraph holds another.
  const opens = element.tagName === 'p' && (isParted || nodes.some((node) => isElement(node, 'div')));
  if (!isParted && !opens) return;
  const blocks: Element[] = [];
  let run: Node[] = [];
  for (const [at, node] of [...nodes.entries(), [nodes.length, undefined] as const]) {
    const isBlock = node && isElement(node) && endsParagraph.test(node.tagName);
    if (node && !isBlock && !parts(at)) run.push(node);
    else if (run.some((one) => !isBlank(one) && !isBreak(one))) blocks.push(elementOf('p', {}, run));
    if (isBlock) blocks.push(node);
    if (isBlock || parts(at)) run = [];
  }
  element.childNodes = [];
  const [first] = blocks;
  if (opens && first) first.attrs.push(...element.attrs);
  for (const block of blocks)
    if (opens && element.parentNode) defaultTreeAdapter.insertBefore(element.parentNode, block, element);
    else defaultTreeAdapter.appendChild(element, block);
  if (opens) defaultTreeAdapter.detachNode(element);
}

const isBreak = (node: Node | undefined) => node && isElement(node, 'br');

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
    const paragraphs = [...within(cell)].filter(
      (node) =>
        (isElement(node, 'p') || (isElement(node, 'div') && node.parentNode === cell)) &&
        textIn(node).trim() !== '',
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

/** A list that counts in letters or Roman numbers has them written before its items. */
function countAsSeen(list: Element): void {
  const style =
    /list-style(?:-type)?\s*:[^;]*\b((?:lower|upper)-(?:alpha|latin|roman))/i.exec(
      attribute(list, 'style') ?? '',
    )?.[1] ?? attribute(list, 'type');
  if (style === undefined || !/^[ai]$|alpha|latin|roman/i.test(style)) return;
  let at = Number.parseInt(attribute(list, 'start') ?? '1', 10) || 1;
  for (const item of list.childNodes.filter((node) => isElement(node, 'li'))) {
    const [first] = textsIn(item);
    if (first && isText(first)) first.value = `${written(at, style)}. ${first.value.trimStart()}`;
    at += 1;
  }
}
