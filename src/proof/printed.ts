import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** A block as a browser would find it on a page. */
export interface PrintedBlock {
  readonly id: string;
  /** Its element, in lower case. */
  readonly element: string;
  readonly words: readonly string[];
  /** Ids of the notes whose marks stand in it, in order. */
  readonly notes: readonly string[];
}

/** A page of a document: its blocks in order, and the words of the transcription that stand in none. */
export interface PrintedPage {
  readonly blocks: readonly PrintedBlock[];
  readonly outside: readonly string[];
}

type Node = DefaultTreeAdapterTypes.Node;

/**
 * Reads what a built page prints of a source: everything in the element marked `data-transcription`, but for what the edition adds
 * (`data-edition`), where only the marks of notes are of interest.
 *
 * @param html a whole page
 * @param ids of the blocks that are to be found; other elements with an id are part of what they stand in
 */
export function printedPage(html: string, ids: ReadonlySet<string>): PrintedPage {
  interface Open {
    readonly id: string;
    readonly element: string;
    readonly text: string[];
    readonly notes: string[];
  }
  const outside: Open = { id: '', element: '', text: [], notes: [] };
  const found: Open[] = [];
  // A list of what is still to be read, and no recursion: elements may be nested to any depth.
  const rest: { node: Node; block: Open | undefined; added: boolean }[] = [
    { node: parse(html), block: undefined, added: false },
  ];
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { node } = next;
    let { block, added } = next;
    if (node.nodeName === '#text') {
      if (block && !added) block.text.push((node as DefaultTreeAdapterTypes.TextNode).value);
      continue;
    }
    if (!block && valueIn(node, 'data-transcription') !== undefined) block = outside;
    added ||= valueIn(node, 'data-edition') !== undefined;
    const id = valueIn(node, 'id');
    if (block && !added && id !== undefined && ids.has(id)) {
      block = { id, element: node.nodeName, text: [], notes: [] };
      found.push(block);
    }
    if (block && !added && node.nodeName === 'br') block.text.push('\n');
    const href = block && added && node.nodeName === 'a' ? valueIn(node, 'href') : undefined;
    if (href?.startsWith('#note-')) block?.notes.push(href.slice(1));
    const children = 'childNodes' in node ? node.childNodes : [];
    for (let at = children.length - 1; at >= 0; at -= 1)
      rest.push({ node: children[at] as Node, block, added });
  }
  return {
    blocks: found.map(({ text, ...block }) => ({ ...block, words: wordsIn(text.join('')) })),
    outside: wordsIn(outside.text.join('')),
  };
}

/** The value of a node's attribute; undefined where it has none of the name. */
function valueIn(node: Node, attribute: string): string | undefined {
  return 'attrs' in node ? node.attrs.find(({ name }) => name === attribute)?.value : undefined;
}

/** Runs of characters that are no white space. */
export function wordsIn(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}
