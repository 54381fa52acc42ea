import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html as names } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;
export type Text = DefaultTreeAdapterTypes.TextNode;
export type Parent = DefaultTreeAdapterTypes.ParentNode;

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Makes text safe inside an element and inside a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] as string);
}

/** Whether a node is an element; of one of these tags, where any are named. */
export function isElement(node: Node, ...tags: readonly string[]): node is Element {
  return 'tagName' in node && (tags.length === 0 || tags.includes(node.tagName));
}

/** Whether a node is text. */
export function isText(node: Node): node is Text {
  return node.nodeName === '#text';
}

/** The value of an attribute; undefined where the element has none of the name. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** Makes an element of attributes (those undefined are left out) and what it holds. */
export function elementOf(
  tag: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly (Node | string)[],
): Element {
  const attrs = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
  const element = defaultTreeAdapter.createElement(tag, names.NS.HTML, attrs);
  for (const child of children)
    if (typeof child === 'string') defaultTreeAdapter.insertText(element, child);
    else defaultTreeAdapter.appendChild(element, child);
  return element;
}

/** What stands in an element, in the order of the page. */
export function* within(parent: Parent, skip: (element: Element) => boolean = () => false): Generator<Node> {
  for (const node of parent.childNodes) {
    yield node;
    if (isElement(node) && !skip(node)) yield* within(node, skip);
  }
}

/** Whether an element stands beside the words of a text and is none of them: the mark of a note, or the way back from it. */
export function isBeside(element: Element): boolean {
  return element.tagName === 'sup' || attribute(element, 'data-footnote-backref') !== undefined;
}

/** The words in an element with single spaces. */
export function wordsIn(parent: Parent): string {
  const parts = [...within(parent, isBeside)].map((node) =>
    isText(node) ? node.value : node.nodeName === 'br' ? ' ' : '',
  );
  return parts.join('').replace(/\s+/g, ' ').trim();
}
