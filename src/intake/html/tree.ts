import type { Root as Html } from 'hast';
import type { BlockContent, DefinitionContent, Root } from 'mdast';
import { type Node as ChildNode, isElement, isText, type Parent } from '../../text/html.ts';
import { loadPackage } from '../packages.ts';
import { noteElements } from './notes.ts';
import { isInline } from './unseen.ts';

interface FromParse5 {
  fromParse5(tree: unknown): Html;
}
interface Node {
  readonly tagName?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly properties?: Readonly<Record<string, unknown>>;
}
interface State {
  all(node: unknown): unknown[];
  toFlow(nodes: readonly unknown[]): (BlockContent | DefinitionContent)[];
}
interface ToMdast {
  toMdast(tree: Html, options: object): Root;
}

/** A paragraph of a list whose number or bullet stands in its words; in `lists`, how many lists there are round that list. */
export const listed = 'listed-text';

const isSpace = (node: ChildNode) => isText(node) && node.value.trim() === '';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A page, or what another format was made into one, as a tree of headings, paragraphs, lists, notes. */
export async function treeOf(packages: string, page: Parent): Promise<Root> {
  const { fromParse5 } = await loadPackage<FromParse5>(packages, 'hast-util-from-parse5/index.js');
  const { toMdast } = await loadPackage<ToMdast>(packages, 'hast-util-to-mdast/index.js');
  const label = (node: Node) => String(node.properties?.label ?? '');
  dropHollow(page);
  return toMdast(fromParse5(page), {
    handlers: {
      [noteElements.mark]: (_: State, node: Node) => ({ type: 'footnoteReference', identifier: label(node) }),
      [noteElements.note]: (state: State, node: Node) => ({
        type: 'footnoteDefinition',
        identifier: label(node),
        children: state.toFlow(state.all(node)),
      }),
      [listed]: (state: State, node: Node) => ({
        type: 'paragraph',
        lists: Number(node.properties?.lists ?? 0),
        children: state.all(node),
      }),
      sup: (state: State, node: Node) => raised(state.all(node)),
      // Small letters over others stand in brackets, as where a program cannot set them so.
      rp: () => [],
      rt: (state: State, node: Node) => [
        { type: 'text', value: '(' },
        ...state.all(node),
        { type: 'text', value: ')' },
      ],
      u: (state: State, node: Node) => state.all(node),
      math: (_: State, node: Node) => ({ type: 'text', value: formula(node).replace(/\s+/g, ' ') }),
      // The words of a definition list are paragraphs.
      dt: (state: State, node: Node) => state.toFlow(state.all(node)),
    },
  });
}

/**
 * Takes out what sets no words, but for the space in it, and makes one text of texts that stand beside each other. To see whether a space counts
 * one has to look for the next word: a row of thousands of links without words takes for ever, and such a row is what is left of a site's menus.
 */
function dropHollow(parent: Parent): void {
  const kept: ChildNode[] = [];
  const keep = (node: ChildNode): void => {
    const before = kept.at(-1);
    if (before && isText(before) && isText(node)) before.value += node.value;
    else kept.push(node);
    node.parentNode = parent;
  };
  for (const node of parent.childNodes) {
    if (isElement(node)) dropHollow(node);
    if (isElement(node) && isInline(node) && node.childNodes.every(isSpace)) node.childNodes.forEach(keep);
    else keep(node);
  }
  parent.childNodes = kept;
}

/** The signs of a formula in their order; what says them once more in another language is passed over. */
function formula({ tagName = '', value = '', children = [] }: Node): string {
  const signs = children.map(formula);
  if (tagName === 'mfrac') return signs.filter((sign) => sign.trim() !== '').join('/');
  return tagName.startsWith('annotation') ? '' : value + signs.join('');
}

/** Raised figures have characters of their own: nothing else keeps "m²" apart from "m2". */
function raised(content: unknown[]): unknown[] {
  return content.map((node) => {
    const { type, value } = node as { type: string; value?: string };
    if (type !== 'text' || value === undefined || !/^\d+$/.test(value)) return node;
    return { type, value: [...value].map((digit) => superscripts[Number(digit)]).join('') };
  });
}
