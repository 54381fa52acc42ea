import { emendationId, lineId } from '../addresses/fragments.ts';
import { placeOn } from '../addresses/paths.ts';
import { attribute, escapeHtml, type HtmlElement, outermostElements, withoutTags } from './html.ts';
import { lineRange } from './wording.ts';

/** A block of a transcription as the apparatus lists it. */
export interface PlacedBlock {
  readonly id: string;
  /** `heading`, `paragraph`, `item`, `abstract`, `part`, `signature` or `note`. */
  readonly type: string;
  /** The source lines it was read from. */
  readonly lines: readonly number[];
}

/** What the margin of a block links to besides the block itself. */
export interface Margin {
  /** Address of the page of the source; `#L40` is added. */
  readonly source: string;
  /** Numbers of the emendations that were made in a block. */
  readonly emendations: ReadonlyMap<string, readonly number[]>;
  /** Makes the inside of a block, by its id, one with marked words; no word may change. */
  readonly marked?: (block: string, inner: string) => string;
  /** What else stands in a block's margin, as HTML. */
  readonly more?: (block: PlacedBlock) => string;
}

/** A heading or the head of a part, for a table of contents. */
export interface Heading {
  readonly id: string;
  /** 2 to 4. */
  readonly depth: number;
  /** Its words as HTML without tags. */
  readonly html: string;
}

/** A transcription whose blocks can be pointed at. */
export interface PlacedText {
  readonly html: string;
  readonly headings: readonly Heading[];
}

/**
 * Gives each block of a rendered transcription its id and its margin (permalink, source lines, emendations), in the order of
 * the apparatus. Lettered items that follow one another become one list; footnotes get the ids of their blocks.
 * What is added and is not of the source carries `data-edition`. Ids of the page's own begin with a capital, so that none can be that of
 * a block.
 *
 * @param rendered what the Markdown processor and the components made of the document: one outermost element a block, and the notes
 *   in one `<section>`.
 * @param blocks the apparatus' blocks, in order.
 * @throws where the rendered blocks are not those of the apparatus.
 */
export function placeBlocks(rendered: string, blocks: readonly PlacedBlock[], margin: Margin): PlacedText {
  // The Markdown processor writes line breaks as XML does.
  const html = rendered.replaceAll('<br/>', '<br>');
  const elements = outermostElements(html);
  const last = elements.at(-1);
  const section =
    last && attribute(openingTag(html, last), 'data-footnotes') !== undefined ? last : undefined;
  const body = section ? elements.slice(0, -1) : elements;
  const expected = blocks.filter((block) => block.type !== 'note');
  if (body.length !== expected.length) throw new Error(countDiffers(html, body, expected));

  const headings: Heading[] = [];
  const parts = expected.map((block, at) => {
    const element = body[at] as HtmlElement;
    const inner = html.slice(element.inner, element.innerEnd);
    const opening = withId(openingTag(html, element), block, element);
    if (block.type === 'heading' || block.type === 'part')
      headings.push({
        id: block.id,
        depth: depthOf(element, block),
        html: withoutTags(inner).replace(/\s+/g, ' ').trim(),
      });
    const marked = margin.marked?.(block.id, inner) ?? inner;
    const placed = `${opening}${marked}</${element.tag}>\n${marginOf(block, margin)}`;
    return { item: block.type === 'item', html: placed, type: block.type };
  });
  const text: string[] = [];
  parts.forEach((part, at) => {
    if (part.item && !parts[at - 1]?.item) text.push('<ul class="items plain">');
    const tag = part.item ? 'li' : 'div';
    text.push(`<${tag} class="block ${part.type}-block">\n${part.html}\n</${tag}>`);
    if (part.item && !parts[at + 1]?.item) text.push('</ul>');
  });
  const notes = blocks.filter((block) => block.type === 'note');
  text.push(placeNotes(section ? html.slice(section.start, section.end) : '', notes, margin));
  return { html: linkNotes(text.join('\n')), headings };
}

function openingTag(html: string, element: HtmlElement): string {
  return html.slice(element.start, element.inner);
}

// Headings come with an id that the Markdown processor made from their words; the apparatus' own takes its place.
function withId(opening: string, block: PlacedBlock, element: HtmlElement): string {
  const id = attribute(opening, 'id');
  if (id !== undefined && id !== block.id && !/^h[1-6]$/.test(element.tag))
    throw new Error(`the block "${id}" stands where the apparatus has "${block.id}"`);
  const bare = opening.replace(/\sid="[^"]*"/, '');
  return `<${element.tag} id="${block.id}"${bare.slice(element.tag.length + 1)}`;
}

