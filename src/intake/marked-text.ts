import type {
  BlockContent,
  DefinitionContent,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  TableRow,
} from 'mdast';

/**
 * Writes a tree as the text of a source: a paragraph a line and a blank line between two, with the few marks of Markdown that the conversion
 * reads and without Markdown's escapes: every other character is the document's own.
 */
export function markedText(root: Root): string {
  const text = [...blocksOf(root.children)].filter((block) => block.trim() !== '').join('\n\n');
  return text === '' ? '' : `${text}\n`;
}

type Content = RootContent | BlockContent | DefinitionContent;

/** The bullets of lists within lists, as browsers draw them. */
export const bullets = ['•', '◦', '▪'] as const;

/** Before each item of a list, for each list that it is in. */
const indentation = '   ';

function* blocksOf(content: readonly Content[], depth = 0): Generator<string> {
  for (const node of content)
    switch (node.type) {
      case 'heading':
        // A heading is bold by being one.
        yield `${'#'.repeat(node.depth)} ${inline(node.children, 'strong').replace(/\s+/g, ' ').trim()}`.replace(
          /^#+ $/,
          '',
        );
        break;
      case 'paragraph':
        yield indentation.repeat('lists' in node ? Number(node.lists) : 0) + inline(node.children).trim();
        break;
      case 'list':
        for (const [at, item] of node.children.entries())
          yield* itemBlocks(
            item,
            node.ordered ? `${(node.start ?? 1) + at}.` : (bullets[depth] ?? '▪'),
            depth,
          );
        break;
      case 'blockquote':
        yield* blocksOf(node.children, depth);
        break;
      case 'code':
        yield node.value;
        break;
      case 'table':
        for (const cells of node.children) yield row(cells);
        break;
      case 'footnoteDefinition':
        yield `[^${node.identifier}]: ${[...blocksOf(node.children)].join(' ').replace(/\s+/g, ' ')}`;
        break;
    }
}

/** The mark stands before the first words of an item; what else is in it are blocks of their own. */
function* itemBlocks(item: ListItem, mark: string, depth: number): Generator<string> {
  const [first = '', ...more] = blocksOf(item.children, depth + 1);
  // Some pages write the number or the bullet of an item into its text.
  const has = /^(?:[•·–—-]|\(?(?:\d{1,3}|[a-z]|[ivxl]+)[.)])\s/i.test(first);
  const isHeading = item.children[0]?.type === 'heading';
  // How deep a list stands, its indentation says, as in Markdown: numbers are the same at any depth.
  if (isHeading) yield first;
  else if (first !== '') yield indentation.repeat(depth) + (has ? first : `${mark} ${first}`);
  yield* more;
}

function row({ children }: TableRow): string {
  return children.map((cell) => inline(cell.children).replace(/\s+/g, ' ').trim()).join('\t');
}

/** @param without what is not marked here */
function inline(content: readonly PhrasingContent[], without?: 'strong'): string {
  // A mark belongs to the word before it, also where somebody set it behind the space.
  return wholeWords(joined(content))
    .map((node) => (node.type === without ? inline(node.children) : phrase(node)))
    .join('')
    .replace(/(?<=\S)( +)((?:\[\^\d+\])+)(?=[\p{L}\p{N}])/gu, '$2$1');
}

/** Neighbours that are set alike are one: some programs part a word at every letter that has an accent. */
function joined(content: readonly PhrasingContent[]): PhrasingContent[] {
  const all: PhrasingContent[] = [];
  for (const node of content) {
    const before = all.at(-1);
    if ((node.type === 'strong' || node.type === 'emphasis') && before?.type === node.type)
      all[all.length - 1] = { ...before, children: [...before.children, ...node.children] };
    else all.push(node);
  }
  return all;
}

/** Italics that begin or end inside a word leave it out: an asterisk between two letters is a sign of the text. */
function wholeWords(content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.flatMap((node, at): readonly PhrasingContent[] => {
    if (node.type !== 'emphasis') return [node];
    const text = plainText(node);
    // Three asterisks in a row say nothing.
    if ([content[at - 1], content[at + 1]].some((beside) => beside?.type === 'strong')) return node.children;
    const before = /[\p{L}\p{N}]$/u.test(plainText(content[at - 1]))
      ? /^(?:[\p{L}\p{M}\p{N}]+|\S+)?/u.exec(text)?.[0]
      : '';
    const rest = text.slice(before?.length);
    const after = /^[\p{L}\p{N}]/u.test(plainText(content[at + 1]))
      ? /[\p{L}\p{M}\p{N}]*$/u.exec(rest)?.[0]
      : '';
    if (!before && !after) return [node];
    if (node.children.some(({ type }) => type !== 'text')) return node.children;
    const inner = rest.slice(0, rest.length - (after?.length ?? 0));
    const asText = (value = ''): PhrasingContent => ({ type: 'text', value });
    return [asText(before), { ...node, children: [asText(inner)] }, asText(after)];
  });
}

function plainText(node: PhrasingContent | undefined): string {
  if (!node) return '';
  return 'children' in node ? node.children.map(plainText).join('') : node.type === 'text' ? node.value : '';
}

function phrase(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/[ \t]*\n[ \t]*/g, ' ');
    case 'inlineCode':
      return node.value;
    case 'strong':
      return marked('**', inline(node.children));
    case 'emphasis':
      return marked('*', inline(node.children));
    case 'link':
      return link(inline(node.children), node.url);
    case 'break':
      return '\n';
    case 'footnoteReference':
      return `[^${node.identifier}]`;
    default:
      // The cell of a table may hold paragraphs, lists and code.
      if ('children' in node) return `${inline(node.children as PhrasingContent[])} `;
      return 'value' in node && node.type !== 'html' ? node.value : '';
  }
}

/** Marks stand directly at the words that they mark, and mark nothing twice. */
function marked(mark: string, text: string): string {
  const [, before = '', words = '', after = ''] = /^([\s)\],.;:!?»”]*)(.*?)([\s([«“]*)$/s.exec(text) ?? [];
  if (!/[\p{L}\p{N}]/u.test(words) || words.includes('*')) return text;
  // A paragraph's end is the end of a mark, and so is a line's.
  return (
    before +
    words
      .split('\n')
      .map((line) => line && mark + line.trim() + mark)
      .join('\n') +
    after
  );
}

/** Only addresses that lead out of the page are kept: a page's own anchors and scripts say nothing to a reader of the text. */
function link(text: string, address: string): string {
  const words = text.trim();
  if (!/^(?:https?:\/\/|mailto:)/i.test(address) || words === '') return text;
  if (words === address || /[[\]\n]/.test(words)) return text;
  const written = address.replace(
    /[\s()<>[\]*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return text.replace(words, () => `[${words}](${written})`);
}
