import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { mdxToHast, mdxToJs } from 'satteri';
import { placeholders } from './block-elements.ts';
import { markdownFeatures as features } from './markdown-features.ts';

/** A component of the MDX, as the compiler gives it. */
interface Component {
  readonly name: string;
  readonly attributes: readonly { readonly type: string; readonly name: string; readonly value: unknown }[];
  readonly children: readonly ElementContent[];
}

/**
 * The MDX of a transcription as HTML, its components as {@link placeholders}: one outermost element a block, and the notes in one
 * `<section>`. It is compiled by the compiler that renders the other pages of MDX, and not run: nothing that a document says becomes code.
 *
 * @param mdx without its front matter
 * @throws Error where it is no MDX, or has what no transcription has: code, another component, an attribute that is reckoned
 */
export function renderTranscription(mdx: string): string {
  // That it is MDX for whoever else reads it is held here; what is printed is made of its tree.
  mdxToJs(mdx, { features });
  const { children } = mdxToHast(mdx, { features, position: false }) as Root;
  return toHtml({ type: 'root', children: (children as ElementContent[]).map(blockOf) });
}

function blockOf(node: ElementContent): ElementContent {
  if (!isComponent(node)) return htmlOf(node);
  const { name, attributes, children } = node;
  const tagName = Object.entries(placeholders).find(([component]) => component === name)?.[1];
  if (tagName === undefined) throw new Error(`no transcription has a component "${name}"`);
  const properties = attributes.map((attribute) => {
    const { type, value } = attribute;
    if (type === 'mdxJsxAttribute' && typeof value === 'string') return [attribute.name, value] as const;
    throw new Error(`an attribute of <${name}> is no text`);
  });
  return element(tagName, Object.fromEntries(properties), children);
}

function isComponent(node: ElementContent): node is ElementContent & Component {
  return (node as { type: string }).type === 'mdxJsxFlowElement';
}

function htmlOf(node: ElementContent): ElementContent {
  if (node.type === 'text') return node;
  if (node.type === 'element') return element(node.tagName, node.properties, node.children);
  throw new Error(`no transcription has a node "${(node as { type: string }).type}"`);
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children: children.map(htmlOf).flatMap(withoutWhatFollows) };
}

/** Where an address in a text ends, though no space follows: at a typographic quotation mark, a dash, an ellipsis, any mark that is not ASCII. */
const afterAddress = /[?!.,:;*_~'")\]]*[^\p{ASCII}\p{L}\p{M}\p{N}].*$/su;

/** The compiler takes for a part of an address whatever follows it without a space: of a link that it made of one, that stands behind the link. */
function withoutWhatFollows(node: ElementContent): ElementContent[] {
  const [text] = node.type === 'element' && node.tagName === 'a' ? node.children : [];
  if (node.type !== 'element' || text?.type !== 'text' || node.children.length > 1) return [node];
  const { value } = text;
  const scheme = ['', 'http://', 'mailto:'].find(
    (one) => readable(one + value) === readable(String(node.properties.href)),
  );
  const address = value.replace(afterAddress, '');
  if (scheme === undefined || address === value) return [node];
  const after: ElementContent = { type: 'text', value: value.slice(address.length) };
  if (!URL.canParse(scheme + address)) return [{ type: 'text', value }];
  const link = element('a', { ...node.properties, href: encodeURI(readable(scheme + address)) }, [
    { type: 'text', value: address },
  ]);
  return [link, after];
}

/** An address as one reads it: with the characters that a browser would write as numbers. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
