import { html as names, parse } from 'parse5';
import { placeOn } from '../addresses/paths.ts';
import { attribute, type Element, escapeHtml, isElement, isText, within } from '../text/html.ts';
import { parts } from './redirects.ts';

/**
 * A page in which what had other ids before is found by these as well. An id that is another thing's now stays that thing's.
 *
 * An anchor stands empty before the first word of what it leads to: where text is it moves nothing, and it is right within a table and in
 * the head of a folded part.
 *
 * @param formerIds the ids that an id of this page was before
 * @param script the address of {@link formerCode}
 */
export function withFormerAnchors(
  html: string,
  formerIds: (id: string) => readonly string[],
  script: string,
): string {
  const taken = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id));
  if (![...taken].some((id) => formerIds(id).length > 0)) return html;
  const anchors: { readonly at: number; readonly anchor: string }[] = [];
  for (const element of within(parse(html, { sourceCodeLocationInfo: true }), isForeign)) {
    const now = isElement(element) ? attribute(element, 'id') : undefined;
    if (!isElement(element) || now === undefined) continue;
    for (const id of formerIds(now)) {
      const at = taken.has(id) ? undefined : beginningOf(element);
      taken.add(id);
      if (at !== undefined)
        anchors.push({ at, anchor: `<span id="${id}" data-now="${escapeHtml(now)}"></span>` });
    }
  }
  if (anchors.length === 0) return html;
  anchors.sort((a, b) => a.at - b.at);
  const marked = anchors.map(({ at, anchor }, n) => anchor + html.slice(at, anchors[n + 1]?.at)).join('');
  const asked = `<script src="${escapeHtml(script)}" defer></script>\n  </head>`;
  return (html.slice(0, anchors[0]?.at) + marked).replace('</head>', () => asked);
}

/**
 * What a page has for briefs, under its former addresses as well: links to briefs name things by the addresses that they had.
 *
 * @param file as the site has it (`src/brief/piece.ts`)
 */
export function withFormerPieces(file: string, formerIds: (id: string) => readonly string[]): string {
  const read = JSON.parse(file) as { readonly pieces: readonly { readonly path: string }[] };
  const former = read.pieces.flatMap((piece) => {
    const { page, id = '' } = parts(piece.path);
    return formerIds(id).map((one) => ({ ...piece, path: placeOn(page, one) }));
  });
  return former.length === 0 ? file : JSON.stringify({ ...read, pieces: [...read.pieces, ...former] });
}

/**
 * Goes on from a former anchor to what it leads to: to the address that this has now, so that it looks as what is pointed at does, and stands
 * below the heads that stay. Without it a reader is there as well.
 */
export const formerCode =
  "const { now } = document.getElementById(location.hash.slice(1))?.dataset ?? {};\nif (now) location.replace('#' + now);\n";

/** Where the first word of an element stands in the page; where its content does, if it has none. */
function beginningOf(element: Element): number | undefined {
  for (const node of within(element, isForeign))
    if (isText(node) && /\S/.test(node.value)) return node.sourceCodeLocation?.startOffset;
  return element.sourceCodeLocation?.startTag?.endOffset;
}

/** Whether what stands in an element is no text of the page: a drawing, say. */
function isForeign({ tagName, namespaceURI }: Element): boolean {
  return namespaceURI !== names.NS.HTML || ['script', 'style', 'template', 'select'].includes(tagName);
}
