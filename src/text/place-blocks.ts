import { parseFragment, serialize, serializeOuter } from 'parse5';
import { emendationId, lineId } from '../addresses/fragments.ts';
import { placeOn } from '../addresses/paths.ts';
import { blockElement, headingIn, outermost, textIn } from './block-elements.ts';
import { blockName, type NamedBlock } from './block-name.ts';
import { runsFromTheRight } from './direction.ts';
import {
  attribute,
  type Element,
  elementOf,
  escapeHtml,
  isElement,
  type Node,
  within,
  wordsIn,
} from './html.ts';
import { nestingOf } from './nesting.ts';
import { lineRange } from './wording.ts';

/** A block of a transcription as the apparatus lists it. */
export interface PlacedBlock extends NamedBlock {
  /** The source lines it was read from. */
  readonly lines: readonly number[];
}

/** What the margin of a block links to besides the block itself. */
export interface Margin {
  /** Address of the page of the source; `#L40` is added. */
  readonly source: string;
  /** Numbers of the emendations that were made in a block. */
  readonly emendations: ReadonlyMap<string, readonly number[]>;
  /** Marks words in the text of a block, by its id; no word may change. */
  readonly mark?: (block: string, text: Element) => void;
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
 * Gives each block of a rendered transcription its element, its id and its margin (permalink, source lines, emendations), in the order of
 * the apparatus. Lettered items that follow one another become one list; footnotes get the ids of their blocks.
 * What is added and is not of the source carries `data-edition`. Ids of the page's own begin with a capital, so that none can be that of
 * a block.
 *
 * @param rendered what the Markdown processor made of the document, with {@link placeholders}: one outermost element a block, and the notes
 *   in one `<section>`.
 * @param blocks the apparatus' blocks, in order.
 * @throws where the rendered blocks are not those of the apparatus.
 */
export function placeBlocks(rendered: string, blocks: readonly PlacedBlock[], margin: Margin): PlacedText {
  const elements = outermost(parseFragment(rendered).childNodes);
  const last = elements.at(-1);
  const section = last && attribute(last, 'data-footnotes') !== undefined ? last : undefined;
  const body = section ? elements.slice(0, -1) : elements;
  const expected = blocks.filter((block) => block.type !== 'note');
  if (body.length !== expected.length) throw new Error(countDiffers(body, expected));

  const headings: Heading[] = [];
  const text: string[] = [];
  const nesting = nestingOf(expected);
  const runsBothWays = runsFromTheRight(rendered);
  expected.forEach((block, at) => {
    const given = body[at] as Element;
    const id = attribute(given, 'id');
    if (id !== undefined && id !== block.id && !isHeading(given))
      throw new Error(`the block "${id}" stands where the apparatus has "${block.id}"`);
    const inner = textIn(given);
    margin.mark?.(block.id, inner);
    linkMarks(inner);
    const element = blockElement(given, block.id, inner.childNodes);
    if (runsBothWays && runsFromTheRight(wordsIn(element)))
      element.attrs.push({ name: 'dir', value: 'auto' });
    if (block.type === 'heading' || block.type === 'part') {
      const heading = headingIn(element, block);
      headings.push({ id: block.id, depth: heading.depth, html: escapeHtml(wordsIn(heading.element)) });
    }
    const [item, tag] = block.type === 'item' ? [true, 'li'] : [false, 'div'];
    if (item && expected[at - 1]?.type !== 'item') text.push('<ul class="items plain">');
    text.push(
      `<${tag} class="block ${block.type}-block${nesting[at] ? ` nested-${Math.min(2, nesting[at])}` : ''}">\n${serializeOuter(element)}\n${marginOf(block, margin, isNumbered(given))}\n</${tag}>`,
    );
    if (item && expected[at + 1]?.type !== 'item') text.push('</ul>');
  });
  const notes = blocks.filter((block) => block.type === 'note');
  const before = expected.at(-1);
  text.push(placeNotes(section, notes, margin, before?.type === 'heading' ? before.id : undefined));
  return { html: text.join('\n'), headings };
}

function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName);
}

