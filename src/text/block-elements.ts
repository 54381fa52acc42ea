import { serialize } from 'parse5';
import { attribute, type Element, elementOf, isElement, isText, type Node } from './html.ts';

/** The elements that stand for the components of a transcription's MDX until their blocks are placed. */
export const placeholders = {
  Paragraph: 'block-paragraph',
  Item: 'block-item',
  Abstract: 'block-abstract',
  Part: 'block-part',
  Signature: 'block-signature',
} as const;

/** The elements among some nodes, with no words between them. */
export function outermost(nodes: readonly Node[]): Element[] {
  for (const node of nodes)
    if (isText(node) && node.value.trim() !== '')
      throw new Error(`text outside any block: "${node.value.trim().slice(0, 60)}"`);
  return nodes.filter((node) => isElement(node));
}

/** The element that holds a block's text: itself, or the one paragraph in a placeholder. */
export function textIn(given: Element): Element {
  if (!given.tagName.startsWith('block-')) return given;
  const [only, ...more] = outermost(given.childNodes);
  if (more.length > 0 || (only && only.tagName !== 'p'))
    throw new Error(`expected one paragraph, found ${serialize(given).slice(0, 60)}`);
  return only ?? given;
}

/** Characters of a number that has room in the margin of any page; a longer one ("Art. 16.") begins the paragraph's line. */
const longestHanging = 4;

/**
 * The element of a block on the page, under its id. What stands beside the text (number, marking, label) is set apart by a space, also where
 * there is none of it.
 */
export function blockElement(given: Element, id: string, text: readonly Node[]): Element {
  const beside = (name: string, of: string) => {
    const words = attribute(given, name);
    return words ? [elementOf('span', { class: of }, [words])] : [];
  };
  const number = beside('number', 'number');
  const hangs = number.length > 0 && (attribute(given, 'number') ?? '').length <= longestHanging;
  switch (given.tagName) {
    case placeholders.Paragraph:
      return elementOf('p', { id, class: hangs ? 'numbered' : undefined }, [
        ...number,
        ' ',
        ...beside('marking', 'marking'),
        ' ',
        ...text,
      ]);
    case placeholders.Item:
      return elementOf('p', { id, class: 'item' }, [...beside('label', 'number'), ' ', ...text]);
    case placeholders.Abstract:
    case placeholders.Signature:
      return elementOf('p', { id, class: given.tagName.slice('block-'.length) }, text);
    case placeholders.Part: {
      const [first = [], ...lines] = linesOf(text);
      const title = first.length > 0 ? [elementOf('span', { class: 'part-title' }, first)] : [];
      const words = [...beside('label', 'part-label'), ' ', ...title];
      if (lines.length === 0) return elementOf('h2', { id, class: 'part' }, words);
      // Place, date and title of what is enclosed stand below, and are no part of the heading.
      const below = lines.flatMap((line) => ['\n', elementOf('p', { class: 'part-line' }, line)]);
      return elementOf('hgroup', { id }, [elementOf('h2', { class: 'part' }, words), ...below]);
    }
    default:
      // A heading's id, which the Markdown processor made from its words, gives way to the apparatus' own.
      return elementOf(given.tagName, { id }, text);
  }
}

function linesOf(text: readonly Node[]): Node[][] {
  const lines: Node[][] = [[]];
  for (const node of text)
    if (isElement(node, 'br')) lines.push([]);
    else lines.at(-1)?.push(node);
  return lines;
}

/** The heading in what stands for a heading or the head of a part. @throws Error where it has none */
export function headingIn(
  given: Element,
  block: { id: string; type: string },
): { element: Element; depth: number } {
  const element = given.tagName === 'hgroup' ? (given.childNodes[0] as Element) : given;
  const depth = /^h([2-6])$/.exec(element.tagName)?.[1];
  if (!depth) throw new Error(`the ${block.type} "${block.id}" is rendered as <${element.tagName}>`);
  return { element, depth: Number(depth) };
}