function depthOf(element: HtmlElement, block: PlacedBlock): number {
  const depth = /^h([2-6])$/.exec(element.tag)?.[1];
  if (!depth) throw new Error(`the ${block.type} "${block.id}" is rendered as <${element.tag}>`);
  return Number(depth);
}

function countDiffers(html: string, body: readonly HtmlElement[], blocks: readonly PlacedBlock[]): string {
  const wrong = blocks.findIndex((block, at) => {
    const element = body[at];
    const id = element && attribute(openingTag(html, element), 'id');
    return !element || (id !== undefined && id !== block.id && !/^h[1-6]$/.test(element.tag));
  });
  const near = wrong === -1 ? '' : `, first apart at "${blocks[wrong]?.id}"`;
  return `the text has ${body.length} blocks and the apparatus ${blocks.length}${near}; convert the document again`;
}

/** How a block is called in a sentence: "paragraph 5", "paragraph 8 (a)", "paragraph 2 of the annex", "note 1", "heading". */
export function blockName(block: PlacedBlock): string {
  const numbered = /^p(\d+)([a-z]*)(?:-(\d+))?$/.exec(block.id);
  if (numbered && (block.type === 'paragraph' || block.type === 'item')) {
    const [, number, item, more] = numbered;
    return `paragraph ${number}${item ? ` (${item})` : ''}${more ? `, part ${more}` : ''}`;
  }
  const [, part, count] = /^([a-z][a-z-]*)-(\d+)$/.exec(block.id) ?? [];
  if (part && block.type === 'paragraph') return `paragraph ${count} of the ${part}`;
  if (block.type === 'note') return block.id.replace('-', ' ');
  return block.type === 'part' ? 'heading of a part' : block.type;
}

function marginOf(block: PlacedBlock, margin: Margin): string {
  const name = escapeHtml(blockName(block));
  const links = [`<a href="#${block.id}" aria-label="Link to ${name}">¶</a>`];
  if (block.lines.length > 0) {
    const range = `${block.lines.length > 1 ? 'lines' : 'line'} ${lineRange(block.lines)}`;
    links.push(
      `<a href="${placeOn(margin.source, lineId(block.lines[0] ?? 1))}" aria-label="Source of ${name}: ${range}">${range}</a>`,
    );
  }
  for (const number of margin.emendations.get(block.id) ?? [])
    links.push(
      `<a href="#${emendationId(number)}" aria-label="e${number}: emendation in ${name}">e${number}</a>`,
    );
  return `<div class="margin" data-edition>${links.join(' ')}${margin.more?.(block) ?? ''}</div>`;
}

function placeNotes(section: string, notes: readonly PlacedBlock[], margin: Margin): string {
  const rendered = [...section.matchAll(/<li id="user-content-fn-([^"]+)">([\s\S]*?)<\/li>/g)];
  if (rendered.length !== notes.length)
    throw new Error(
      `the text has ${rendered.length} notes and the apparatus ${notes.length}; convert the document again`,
    );
  if (notes.length === 0) return '';
  const labels = new Map(rendered.map(([, label = '', inner = '']) => [`note-${label}`, { label, inner }]));
  // The Markdown processor counts notes in the order of their marks; what is printed is their own order and number.
  const items = notes.map(({ id, ...block }, at) => {
    const note = labels.get(id);
    if (!note) throw new Error(`the text has no note for the apparatus' "${id}"; convert the document again`);
    const marked = margin.marked?.(id, note.inner) ?? note.inner;
    const value = note.label === `${at + 1}` ? '' : ` value="${note.label}"`;
    return `<li class="block note-block"${value}>\n<div id="${id}">${marked}</div>\n${marginOf({ id, ...block }, margin)}\n</li>`;
  });
  const heading = '<h2 id="Notes" class="visually-hidden" data-edition>Notes</h2>';
  return `<section class="notes" aria-labelledby="Notes">\n${heading}\n<ol>\n${items.join('\n')}\n</ol>\n</section>`;
}

// The Markdown processor's own markup of a note's number and of the way back from a note; a source's "<" is escaped, so
// these can only match what it wrote.
function linkNotes(html: string): string {
  return html
    .replace(
      /<sup><a href="#user-content-fn-([^"]+)" id="user-content-fnref-([^"]+)"[^>]*>[^<]*<\/a><\/sup>/g,
      '<sup data-edition><a id="N$2" href="#note-$1" aria-label="Note $1">$1</a></sup>',
    )
    .replace(
      /<a href="#user-content-fnref-([^"]+)"[^>]*data-footnote-backref[^>]*>/g,
      '<a class="back" href="#N$1" data-edition aria-label="Back to note number $1 in the text">',
    );
}
