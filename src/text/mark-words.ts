import {
  attribute,
  elementOf,
  isBeside,
  isElement,
  isText,
  type Node,
  type Parent,
  type Text,
  within,
} from './html.ts';
import type { Span } from './quotes.ts';

/** A name to be made a link, as offsets in a block's text; or words that name a row of the document's head. */
export interface NameMark extends Span {
  readonly href: string;
  readonly to?: 'head';
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

/** Which of the text's pieces an element or a mark holds, first and last. */
type Range = readonly [first: number, last: number];

/** Nodes that stand side by side. */
interface Run {
  readonly parent: Parent;
  readonly nodes: readonly Node[];
}

/**
 * Makes names links and gives quotes an element of their own, so that `:target` highlights exactly the quoted words. No character of
 * the text changes. Quotes that contain one another are nested. Where two overlap partly the later is cut at the end of the earlier: its
 * first piece has the id and the class `cut-1`, the others `rest-1`, and the stylesheet highlights them with it (`cut-2` and `rest-2` for the
 * next, up to {@link mostCutQuotes}; of further ones only the first piece is highlighted).
 * Quotes are cut at the borders of `strong` and of names in the same way, and names at notes' marks, for a link holds no link.
 *
 * @param block the rendered block, which is changed
 * @param text its text as names and quotes were found in it
 * @throws where the two do not have the same words
 */
export function markWords(block: Parent, text: string, { names, quotes }: WordMarks): void {
  if (names.length === 0 && quotes.length === 0) return;
  const pieces = new Pieces(block, text, [...names, ...quotes]);
  for (const { href, to, ...name } of names)
    for (const run of pieces.inOnePiece(name) ?? pieces.runs(name, true))
      pieces.wrap(run, 'a', { class: to ? `to-${to}` : 'name', href });
  let cuts = 0;
  for (const quote of [...quotes].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const runs = pieces.runs(quote, false);
    if (runs.length > 1) cuts += 1;
    const number = runs.length > 1 && cuts <= mostCutQuotes ? cuts : undefined;
    runs.forEach((run, at) => {
      const id = at === 0 ? quote.id : undefined;
      const cut = number && `${at === 0 ? 'cut' : 'rest'}-${number}`;
      // A piece without an id or a number would be an element for nothing.
      if (id !== undefined || cut) pieces.wrap(run, 'span', { id, class: cut || undefined });
    });
  }
}

/** A block whose text is cut into pieces at every border of a mark, so that each mark holds whole pieces. */
class Pieces {
  readonly #block: Parent;
  /** Which pieces a node holds; absent where it holds none, as the mark of a note does. */
  readonly #ranges = new Map<Node | Parent, Range>();
  /** By an offset of the text: the piece that begins there, and the piece that ends there. */
  readonly #starts = new Map<number, number>();
  readonly #ends = new Map<number, number>();
  readonly #texts: Text[] = [];

  constructor(block: Parent, text: string, marks: readonly Span[]) {
    this.#block = block;
    const borders = new Set(marks.flatMap(({ start, end }) => [start, end]));
    let found = '';
    let count = 0;
    for (const node of [...within(block, isBeside)]) {
      const value = isText(node) ? node.value : node.nodeName === 'br' ? ' ' : '';
      const cuts = [0];
      for (let at = 0; at < value.length; at += 1) {
        const isSpace = /\s/.test(value[at] as string);
        if (isSpace && (found === '' || found.endsWith(' '))) continue;
        if (borders.has(found.length)) {
          if (at > 0) cuts.push(at);
          this.#ends.set(found.length, count + cuts.length - 2);
          this.#starts.set(found.length, count + cuts.length - 1);
        }
        found += isSpace ? ' ' : value[at];
      }
      if (!isText(node) || value === '') continue;
      const pieces = cuts.map((from, at): Text => ({ ...node, value: value.slice(from, cuts[at + 1]) }));
      for (const piece of pieces) this.#ranges.set(piece, [count, count++]);
      this.#texts.push(...pieces);
      this.#ends.set(found.length, count - 1);
      node.parentNode?.childNodes.splice(node.parentNode.childNodes.indexOf(node), 1, ...pieces);
    }
    if (found.trimEnd() !== text) throw new Error(differs(found, text));
  }

