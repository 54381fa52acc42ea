import type { Root as Html } from 'hast';
import type { BlockContent, DefinitionContent, Root } from 'mdast';
import type { Parent } from '../../text/html.ts';
import { loadPackage } from '../packages.ts';
import { noteElements } from './notes.ts';

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

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A page, or what another format was made into one, as a tree of headings, paragraphs, lists, notes. */
export async function treeOf(packages: string, page: Parent): Promise<Root> {
  const { fromParse5 } = await loadPackage<FromParse5>(packages, 'hast-util-from-parse5/index.js');
  const { toMdast } = await loadPackage<ToMdast>(packages, 'hast-util-to-mdast/index.js');
  const label = (node: Node) => String(node.properties?.label ?? '');
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
      u: (state: State, node: Node) => state.all(node),
      math: (_: State, node: Node) => ({ type: 'text', value: formula(node).replace(/\s+/g, ' ') }),
      // The words of a definition list are paragraphs.
      dt: (state: State, node: Node) => state.toFlow(state.all(node)),
    },
  });
}

/** The signs of a formula in their order; what says them once more in another language is passed over. */
function formula({ tagName = '', value = '', children = [] }: Node): string {
  return tagName.startsWith('annotation') ? '' : value + children.map(formula).join('');
}

/** Raised figures have characters of their own: nothing else keeps "m²" apart from "m2". */
function raised(content: unknown[]): unknown[] {
  return content.map((node) => {
    const { type, value } = node as { type: string; value?: string };
    if (type !== 'text' || value === undefined || !/^\d+$/.test(value)) return node;
    return { type, value: [...value].map((digit) => superscripts[Number(digit)]).join('') };
  });
}
