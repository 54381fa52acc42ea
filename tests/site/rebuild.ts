import { parse } from 'parse5';

// Rebuilds a source's tokens from a built page and an apparatus. Shares no code with the conversion on purpose: what it
// knows of either file stands here.

/** What this file uses of an apparatus. */
export interface AccountEntry {
  readonly line: number;
  readonly columns: readonly [number, number];
  readonly tokens: number;
  readonly fate: string;
  readonly block?: string;
  readonly received?: string;
  readonly printed?: string;
}

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

/**
 * The words that a page prints, block by block in the order of the page. What the edition adds (`data-edition`) is not the
 * source's; text outside every block is given under the empty name.
 */
export function printedWords(html: string, blocks: readonly string[]): Map<string, string[]> {
  const wanted = new Set(blocks);
  const texts = new Map<string, string>([['', '']]);
  const attribute = (node: Node, name: string) => node.attrs?.find((attr) => attr.name === name)?.value;
  const walk = (node: Node, inside: boolean, block: string) => {
    if (attribute(node, 'data-edition') !== undefined) return;
    const within = inside || attribute(node, 'data-transcription') !== undefined;
    const id = attribute(node, 'id');
    const here = within && id !== undefined && wanted.has(id) ? id : block;
    if (here !== block) {
      if (texts.has(here)) throw new Error(`the page has two blocks "${here}"`);
      texts.set(here, '');
    }
    if (within && node.nodeName === '#text') texts.set(here, `${texts.get(here) ?? ''}${node.value ?? ''}`);
    if (within && node.nodeName === 'br') texts.set(here, `${texts.get(here) ?? ''}\n`);
    for (const child of node.childNodes ?? []) walk(child, within, here);
  };
  walk(parse(html) as unknown as Node, false, '');
  return new Map([...texts].map(([id, text]) => [id, text.split(/\s+/).filter((word) => word !== '')]));
}

/**
 * The source's tokens as page and apparatus together tell them.
 *
 * @throws Error that says where the two do not agree
 */
export function rebuild(
  pageWords: ReadonlyMap<string, readonly string[]>,
  entries: readonly AccountEntry[],
): string[] {
  const queues = new Map([...pageWords].map(([block, words]) => [block, [...words]]));
  const take = (block: string | undefined, count: number, line: number): string[] => {
    if (count === 0) return [];
    const queue = queues.get(block ?? '');
    if (!queue) throw new Error(`line ${line}: the page has no block "${block}"`);
    if (queue.length < count)
      throw new Error(`line ${line}: block "${block}" ends before its words are all printed`);
    return queue.splice(0, count);
  };
  const tokens: string[] = [];
  for (const entry of entries) {
    if (entry.fate === 'printed') tokens.push(...take(entry.block, entry.tokens, entry.line));
    else {
      if (entry.received === undefined)
        throw new Error(`line ${entry.line}: "${entry.fate}" without the words as received`);
      const received = entry.received.split(' ');
      if (received.length !== entry.tokens)
        throw new Error(`line ${entry.line}: ${entry.tokens} tokens are said, ${received.length} given`);
      tokens.push(...received);
      const printed = (entry.printed ?? '').split(' ').filter((word) => word !== '');
      const found = take(entry.block, printed.length, entry.line);
      if (found.join(' ') !== printed.join(' '))
        throw new Error(
          `line ${entry.line}: the page prints "${found.join(' ')}", the apparatus says "${printed.join(' ')}"`,
        );
    }
  }
  for (const [block, rest] of queues)
    if (rest.length > 0)
      throw new Error(`block "${block}" prints words that no source has: "${rest.slice(0, 8).join(' ')}"`);
  return tokens;
}
