import { loadPackage } from '../packages.ts';

/** What is used here of a node of XML. */
export interface XmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly parentNode: XmlNode | null;
  readonly firstChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
  readonly childNodes: ArrayLike<XmlNode>;
  insertBefore(node: XmlNode, before: XmlNode | null): XmlNode;
  removeChild(node: XmlNode): XmlNode;
}
export interface XmlElement extends XmlNode {
  getAttribute(name: string): string;
  setAttribute(name: string, value: string): void;
  getElementsByTagName(name: string): ArrayLike<XmlElement>;
}
export interface XmlDocument extends XmlElement {
  readonly documentElement: XmlElement;
  createElement(name: string): XmlElement;
  createTextNode(text: string): XmlNode;
  toString(): string;
}
interface Xmldom {
  readonly DOMParser: new (options: object) => { parseFromString(text: string, type: string): XmlDocument };
}

/** Reads XML. @throws Error where it is none */
export async function parseXml(packages: string, text: string): Promise<XmlDocument> {
  const loaded = await loadPackage<Xmldom & { readonly default: Xmldom }>(
    packages,
    '@xmldom/xmldom/lib/index.js',
  );
  const fail = (message: string): never => {
    throw new Error(message.split('\n')[0]);
  };
  const { DOMParser } = loaded.default ?? loaded;
  return new DOMParser({
    errorHandler: { warning: () => {}, error: fail, fatalError: fail },
  }).parseFromString(text, 'text/xml');
}

/** The elements of a name in a node, in their order. */
export function elementsIn(node: XmlElement, name: string): XmlElement[] {
  return Array.from(node.getElementsByTagName(name));
}

/** The children of a node that are elements. */
export function childrenOf(node: XmlNode): XmlElement[] {
  return Array.from(node.childNodes).filter((child): child is XmlElement => child.nodeType === 1);
}

/** The first child of a name. */
export function child(node: XmlNode | undefined, name: string): XmlElement | undefined {
  return node && childrenOf(node).find(({ nodeName }) => nodeName === name);
}

/** What the elements of some names say, where they say something. */
export function saidIn(
  document: XmlDocument,
  names: Readonly<Record<string, string>>,
): Record<string, string> {
  const entries = Object.entries(names).map(([name, element]) => {
    const values = elementsIn(document, element).map(({ textContent }) => textContent?.trim());
    return [name, values.filter(Boolean).join(', ')] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}