  /**
   * What {@link runs} finds for a name that is one piece of text and stands in no link, as nearly all do; without a look at the whole block.
   * Undefined for any other.
   */
  inOnePiece({ start, end }: Span): Run[] | undefined {
    const first = this.#starts.get(start);
    const piece = first === this.#ends.get(end) ? this.#texts[first ?? -1] : undefined;
    if (!piece) return undefined;
    const parent = piece.parentNode;
    let above = parent;
    while (above && above !== this.#block && 'parentNode' in above) {
      if (above.tagName === 'a') return undefined;
      above = above.parentNode;
    }
    return parent ? [{ parent, nodes: [piece] }] : undefined;
  }

  /**
   * The nodes that a span has to be put round, in as few runs as possible. An element that lies wholly in the span is taken whole; of one that
   * only begins or ends in it, the nodes inside are taken. A link is never put round another link.
   */
  runs({ start, end }: Span, link: boolean): Run[] {
    const wanted: Range = [this.#starts.get(start) ?? 0, this.#ends.get(end) ?? -1];
    return [...this.#collect(this.#block, wanted, link)].filter(({ nodes }) =>
      nodes.some((node) => holds(node, hasWords)),
    );
  }

  /** Puts an element round a run of nodes. */
  wrap({ parent, nodes }: Run, tag: string, attributes: Readonly<Record<string, string | undefined>>): void {
    const wrapper = elementOf(tag, attributes, []);
    parent.childNodes.splice(parent.childNodes.indexOf(nodes[0] as Node), nodes.length, wrapper);
    wrapper.parentNode = parent;
    wrapper.childNodes = [...nodes];
    for (const node of nodes) node.parentNode = wrapper;
  }

  *#collect(parent: Parent, wanted: Range, link: boolean): Generator<Run> {
    const all = this.#rangeOf(parent);
    const [lo, hi] = [Math.max(wanted[0], all[0]), Math.min(wanted[1], all[1])];
    let nodes: Node[] = [];
    let beside: Node[] = [];
    for (const node of parent.childNodes) {
      const [first, last] = this.#rangeOf(node);
      if (last < first && !(link && holds(node, isLink))) {
        beside.push(node);
        continue;
      }
      const whole = lo <= first && last <= hi && last >= first && !(link && holds(node, isLink));
      const inside = isElement(node) && first === lo && last === hi && !isMark(node);
      if (whole && !inside) {
        nodes = nodes.length > 0 ? [...nodes, ...beside, node] : [node];
        beside = [];
        continue;
      }
      yield* this.#asRun(parent, nodes, [lo, hi], link);
      nodes = [];
      beside = [];
      const partly = first <= hi && lo <= last && isElement(node);
      if (partly && !(link && node.tagName === 'a')) yield* this.#collect(node, [lo, hi], link);
    }
    yield* this.#asRun(parent, nodes, [lo, hi], link);
  }

  // Two quotes of the same words: the second goes inside the span of the first.
  *#asRun(parent: Parent, nodes: readonly Node[], wanted: Range, link: boolean): Generator<Run> {
    const [first, ...more] = nodes;
    if (first && more.length === 0 && isElement(first, 'span')) yield* this.#collect(first, wanted, link);
    else if (first) yield { parent, nodes };
  }

  /** The first and last piece in a node. Where it has none, the first is greater than the last. */
  #rangeOf(node: Node | Parent): Range {
    const known = this.#ranges.get(node);
    if (known) return known;
    let range: Range = [Number.POSITIVE_INFINITY, -1];
    if ('childNodes' in node)
      for (const child of node.childNodes) {
        const [first, last] = this.#rangeOf(child);
        range = [Math.min(range[0], first), Math.max(range[1], last)];
      }
    this.#ranges.set(node, range);
    return range;
  }
}

function holds(node: Node, what: (node: Node) => boolean): boolean {
  return what(node) || (isElement(node) && [...within(node)].some(what));
}

const isMark = (node: Node) =>
  isElement(node, 'a') && /^(?:name|to-head)$/.test(attribute(node, 'class') ?? '');
const isLink = (node: Node) => isElement(node, 'a', 'sup');
const hasWords = (node: Node) => isText(node) && /\S/.test(node.value);

function differs(rendered: string, text: string): string {
  let at = 0;
  while (rendered[at] === text[at]) at += 1;
  const near = (words: string) => `"${words.slice(Math.max(0, at - 20), at + 20)}"`;
  return `the page prints ${near(rendered)} where the text has ${near(text)}; convert the document again`;
}
