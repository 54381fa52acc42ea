/** An element of an HTML text, as offsets into it. */
export interface HtmlElement {
  /** Name in lower case. */
  readonly tag: string;
  /** Where `<tag …>` begins, where what is inside begins and ends, and where `</tag>` ends. */
  readonly start: number;
  readonly inner: number;
  readonly innerEnd: number;
  readonly end: number;
}

const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
// A comment, or a tag whose attribute values may hold ">".
const markup = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;

/**
 * The outermost elements of an HTML text, in order. It reads the well-formed HTML that this site's own components and
 * its Markdown processor write, not HTML in the wild.
 *
 * @throws where an element is not closed, or text that is not white space stands between the elements.
 */
export function outermostElements(html: string): HtmlElement[] {
  const found: HtmlElement[] = [];
  const open: string[] = [];
  let start = 0;
  let inner = 0;
  let end = 0;
  for (const match of html.matchAll(markup)) {
    const [all, slash, name] = match;
    if (name === undefined) continue;
    const tag = name.toLowerCase();
    if (slash === '') {
      if (open.length === 0) {
        refuseText(html.slice(end, match.index));
        start = match.index;
        inner = start + all.length;
      }
      if (empty.has(tag)) {
        if (open.length === 0) found.push({ tag, start, inner, innerEnd: inner, end: inner });
        if (open.length === 0) end = inner;
      } else open.push(tag);
      continue;
    }
    const expected = open.pop();
    if (expected !== tag) throw new Error(`</${tag}> closes <${expected ?? 'nothing'}>`);
    if (open.length > 0) continue;
    end = match.index + all.length;
    found.push({ tag, start, inner, innerEnd: match.index, end });
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)}> is not closed`);
  refuseText(html.slice(end));
  return found;
}

function refuseText(between: string): void {
  const text = between.replace(/<!--[\s\S]*?-->/g, '').trim();
  if (text !== '') throw new Error(`text outside any block: "${text.slice(0, 60)}"`);
}

/** The value of an attribute of an opening tag, or undefined. The value is given as it is written, escapes and all. */
export function attribute(openingTag: string, name: string): string | undefined {
  for (const match of openingTag.matchAll(/\s([\w:-]+)(?:="([^"]*)")?/g))
    if (match[1] === name) return match[2] ?? '';
  return undefined;
}

/** HTML without its tags; character references stay as they are. */
export function withoutTags(html: string): string {
  return html.replace(markup, '');
}

/**
 * What is inside the one paragraph that an HTML text consists of; nothing for an empty text.
 *
 * @throws where it is anything else.
 */
export function insideParagraph(html: string): string {
  const elements = outermostElements(html);
  const [only] = elements;
  if (!only) return '';
  if (elements.length > 1 || only.tag !== 'p')
    throw new Error(`expected one paragraph, found ${html.slice(0, 60)}`);
  return html.slice(only.inner, only.innerEnd).trim();
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Makes text safe inside an element and inside a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] as string);
}
