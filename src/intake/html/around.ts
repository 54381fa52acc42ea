import {
  attribute,
  type Element,
  isElement,
  isText,
  type Node,
  type Parent,
  within,
} from '../../text/html.ts';
import { textIn } from './unseen.ts';

/** The element that a node stands in. */
export function parentOf(node: Node): Element | undefined {
  const parent = node.parentNode;
  return parent && 'tagName' in parent ? parent : undefined;
}

/**
 * The nearest element round a node that is what is looked for; the node itself may be it.
 *
 * @param end an element that is not looked at any more, nor what is round it
 */
export function upTo(
  node: Node | undefined,
  what: (element: Element) => boolean,
  end?: Element,
): Element | undefined {
  for (let at = node && (isElement(node) ? node : parentOf(node)); at && at !== end; at = parentOf(at))
    if (what(at)) return at;
  return undefined;
}

/** The smallest element that two nodes stand in. */
export function aroundBoth(one: Node, other: Node): Element | undefined {
  const around = new Set<Element>();
  upTo(one, (element) => {
    around.add(element);
    return false;
  });
  return upTo(other, (element) => around.has(element));
}

/** Gives an element another tag. */
export function rename(element: Element, name: string): void {
  element.tagName = name;
  element.nodeName = name;
}

/** The texts in an element that have words, in the order of the page. */
export function textsIn(parent: Parent): Node[] {
  return [...within(parent)].filter((node) => isText(node) && node.value.trim() !== '');
}

/** Whether a text stands in a paragraph that is no subtitle and no summary: with it the article's head is over. */
export function isLong(node: Node | undefined): boolean {
  const paragraph = upTo(node, ({ tagName }) => /^(?:p|li|td|blockquote)$/.test(tagName));
  return paragraph !== undefined && textIn(paragraph).split(/\s+/).length > 30;
}

/** The names that a page gives an element, for its looks or its scripts: words that have a hyphen, a capital or a space between them. */
export function namesOf(element: Element): string {
  return `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.replace(
    /(\p{Ll})(?=\p{Lu})/gu,
    '$1-',
  );
}
