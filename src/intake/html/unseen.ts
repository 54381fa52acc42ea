import { defaultTreeAdapter } from 'parse5';
import {
  attribute,
  type Element,
  isElement,
  isText,
  type Node,
  type Parent,
  within,
} from '../../text/html.ts';
import type { LeftOut } from '../left-out.ts';
import { isHandler } from './handlers.ts';

/** What a page, or Word, strikes through. */
export const struck = 'words that are struck out';

/** Elements that hold no text of a document, and what each is called. */
const unseen: ReadonlyMap<string, string> = new Map([
  ...['script', 'style', 'template', 'noscript', 'link', 'meta', 'base'].map(
    (tag) => [tag, 'scripts and styles'] as const,
  ),
  ...['img', 'picture', 'svg', 'canvas', 'map'].map((tag) => [tag, 'images'] as const),
  ...['video', 'audio', 'iframe', 'object', 'embed', 'applet', 'frame'].map(
    (tag) => [tag, 'things embedded from elsewhere'] as const,
  ),
  ...['button', 'input', 'select', 'textarea', 'datalist', 'dialog'].map((tag) => [tag, 'controls'] as const),
  ...['del', 's', 'strike'].map((tag) => [tag, struck] as const),
]);

/** Takes out of a page whatever no reader of it sees as text: nothing of it is run, and nothing fetched. */
export function dropUnseen(page: Parent, out: LeftOut): void {
  for (const node of [...page.childNodes]) {
    const what = whatIs(node);
    if (what !== undefined) {
      if (what !== '') out.one(what, wordsOf(node));
      defaultTreeAdapter.detachNode(node);
    } else if (isElement(node)) {
      for (const { name } of node.attrs.filter(isHandler)) out.one('event handlers', name);
      node.attrs = node.attrs.filter((attr) => !isHandler(attr));
      dropUnseen(node, out);
    }
  }
}

/** What a node is that nobody sees; the empty string for what is not worth a word; undefined for what stays. */
function whatIs(node: Node): string | undefined {
  if (node.nodeName === '#comment' || node.nodeName === '#documentType') return '';
  if (!isElement(node)) return undefined;
  if (isHidden(node)) return 'parts that the page hides';
  return isStruck(node) ? struck : unseen.get(node.tagName);
}

function isHidden(element: Element): boolean {
  const style = attribute(element, 'style') ?? '';
  return (
    attribute(element, 'hidden') !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  );
}

function isStruck(element: Element): boolean {
  return /text-decoration(?:-line)?\s*:[^;]*line-through/i.test(attribute(element, 'style') ?? '');
}

/** What a node says: its words, or what stands for a picture. */
function wordsOf(node: Node): string {
  if (!isElement(node) || /^(?:script|style)$/.test(node.tagName)) return '';
  const alternative = attribute(node, 'alt') ?? '';
  return alternative !== '' ? alternative : textIn(node);
}

/** The text in a node, white space as it stands, a space where elements part words. */
export function textIn(node: Node): string {
  if (isText(node)) return node.value;
  if (!isElement(node)) return '';
  return [...within(node)].map((one) => (isText(one) ? one.value : isInline(one) ? '' : ' ')).join('');
}

/** Letters and figures alone, by which words are known however they are set. */
export function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');
}

const inlineTags =
  /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|nobr|output|q|r[bpt]|rtc|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

/** Whether an element stands within a line. */
export function isInline(node: Node): boolean {
  return isElement(node) && inlineTags.test(node.tagName);
}
