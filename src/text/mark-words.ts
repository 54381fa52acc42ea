import { escapeHtml, type HtmlElement, withoutTags } from './html.ts';
import type { Span } from './quotes.ts';
import { type HtmlText, textInHtml } from './text-in-html.ts';

/** A name to be made a link, as offsets in a block's text. */
export interface NameMark extends Span {
  readonly href: string;
}

/** Words to be pointed at by an address that ends with their id. */
export interface QuoteMark extends Span {
  readonly id: string;
}

export interface WordMarks {
  readonly names: readonly NameMark[];
  readonly quotes: readonly QuoteMark[];
}

/** Quotes of one block that can be cut in pieces and still be highlighted whole; the stylesheet has a rule for each. */
export const mostCutQuotes = 6;

/** A stretch of HTML; what is inside begins and ends with it, unless it is an element that has tags already. */
type Piece = Omit<HtmlElement, 'tag'>;

/** A piece with the tags that go round it: it cuts no element and no other such piece. */
interface TaggedPiece extends Piece {
  readonly opening: string;
  readonly closing: string;
}

/**
 * Makes names links and gives quotes an element of their own, so that `:target` highlights exactly the quoted words. No character of
 * the text changes. Quotes that contain one another are nested. Where two overlap partly the later is cut at the end of the earlier: its
 * first piece has the id and the class `cut-1`, the others `rest-1`, and the stylesheet highlights them with it (`cut-2` and `rest-2` for the
 * next, up to {@link mostCutQuotes}; of further ones only the first piece is highlighted).
 * Quotes are cut at the borders of `strong` and of names in the same way, and names at notes' marks, for a link holds no link.
 *
 * @param html the inside of a block, rendered
 * @param text the block's text as names and quotes were found in it
 * @throws where the two do not have the same words
 */
export function markWords(html: string, text: string, { names, quotes }: WordMarks): string {
  if (names.length === 0 && quotes.length === 0) return html;
  const inside = textInHtml(html);
  if (inside.text !== text) throw new Error(differs(inside.text, text));
  const { elements } = inside;
  const links = names.flatMap(({ href, ...name }) => {
    const opening = `<a class="name" href="${escapeHtml(href)}">`;
    return cut(withoutLinks([inHtml(inside, name)], elements), elements)
      .filter((part) => hasWords(html, part))
      .map((part) => ({ ...part, opening, closing: '</a>' }));
  });
  let cuts = 0;
  const marked: TaggedPiece[] = [];
  for (const quote of [...quotes].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const parts = cut([inHtml(inside, quote)], [...elements, ...links, ...marked]).filter((part) =>
      hasWords(html, part),
    );
    if (parts.length > 1) cuts += 1;
    const number = parts.length > 1 && cuts <= mostCutQuotes ? cuts : undefined;
    parts.forEach((part, at) => {
      const attributes = [
        at === 0 && ` id="${escapeHtml(quote.id)}"`,
        number && ` class="${at === 0 ? 'cut' : 'rest'}-${number}"`,
      ].filter(Boolean);
      // A piece without an id or a number would be an element for nothing.
      if (attributes.length > 0)
        marked.push({ ...part, opening: `<span${attributes.join('')}>`, closing: '</span>' });
    });
  }
  // Of pieces with the same ends the quote is outside.
  return withTags(html, [...marked, ...links]);
}

/** Where words stand in the HTML: round elements that they hold whole, inside those that hold them. */
function inHtml({ starts, ends, elements }: HtmlText, { start, end }: Span): Piece {
  let from = starts[start] ?? 0;
  let to = ends[end - 1] ?? 0;
  for (const element of [...elements].reverse()) {
    if (element.inner === from && element.innerEnd < to) from = element.start;
    if (element.innerEnd === to && element.start >= from) to = element.end;
  }
  return { start: from, inner: from, innerEnd: to, end: to };
}

/** Cuts pieces where a barrier begins or ends inside them, so that each lies in it, round it or beside it. */
function cut(pieces: readonly Piece[], barriers: readonly Piece[]): readonly Piece[] {
  let list = pieces;
  for (const barrier of barriers) {
    // Almost none is crossed: ask before anything is made anew.
    if (!list.some((part) => cross(part, barrier))) continue;
    list = list.flatMap((part) => {
      if (!cross(part, barrier)) return [part];
      return [
        between(part.start, Math.min(part.end, barrier.start)),
        between(Math.max(part.start, barrier.inner), Math.min(part.end, barrier.innerEnd)),
        between(Math.max(part.start, barrier.end), part.end),
      ].filter(({ start, end }) => start < end);
    });
  }
  return list;
}

function cross(part: Piece, barrier: Piece): boolean {
  if (part.end <= barrier.start || barrier.end <= part.start) return false;
  const inIt = barrier.inner <= part.start && part.end <= barrier.innerEnd;
  const roundIt = part.start <= barrier.start && barrier.end <= part.end;
  return !inIt && !roundIt;
}

/** The pieces without the links that they hold or lie in: a link cannot hold another. */
function withoutLinks(pieces: readonly Piece[], elements: readonly HtmlElement[]): readonly Piece[] {
  return elements
    .filter(({ tag }) => tag === 'a' || tag === 'sup')
    .reduce(
      (list, link) =>
        list.flatMap((part) => {
          if (link.start <= part.start && part.end <= link.end) return [];
          if (link.end <= part.start || part.end <= link.start) return [part];
          return [between(part.start, link.start), between(link.end, part.end)];
        }),
      pieces,
    );
}

function between(start: number, end: number): Piece {
  return { start, inner: start, innerEnd: end, end };
}

function hasWords(html: string, { start, end }: Span): boolean {
  return start < end && /\S/.test(withoutTags(html.slice(start, end)));
}

function withTags(html: string, pieces: readonly TaggedPiece[]): string {
  const sorted = [...pieces].sort((a, b) => a.start - b.start || b.end - a.end);
  const open: TaggedPiece[] = [];
  let result = '';
  let done = 0;
  const closeUpTo = (at: number) => {
    for (let last = open.at(-1); last && last.end <= at; last = open.at(-1)) {
      result += html.slice(done, last.end) + last.closing;
      done = last.end;
      open.pop();
    }
  };
  for (const part of sorted) {
    closeUpTo(part.start);
    result += html.slice(done, part.start) + part.opening;
    done = part.start;
    open.push(part);
  }
  closeUpTo(html.length);
  return result + html.slice(done);
}

function differs(rendered: string, text: string): string {
  let at = 0;
  while (rendered[at] === text[at]) at += 1;
  const near = (words: string) => `"${words.slice(Math.max(0, at - 20), at + 20)}"`;
  return `the page prints ${near(rendered)} where the text has ${near(text)}; convert the document again`;
}