function countDiffers(body: readonly Element[], blocks: readonly PlacedBlock[]): string {
  const wrong = blocks.findIndex((block, at) => {
    const element = body[at];
    const id = element && attribute(element, 'id');
    return !element || (id !== undefined && id !== block.id && !isHeading(element));
  });
  const near = wrong === -1 ? '' : `, first apart at "${blocks[wrong]?.id}"`;
  return `the text has ${body.length} blocks and the apparatus ${blocks.length}${near}; convert the document again`;
}

/** Whether a block prints the number, or the letter, by which it is called. */
function isNumbered(given: Element): boolean {
  return attribute(given, 'number') !== undefined || attribute(given, 'label') !== undefined;
}

/** The number by which a paragraph is called that prints none. */
function numberOf(block: PlacedBlock): string | undefined {
  return /^paragraph (.+?)(?: of the .+)?$/.exec(blockName(block))?.[1];
}

function marginOf(block: PlacedBlock, margin: Margin, isNumbered: boolean): string {
  const name = escapeHtml(blockName(block));
  const number = isNumbered ? undefined : numberOf(block);
  const sign = number ? ` class="called">¶${escapeHtml(number)}` : '>¶';
  const links = [`<a href="#${block.id}" aria-label="Link to ${name}"${sign}</a>`];
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

function placeNotes(
  section: Element | undefined,
  notes: readonly PlacedBlock[],
  margin: Margin,
  heading: string | undefined,
): string {
  const items = section ? [...within(section)].filter((node) => isElement(node, 'li')) : [];
  if (items.length !== notes.length)
    throw new Error(
      `the text has ${items.length} notes and the apparatus ${notes.length}; convert the document again`,
    );
  if (notes.length === 0) return '';
  const labelled = new Map(
    items.map((item) => [(attribute(item, 'id') ?? '').replace('user-content-fn-', ''), item]),
  );
  // The Markdown processor counts notes in the order of their marks; what is printed is their own order and number.
  const placed = notes.map((block, at) => {
    const label = block.id.replace(/^note-/, '');
    const item = labelled.get(label);
    if (!item)
      throw new Error(`the text has no note for the apparatus' "${block.id}"; convert the document again`);
    margin.mark?.(block.id, item);
    linkMarks(item);
    const value = label === `${at + 1}` ? '' : ` value="${label}"`;
    return `<li class="block note-block"${value}>\n<div id="${block.id}">${serialize(item)}</div>\n${marginOf(block, margin, true)}\n</li>`;
  });
  // A heading of the source's own directly before them is theirs.
  const own = '<h2 id="Notes" class="visually-hidden" data-edition>Notes</h2>\n';
  return `<section class="notes" aria-labelledby="${heading ?? 'Notes'}">\n${heading ? '' : own}<ol>\n${placed.join('\n')}\n</ol>\n</section>`;
}

/** Leads from the marks of notes to them and back, under the ids of the page. */
function linkMarks(parent: Element): void {
  const toNote = '#user-content-fn-';
  const back = '#user-content-fnref-';
  for (const link of [...within(parent)].filter((node) => isElement(node, 'a'))) {
    const href = attribute(link, 'href') ?? '';
    if (attribute(link, 'data-footnote-ref') !== undefined && isElement(link.parentNode as Node, 'sup')) {
      const label = href.slice(toNote.length);
      const id = `N${(attribute(link, 'id') ?? '').slice(back.length - 1)}`;
      (link.parentNode as Element).attrs = [{ name: 'data-edition', value: '' }];
      link.attrs = elementOf('a', { id, href: `#note-${label}`, 'aria-label': `Note ${label}` }, []).attrs;
      link.childNodes = elementOf('a', {}, [label]).childNodes;
    } else if (attribute(link, 'data-footnote-backref') !== undefined) {
      const number = href.slice(back.length);
      const label = `Back to note number ${number} in the text`;
      link.attrs = elementOf(
        'a',
        { class: 'back', href: `#N${number}`, 'data-edition': '', 'aria-label': label },
        [],
      ).attrs;
    }
  }
}
