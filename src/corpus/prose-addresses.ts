import type { ElementContent, Root } from 'hast';
import { parseFragment, type Token } from 'parse5';
import { markdownToHast, mdxToHast } from 'satteri';
import { type Message, refuse } from '../messages/message.ts';
import { addressForms, isAddressAllowed } from '../schema/vocabulary.ts';
import { markdownFeatures } from '../text/markdown-features.ts';

/** An address that a page of prose names, and its line in the file. */
interface Named {
  readonly address: string;
  readonly line: number;
}

/** Attributes whose value a browser goes to, or loads. */
const naming = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data', 'xlink:href']);

/**
 * Reads a page of prose as the site's compiler does: MDX, or Markdown with HTML in it.
 *
 * @param text of the whole file
 * @param file path for messages
 * @throws Refusal if it cannot be read
 */
export function proseIn(text: string, file: string): readonly ElementContent[] {
  const options = { features: { ...markdownFeatures, frontmatter: true }, position: true } as const;
  try {
    const root = file.endsWith('.mdx') ? mdxToHast(text, options) : markdownToHast(text, options);
    return (root as Root).children as ElementContent[];
  } catch (error) {
    return refuse(
      'read-prose',
      file,
      error instanceof Error ? error.message : String(error),
      'MDX that can be read',
      'mend what it names; a "<" or "{" that belongs to the text has a backslash before it',
    );
  }
}

/**
 * Looks at where a page of prose leads: to pages of the site, or to addresses that content may give anywhere else.
 *
 * @param file path for messages
 */
export function strangeAddresses(nodes: readonly ElementContent[], file: string): Message[] {
  return namedIn(nodes, 1)
    .filter(({ address }) => !isAddressAllowed(address))
    .map(({ address, line }) => ({
      level: 'error',
      name: 'address-allowed',
      file,
      line,
      found: `the address ${JSON.stringify(address)}`,
      expected: `${addressForms}, or an address of the site`,
      cure: 'write the address of a page; what a browser would run, or look for on a reader’s machine, is given to nobody',
    }));
}

function namedIn(nodes: readonly ElementContent[], before: number): Named[] {
  return nodes.flatMap((node): Named[] => {
    const line = node.position?.start.line ?? before;
    const inside = 'children' in node ? namedIn(node.children as ElementContent[], line) : [];
    if (node.type === 'raw') return inHtml(node.value, line);
    return [
      ...pairsOf(node).flatMap(([name, value]) =>
        naming.has(name.toLowerCase()) && typeof value === 'string' ? [{ address: value, line }] : [],
      ),
      ...inside,
    ];
  });
}

/** Attributes of an element, whether Markdown made it or somebody wrote it as a tag. */
function pairsOf(node: ElementContent): (readonly [name: string, value: unknown])[] {
  if (node.type === 'element') return Object.entries(node.properties);
  const { attributes = [] } = node as { attributes?: readonly { name?: string; value?: unknown }[] };
  return attributes.map(({ name = '', value }) => [name, value]);
}

function inHtml(html: string, first: number): Named[] {
  const named: Named[] = [];
  const visit = (node: object): void => {
    const {
      attrs = [],
      childNodes = [],
      sourceCodeLocation,
    } = node as {
      attrs?: readonly Token.Attribute[];
      childNodes?: readonly object[];
      sourceCodeLocation?: { startLine: number } | null;
    };
    for (const { name, value } of attrs)
      if (naming.has(name))
        named.push({ address: value, line: first + (sourceCodeLocation?.startLine ?? 1) - 1 });
    childNodes.forEach(visit);
  };
  visit(parseFragment(html, { sourceCodeLocationInfo: true }));
  return named;
}
