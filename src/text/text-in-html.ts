import type { HtmlElement } from './html.ts';

/** The words of a piece of HTML, and where each of their characters stands in it. */
export interface HtmlText {
  /** With single spaces, without what stands beside the words: numbers, markings, note marks. */
  readonly text: string;
  /** Where the character at an offset of `text` begins and ends in the HTML. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Every element that is not empty, inner ones after those around them. */
  readonly elements: readonly HtmlElement[];
}

// A comment, a tag, a character reference, white space, other characters.
const piece =
  /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|&(#\d+|#[xX][\da-fA-F]+|\w+);|(\s+)|[^<&\s]+|[<&]/g;
const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
// A paragraph's number and marking and a part's label are printed beside the words; marks of notes and what the edition adds are no words.
const beside = /class="(?:number|marking|part-label)"|data-edition|data-footnote-backref/;
const references: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/**
 * Reads the words of a block, as `textBlocks` has them, out of its rendered HTML.
 *
 * @param html well-formed, as this site's components and Markdown processor write it
 */
export function textInHtml(html: string): HtmlText {
  const starts = new Int32Array(html.length);
  const ends = new Int32Array(html.length);
  const elements: { tag: string; start: number; inner: number; innerEnd: number; end: number }[] = [];
  const open: (typeof elements)[number][] = [];
  let text = '';
  // The depth at which a part beside the words began, and where white space was met since the last word.
  let besideFrom: number | undefined;
  let space: { start: number; end: number } | undefined;
  const add = (characters: string, start: number, end: number) => {
    if (space && text !== '') {
      starts[text.length] = space.start;
      ends[text.length] = space.end;
      text += ' ';
    }
    space = undefined;
    // Only plain characters come as many at once; a character reference is one, if of two code units.
    const plain = end - start === characters.length;
    for (let at = 0; at < characters.length; at += 1) {
      starts[text.length + at] = plain ? start + at : start;
      ends[text.length + at] = plain ? start + at + 1 : end;
    }
    text += characters;
  };
  for (const match of html.matchAll(piece)) {
    const [all, slash, name, attributes = '', reference, white] = match;
    const end = match.index + all.length;
    if (name !== undefined) {
      const tag = name.toLowerCase();
      if (slash === '/') {
        const element = open.pop();
        if (element?.tag !== tag) throw new Error(`</${tag}> closes <${element?.tag ?? 'nothing'}>`);
        element.innerEnd = match.index;
        element.end = end;
        if (open.length === besideFrom) besideFrom = undefined;
      } else if (empty.has(tag)) {
        if (tag === 'br') space ??= { start: match.index, end };
      } else {
        if (besideFrom === undefined && (tag === 'sup' || beside.test(attributes))) besideFrom = open.length;
        const element = { tag, start: match.index, inner: end, innerEnd: end, end };
        elements.push(element);
        open.push(element);
      }
    } else if (besideFrom !== undefined || all.startsWith('<!--')) continue;
    else if (white !== undefined) space ??= { start: match.index, end };
    else {
      const character = reference === undefined ? all : decoded(reference, all);
      if (/^\s$/.test(character)) space ??= { start: match.index, end };
      else add(character, match.index, end);
    }
  }
  return { text, starts, ends, elements };
}

function decoded(reference: string, all: string): string {
  if (!reference.startsWith('#')) return references[reference] ?? all;
  const hexadecimal = /^#[xX]/.test(reference);
  return String.fromCodePoint(Number.parseInt(reference.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10));
}
